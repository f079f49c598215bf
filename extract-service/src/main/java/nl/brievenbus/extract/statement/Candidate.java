package nl.brievenbus.extract.statement;

import java.util.Set;

/**
 * A clause or sentence that could be a statement, from which is learnt which are.
 *
 * @param start offset in the letter's text
 * @param end offset behind its last character
 */
public record Candidate(int start, int end, Set<Trait> traits) {

    public Candidate {
        traits = Set.copyOf(traits);
    }
}
