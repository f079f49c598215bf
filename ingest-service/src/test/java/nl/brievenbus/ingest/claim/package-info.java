@NullMarked
package nl.brievenbus.ingest.claim;

import org.jspecify.annotations.NullMarked;
