/** Step 2: takes a file out of the inbox, so that one service has it and no other, and remembers how far it came. */
@NullMarked
package nl.brievenbus.ingest.claim;

import org.jspecify.annotations.NullMarked;
