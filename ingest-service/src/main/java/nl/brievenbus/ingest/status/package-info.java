/** How the work stands, read from the folders alone; health and metrics. */
@NullMarked
package nl.brievenbus.ingest.status;

import org.jspecify.annotations.NullMarked;
