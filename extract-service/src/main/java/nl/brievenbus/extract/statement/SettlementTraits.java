package nl.brievenbus.extract.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.statement.Trait.Kind;

/**
 * Tells the traits of a sentence that may settle, or put off, what was promised or asked: its words and cues, what stands before it, and
 * all that is known of its main clauses. For {@link Weights}.
 */
final class SettlementTraits {

    private SettlementTraits() {}

    /** What is known of a sentence before it is taken apart; in a lasting order, that weights add up to the same in every run. */
    static Set<Trait> written(SentenceView sentence, SettlementBook.Context context) {
        Set<Trait> traits = new LinkedHashSet<>();
        traits.add(new Trait(Kind.RECALL, recall(context)));
        context.cues().all().forEach(cue -> traits.add(new Trait(Kind.CUE, cue)));
        for (Origins.Before before : context.before().get()) {
            String place = " " + before.back() + (before.sameParagraph() ? " back" : " back, paragraph before");
            before.cues().all().forEach(cue -> traits.add(new Trait(Kind.CUE_BEFORE, cue + place)));
        }
        for (Token token : sentence.tokens()) {
            traits.add(new Trait(Kind.WORD, token.lower()));
        }
        return traits;
    }

    /** All that is known of a sentence: what is {@linkplain #written written}, and what its main clauses say. */
    static Set<Trait> of(Set<Trait> written, SentenceView sentence, SettlementBook.Context context, RuleBook book) {
        Set<Trait> traits = new LinkedHashSet<>(written);
        for (ClauseReading clause : main(sentence.clauses())) {
            traits.addAll(Traits.of(sentence, clause, book));
            if (context.told().get().isTakenUpBy(clause)) {
                traits.add(new Trait(Kind.FACT, "takes up what was recalled"));
            }
        }
        return traits;
    }

    private static String recall(SettlementBook.Context context) {
        if (context.recalled().get()) {
            return "recalled";
        }
        return context.planned().get() ? "planned" : "none";
    }

    /** Those that are main; all where none is. */
    private static List<ClauseReading> main(List<ClauseReading> clauses) {
        List<ClauseReading> main =
                clauses.stream().filter(ClauseReading::isMain).toList();
        return main.isEmpty() ? clauses : main;
    }
}
