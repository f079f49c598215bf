package nl.brievenbus.extract.statement;

/** A sentence of which a person has told whether it holds a promise. */
public record Example(String sentence, boolean promise) {}
