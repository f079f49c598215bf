package nl.brievenbus.extract.statement;

/** A sentence or two of which a person has told whether they hold a statement of some kind. */
public record Example(String text, boolean holds) {}
