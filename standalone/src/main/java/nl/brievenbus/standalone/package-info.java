/** Brievenbus in one process on one machine, and its command line. */
@NullMarked
package nl.brievenbus.standalone;

import org.jspecify.annotations.NullMarked;
