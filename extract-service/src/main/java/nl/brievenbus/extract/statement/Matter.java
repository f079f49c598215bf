package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.Clause;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.language.Token;

/**
 * What a sentence speaks of, by which another one is known to take it up.
 *
 * @param acts in the infinitive
 * @param asked the act that was promised or asked for, where one is named
 * @param words telling ones
 * @param demonstratives words before a noun that point at what was spoken of
 */
record Matter(Set<String> acts, Optional<String> asked, Set<String> words, Set<String> demonstratives) {

    static final Matter NONE = new Matter(Set.of(), Optional.empty(), Set.of(), Set.of());

    /** Words of at least so many letters tell what a sentence is about. */
    private static final int TELLING = 6;

    /** The same of a word behind "dat". */
    private static final int POINTED_AT = 4;

    /** What a sentence speaks of that recalls what somebody wants done. */
    static Matter of(SentenceView sentence, SettlementBook rules) {
        Set<String> acts = sentence.clauses().stream()
                .flatMap(clause -> Stream.concat(clause.acts().stream(), clause.complements().stream()))
                .map(Act::action)
                .filter(action -> !rules.list("common").contains(action))
                .collect(Collectors.toSet());
        Set<String> words = sentence.spoken().stream()
                .map(Token::lower)
                .filter(word -> word.length() >= POINTED_AT && !rules.isOfPromises(word))
                .collect(Collectors.toSet());
        return new Matter(acts, asked(sentence), words, rules.demonstratives());
    }

    /** "heb ik toegezegd ... te melden", "schreef ik dat ik ... zou melden". */
    private static Optional<String> asked(SentenceView sentence) {
        return sentence.clauses().stream()
                .flatMap(clause -> clause.complements().stream())
                .findFirst()
                .or(() -> sentence.clauses().stream()
                        .filter(clause -> clause.clause().type() == Clause.Type.SUBORDINATE)
                        .flatMap(clause -> clause.acts().stream())
                        .findFirst())
                .map(Act::action);
    }

    /** Whether a clause does the same, or names "that plan" of which the sentence spoke. */
    boolean isTakenUpBy(ClauseReading clause) {
        return clause.acts().stream().anyMatch(act -> acts.contains(act.action()))
                || names(clause.clause().tokens());
    }

    private boolean names(List<Token> clause) {
        for (int i = 0; i < clause.size(); i++) {
            String word = clause.get(i).lower();
            boolean pointedAt =
                    i > 0 && demonstratives.contains(clause.get(i - 1).lower());
            boolean telling = word.length() >= (pointedAt ? POINTED_AT : TELLING);
            if (telling && words.stream().anyMatch(told -> told.endsWith(word))) {
                return true;
            }
        }
        return false;
    }
}
