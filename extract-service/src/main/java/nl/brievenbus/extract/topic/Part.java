package nl.brievenbus.extract.topic;

import java.util.List;

/**
 * What a section says, without the head of the letter, courtesies and signatures.
 *
 * @param heading empty where it has none
 * @param above the headings above it, one a line
 * @param paragraphs in order, its own heading left out
 */
record Part(Passage heading, Passage above, List<Passage> paragraphs) {
    Part {
        paragraphs = List.copyOf(paragraphs);
    }
}
