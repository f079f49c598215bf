package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * What a language's files say of clauses. Thread-safe.
 *
 * @param expressions that are one act
 * @param notNegations phrases in which a word of denial denies nothing
 * @param notSubordinators phrases in which a word that subordinates does not
 * @param openers phrases that open a subordinate clause
 * @param verbs that tell how what stands behind "dat" is meant
 */
public record ClauseGrammar(
        SentenceWords words,
        Expressions expressions,
        Phrases notNegations,
        Phrases notSubordinators,
        Phrases openers,
        Verbs verbs) {

    /**
     * Actions by what they say of others.
     *
     * @param reporting "(ik kondig aan) dat"
     * @param recalling "(ik heb toegezegd) dat"
     * @param entailing "(dit betekent) dat"
     * @param agreeing "(afgesproken is) dat"
     * @param receiving whose subject is the one who is told something
     */
    record Verbs(
            Set<String> reporting,
            Set<String> recalling,
            Set<String> entailing,
            Set<String> agreeing,
            Set<String> receiving) {}

    /** Whether a word denies something: "niet", but not in "niet alleen" or "al dan niet", where it stands at most third. */
    boolean denies(List<Token> tokens, int place) {
        if (!words.negations().contains(tokens.get(place).lower())) {
            return false;
        }
        for (int i = Math.max(0, place - 2); i <= place; i++) {
            if (notNegations.at(tokens, i).filter(match -> match.end() > place).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Of the words of a language and its lists of verbs.
     *
     * @param lists actions by the name of their list
     */
    public static ClauseGrammar of(SentenceWords words, Expressions expressions, Function<String, Set<String>> lists) {
        return new ClauseGrammar(
                words,
                expressions,
                Phrases.of(words.notNegations()),
                Phrases.of(words.notSubordinators()),
                Phrases.of(words.openers()),
                new Verbs(
                        lists.apply("report"),
                        lists.apply("recall"),
                        lists.apply("entail"),
                        lists.apply("agreed"),
                        lists.apply("receive")));
    }
}
