package nl.brievenbus.extract.clause;

import java.util.List;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Cuts a sentence into clauses, by the order of words of its language. */
public final class ClauseSplitter {

    private ClauseSplitter() {}

    /**
     * The clauses of a sentence, in the order of their opening.
     *
     * @param tokens of one sentence, without what stands in brackets or quotation marks
     */
    public static List<Clause> split(ClauseGrammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        return grammar.words().verbSecond()
                ? VerbSecondSplitter.split(grammar, dictionary, tokens)
                : SubjectFirstSplitter.split(grammar, dictionary, tokens);
    }

    /** Whether a sentence has the words that follow a condition which a verb opens ("Blijkt dat niet, dan"). */
    public static boolean mayOpenWithCondition(SentenceWords words, List<Token> tokens) {
        return VerbSecondSplitter.mayOpenWithCondition(words, tokens);
    }
}
