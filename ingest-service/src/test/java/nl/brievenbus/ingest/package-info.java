@NullMarked
package nl.brievenbus.ingest;

import org.jspecify.annotations.NullMarked;
