@NullMarked
package nl.brievenbus.ingest.status;

import org.jspecify.annotations.NullMarked;
