/** What became of letters that arrived before, so that the same bytes are published once. */
@NullMarked
package nl.brievenbus.ingest.arrival;

import org.jspecify.annotations.NullMarked;
