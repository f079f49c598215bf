package nl.brievenbus.extract.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.statement.Trait.Kind;

/**
 * Tells the traits of a sentence that may settle, or put off, what was promised or asked: its words and cues, what stands before it, and
 * all that is known of its main clauses. For {@link Weights}.
 */
final class SettlementTraits {

    /** So many sentences are as many as more. */
    private static final int MANY = 4;

    /** So many words are as many as more; fewer count by {@link #SPAN}. */
    private static final int LONG = 30;

    private static final int SPAN = 5;

    private SettlementTraits() {}

    /** What is known of a sentence before it is taken apart; in a lasting order, that weights add up to the same in every run. */
    static Set<Trait> written(SentenceView sentence, SettlementContext context) {
        Set<Trait> traits = new LinkedHashSet<>();
        traits.add(new Trait(Kind.RECALL, recall(context)));
        context.cues().all().forEach(cue -> traits.add(new Trait(Kind.CUE, cue)));
        for (ToldSoFar.Before before : context.before().get()) {
            String place = " " + before.back() + (before.sameParagraph() ? " back" : " back, paragraph before");
            before.cues().all().forEach(cue -> traits.add(new Trait(Kind.CUE_BEFORE, cue + place)));
        }
        List<Token> tokens = sentence.tokens();
        addWords(Kind.WORD, tokens, traits);
        Traits.ofPairs(tokens, traits);
        addWords(Kind.WORD_BEFORE, context.around().before(), traits);
        addWords(Kind.WORD_AFTER, context.around().after(), traits);
        addPlace(context.around(), tokens.size(), traits);
        return traits;
    }

    private static void addWords(Kind kind, List<Token> tokens, Set<Trait> traits) {
        tokens.forEach(token -> traits.add(new Trait(kind, token.lower())));
    }

    private static void addPlace(Surroundings around, int words, Set<Trait> traits) {
        traits.add(new Trait(Kind.PLACE, "sentences before: " + Math.min(MANY, around.place())));
        traits.add(new Trait(Kind.PLACE, "sentences after: " + Math.min(MANY, around.left())));
        traits.add(new Trait(Kind.PLACE, "words: " + Math.min(LONG, words / SPAN * SPAN)));
    }

    /** All that is known of a sentence: what is {@linkplain #written written}, and what its main clauses say. */
    static Set<Trait> of(Set<Trait> written, SentenceView sentence, SettlementContext context, RuleBook book) {
        Set<Trait> traits = new LinkedHashSet<>(written);
        for (ClauseReading clause : main(sentence.clauses())) {
            traits.addAll(Traits.withoutWords(sentence, clause, book));
            if (context.told().get().isTakenUpBy(clause)) {
                traits.add(new Trait(Kind.FACT, "takes up what was recalled"));
            }
        }
        return traits;
    }

    private static String recall(SettlementContext context) {
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
