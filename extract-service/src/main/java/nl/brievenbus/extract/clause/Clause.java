package nl.brievenbus.extract.clause;

import java.util.List;
import nl.brievenbus.extract.language.Token;

/**
 * A clause of a sentence. Its tokens need not be adjacent: what is embedded in it is a clause of its own.
 *
 * @param index among the clauses of the sentence
 * @param parent index of the clause in which it is embedded; its own index where in none
 * @param opener the word that subordinates it, in lower case; empty of a main clause
 * @param tokens its own, the opener included; a verb that it shares with the clause before it stands first
 * @param sharesVerb whether its finite verb stands in the clause before it ("zal ik nagaan en u melden")
 * @param finite place of the finite verb among them, or -1
 * @param finiteLemma empty where there is none
 * @param nonFinite places of its infinitives and participles
 * @param coordinated whether it shares the subject of the clause before it, where it has none
 */
public record Clause(
        int index,
        int parent,
        Type type,
        String opener,
        List<Token> tokens,
        int finite,
        String finiteLemma,
        boolean past,
        List<Integer> nonFinite,
        boolean coordinated,
        boolean sharesVerb) {

    /** How it hangs in its sentence. */
    public enum Type {
        MAIN,
        SUBORDINATE,
        /** "om ... te informeren". */
        INFINITIVE
    }

    public Clause {
        tokens = List.copyOf(tokens);
        nonFinite = List.copyOf(nonFinite);
    }

    /** What a line without a verb tells stands before its colon: the place of that; -1 in all else. */
    int colonOfLine() {
        for (int i = 1; type == Type.MAIN && !hasFinite() && i < tokens.size(); i++) {
            if (tokens.get(i).sign(":")) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it has a finite verb, or shares one. */
    public boolean hasFinite() {
        return finite >= 0;
    }

    /** Offset in the text of its first word; a verb that it shares stands elsewhere. */
    public int start() {
        return tokens.get(sharesVerb && tokens.size() > 1 ? 1 : 0).start();
    }

    /** Offset in the text behind its last word. */
    public int end() {
        return tokens.get(tokens.size() - 1).end();
    }
}
