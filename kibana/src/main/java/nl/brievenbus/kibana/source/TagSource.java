package nl.brievenbus.kibana.source;

/** The tag that all our objects carry. */
public record TagSource(String id, String name, String description, String color) {}
