/**
 * The archive: every letter that ever arrived, byte for byte, under the hash of its bytes.
 *
 * <p>Services share the archive, not a file system path: an event carries an {@linkplain ArchivedLetter#location()
 * address} that says the same on every machine.
 */
@NullMarked
package nl.brievenbus.archive;

import org.jspecify.annotations.NullMarked;
