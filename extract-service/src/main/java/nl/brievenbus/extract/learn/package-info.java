/** Learns from annotated letters how much what is known of a clause weighs for its being a promise. */
@NullMarked
package nl.brievenbus.extract.learn;

import org.jspecify.annotations.NullMarked;
