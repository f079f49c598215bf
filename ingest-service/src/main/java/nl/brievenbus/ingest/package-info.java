/** From a dropped file to a published letter, and back to the operator with its outcome. */
@NullMarked
package nl.brievenbus.ingest;

import org.jspecify.annotations.NullMarked;
