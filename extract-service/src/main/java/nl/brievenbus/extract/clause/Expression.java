package nl.brievenbus.extract.clause;

import java.util.Set;

/**
 * A fixed expression of a language that is one act: "op de hoogte stellen".
 *
 * @param words as a phrase
 * @param verbs with which they are one act
 * @param action what that is called, where it is not the words and the verb; empty otherwise
 */
public record Expression(String words, Set<String> verbs, String action) {

    /** Whether it is said with a verb; "garantstaan" has its words in it. */
    boolean takes(String lemma) {
        return verbs.contains(lemma)
                || verbs.stream().anyMatch(wanted -> lemma.endsWith(wanted) && lemma.startsWith(words));
    }
}
