package nl.brievenbus.extract.topic;

import java.util.List;

/** Finds what a reader would call the subject of a part: nouns, names and fixed terms, most telling first. Thread-safe. */
interface KeyTerms {

    /** At most so many are given. */
    int MOST = 8;

    List<String> of(Part part);
}
