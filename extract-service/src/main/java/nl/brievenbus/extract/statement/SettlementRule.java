package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Time;

/**
 * What a sentence looks like that settles, or puts off, what was promised or asked. All that a rule asks for must hold; what
 * it leaves empty, it does not ask for.
 *
 * @param name shown with every statement that it finds
 * @param comment why
 * @param example words in which it must find a statement
 * @param counter words in which no rule may find one of this kind
 * @param verbs actions, or names of verb lists, of one of the acts of the clause
 * @param notVerbs of which the act must not be one, where {@code verbs} is empty
 * @param time of the clause's verb; present and perfect where empty
 * @param negated whether the clause must be denied; where absent, a clause that settles must not be and one that puts off may be
 * @param has names of cues, each of which must stand in the sentence
 * @param any names of cues, one of which must stand in the sentence
 * @param none names of cues, none of which may stand in the sentence
 * @param recalled whether a sentence before it, or the heading above it, must recall a promise or a request
 * @param planned whether a sentence before it must recall those or tell of an earlier plan
 * @param notLater whether the clause must not speak of a moment that is still to come
 * @param moment whether the sentence must name a moment
 * @param main whether only a main clause may say it
 * @param resumes whether the clause must take up what the sentences before it recall: do what those speak of, or name "that plan"
 * @param subject whose the clause must be
 * @param action the act, where a fixed expression names it; that of the clause where empty
 * @param weak whether it only tells of an act, so that a sentence behind it that calls the same settled takes its place
 * @param verbless whether it is a phrase without a verb ("Afgedaan met deze brief.")
 * @param otherwise whether it speaks only in sentences in which no other rule does, those for promises included
 * @param chance how likely all that is known of the sentence must make it, from 0 to 1; 0 asks for what is asked of any rule, and
 *     less is asked where its words hardly tell anything else
 */
record SettlementRule(
        String name,
        String comment,
        String example,
        String counter,
        Kind kind,
        Set<String> verbs,
        Set<String> notVerbs,
        Set<Time> time,
        Optional<Boolean> negated,
        List<String> has,
        List<String> any,
        List<String> none,
        boolean recalled,
        boolean planned,
        boolean notLater,
        boolean moment,
        boolean main,
        boolean resumes,
        Set<SubjectKind> subject,
        Optional<String> action,
        boolean weak,
        boolean verbless,
        boolean otherwise,
        double chance) {

    private static final Set<Time> NOW = Set.of(Time.PRESENT, Time.PERFECT);

    /** The times that its clause may have. */
    Set<Time> times() {
        return time.isEmpty() ? NOW : time;
    }

    /** The names of what it asks for of the cues of a sentence, and which is not so. */
    List<String> lackingCues(Cues.Search there) {
        List<String> lacking = new ArrayList<>();
        has.stream().filter(cue -> !there.has(cue)).map("cue \"%s\""::formatted).forEach(lacking::add);
        if (!any.isEmpty() && any.stream().noneMatch(there::has)) {
            lacking.add("one cue of " + any);
        }
        none.stream().filter(there::has).map("absence of \"%s\""::formatted).forEach(lacking::add);
        return lacking;
    }
}
