@NullMarked
package nl.brievenbus.ingest.scan;

import org.jspecify.annotations.NullMarked;
