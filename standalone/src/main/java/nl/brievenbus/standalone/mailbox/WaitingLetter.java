package nl.brievenbus.standalone.mailbox;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A letter that was dropped and not yet taken.
 *
 * @param file relative to the inbox
 * @param since when the file was last written
 */
public record WaitingLetter(Path file, Instant since) {}
