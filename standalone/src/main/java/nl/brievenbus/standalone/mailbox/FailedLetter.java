package nl.brievenbus.standalone.mailbox;

import java.time.Instant;

/**
 * A letter that cannot be searched.
 *
 * @param file relative to {@code failed/}
 * @param why in plain words
 */
public record FailedLetter(String file, String why, Instant at) {}
