/**
 * How well letters are read: compares what is found with gold letters, annotated by hand. A found statement matches a gold
 * one of the same kind where the spans overlap by at least half of the shorter; each gold statement matches once; what gold
 * calls optional counts on neither side.
 */
@NullMarked
package nl.brievenbus.extract.evaluate;

import org.jspecify.annotations.NullMarked;
