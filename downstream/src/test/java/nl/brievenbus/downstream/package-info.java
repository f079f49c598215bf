/** The worked consumers, run against a real broker. */
@NullMarked
package nl.brievenbus.downstream;

import org.jspecify.annotations.NullMarked;
