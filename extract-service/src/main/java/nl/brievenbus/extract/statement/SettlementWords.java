package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.events.Commitment.OriginKind;

/**
 * A language's words for promises and requests, and its rules for what settles them or puts them off.
 *
 * @param classes words by name of the class; a cue names a class in braces
 * @param lists verbs by name of the list
 * @param demonstratives words before a noun that point at what was spoken of
 * @param notTelling classes whose words do not tell what a sentence is about
 * @param byWhich words that open a clause whose subject is the act before it ("waarmee")
 * @param unreal words that open a clause of what is not so, or not so yet ("zodra")
 * @param comparing words that open a clause with which something is compared ("zoals")
 * @param ofDays words between a meeting and its day
 * @param duringMeeting first words of terms that say when something was said
 * @param missedTerm words whose days are those by which something would be done, a regular expression
 * @param origins words by which the kind of an origin is known; the first kind that fits counts
 * @param cues phrases by name of the cue
 * @param rules the first that fits speaks, for each kind
 */
record SettlementWords(
        Map<String, List<String>> classes,
        Map<String, Set<String>> lists,
        Set<String> demonstratives,
        Set<String> notTelling,
        Set<String> byWhich,
        Set<String> unreal,
        Set<String> comparing,
        Set<String> ofDays,
        Set<String> duringMeeting,
        String missedTerm,
        List<KindWords> origins,
        Map<String, List<String>> cues,
        List<SettlementRule> rules) {

    /**
     * A kind of origin, and words of which one shows it.
     *
     * @param notIn phrases in which they show nothing ("deze brief")
     */
    record KindWords(OriginKind kind, List<String> words, List<String> notIn) {

        /** Whether words, in lower case, show it. */
        boolean shownBy(String lower) {
            String left = lower;
            for (String phrase : notIn) {
                left = left.replace(phrase, "");
            }
            return words.stream().anyMatch(left::contains);
        }
    }
}
