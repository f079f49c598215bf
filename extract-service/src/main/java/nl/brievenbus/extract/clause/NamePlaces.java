package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.SentenceWords;

/** Tells of the places of a clause where a house is named, and where a preposition governs what is named. */
final class NamePlaces {

    private final SentenceWords words;
    private final SentenceParts parts;

    NamePlaces(SentenceWords words, SentenceParts parts) {
        this.words = words;
        this.parts = parts;
    }

    /** Whether a preposition stands before what is named: "(de plannen) van het kabinet". */
    boolean governed(Clause clause, int place) {
        if (place == 0) {
            return false;
        }
        String before = clause.tokens().get(place - 1).lower();
        boolean subordinated = place == 1 && clause.type() != Clause.Type.MAIN;
        return words.prepositions().contains(before) && !subordinated;
    }

    /** Whether the name of a house begins there; not at a place outside the clause. */
    boolean houseAt(Clause clause, int place) {
        return place >= 0
                && place < clause.tokens().size()
                && parts.houseStarting(clause.tokens().get(place));
    }
}
