@NullMarked
package nl.brievenbus.ingest.arrival;

import org.jspecify.annotations.NullMarked;
