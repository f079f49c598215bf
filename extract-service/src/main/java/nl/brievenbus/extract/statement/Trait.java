package nl.brievenbus.extract.statement;

import java.util.List;
import nl.brievenbus.events.Commitment;

/**
 * One thing that is known of a clause, or of a sentence, and that may weigh for or against its being a statement of a kind.
 *
 * @param value a word, the name of a verb list, or names of what clauses are told apart by
 */
public record Trait(Kind kind, String value) {

    /** The kinds of statement that it may weigh for, in the order in which the data files hold its weights. */
    public static final List<Commitment.Kind> WEIGHS_FOR =
            List.of(Commitment.Kind.MADE, Commitment.Kind.FULFILLED, Commitment.Kind.DEFERRED);

    /** What is known. */
    public enum Kind {
        /** Whose the verb is; of the author's side also how it is named. */
        SUBJECT,
        /** The noun at the heart of a subject that is not the author. */
        NOUN,
        /** Whose it is, in which voice, and when. */
        TENSE,
        /** Where the clause stands, and what opens it. */
        SHAPE,
        OPENER,
        /** The finite verb, and whose it is. */
        FINITE,
        FINITE_OF,
        /** What is done, and by whom. */
        ACT,
        ACT_OF,
        /** The act behind "te", "om te" or "dat". */
        COMPLEMENT,
        OUTCOME,
        /** The lists of verbs that hold what is done, and by whom in which voice. */
        LIST,
        LIST_OF,
        LIST_OF_COMPLEMENT,
        /** What else is asked of clauses by rules: a moment, the house, a condition; and of whose verb in which voice. */
        FACT,
        FACT_OF,
        /** A word of the clause, in lower case. */
        WORD,
        /** Two words in a row, of which one may be the edge of the clause or sentence. */
        PAIR,
        /** A word that stands before the clause in its sentence, or behind it. */
        EARLIER,
        LATER,
        /** Of a sentence: whether those before it recall what was promised, asked or planned; the cues in it; and those before it. */
        RECALL,
        CUE,
        CUE_BEFORE,
        /** A word of the sentence before, or of the next one, in the same paragraph. */
        WORD_BEFORE,
        WORD_AFTER,
        /** Of a sentence: which it is in its paragraph, how many come behind it, and how many words it has. */
        PLACE
    }
}
