/** Step 3: archives what was taken and publishes it; tries until it works. */
@NullMarked
package nl.brievenbus.ingest.publish;

import org.jspecify.annotations.NullMarked;
