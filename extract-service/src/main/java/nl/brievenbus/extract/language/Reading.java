package nl.brievenbus.extract.language;

/** One way to read a word. */
public record Reading(String lemma, Form form) {}
