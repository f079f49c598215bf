package nl.brievenbus.extract.clause;

/**
 * What somebody does.
 *
 * @param action the infinitive, with its particle or as a fixed expression
 * @param lemma the infinitive of the verb alone
 * @param place of the verb among the tokens of the clause
 * @param clause index of the clause in which the verb stands
 */
public record Act(String action, String lemma, int place, int clause) {}
