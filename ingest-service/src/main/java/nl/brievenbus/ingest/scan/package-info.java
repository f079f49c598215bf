/** Step 1: looks through the inbox and tells which files are complete. */
@NullMarked
package nl.brievenbus.ingest.scan;

import org.jspecify.annotations.NullMarked;
