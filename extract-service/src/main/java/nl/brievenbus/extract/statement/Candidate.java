package nl.brievenbus.extract.statement;

import java.util.Set;

/**
 * A clause that could be a promise, from which is learnt which are.
 *
 * @param start offset in the letter's text
 * @param end offset behind its last character
 */
public record Candidate(int start, int end, Set<Trait> traits) {

    public Candidate {
        traits = Set.copyOf(traits);
    }
}
