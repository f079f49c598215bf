package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A language's verbs, cues and rules for statements.
 *
 * @param lists verbs by name of their list
 * @param expressions fixed expressions that are one act ("op de hoogte stellen")
 * @param cues phrases by name of the cue
 * @param rules the first that fits speaks
 */
record RuleWords(
        Map<String, Set<String>> lists,
        List<Expression> expressions,
        Map<String, List<String>> cues,
        List<Rule> rules) {

    /**
     * @param words as a phrase
     * @param verbs with which they are one act
     * @param action what that is called, where it is not the words and the verb; empty otherwise
     */
    record Expression(String words, Set<String> verbs, String action) {}
}
