package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.extract.clause.Expression;

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
        List<Rule> rules) {}
