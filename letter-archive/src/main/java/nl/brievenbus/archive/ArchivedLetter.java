package nl.brievenbus.archive;

import java.net.URI;

/**
 * A letter that the archive holds.
 *
 * @param letterId {@code sha256:} and the hash of the bytes in lower-case hexadecimal
 * @param location the address within the archive, the same on every machine: {@code archive:/ab/cd/abcd….pdf}
 * @param size in bytes
 */
public record ArchivedLetter(String letterId, URI location, long size) {}
