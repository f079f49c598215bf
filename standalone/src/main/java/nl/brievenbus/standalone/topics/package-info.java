/** The events on Kafka, read and written by hand: shown, extracted again, withdrawn. */
@NullMarked
package nl.brievenbus.standalone.topics;

import org.jspecify.annotations.NullMarked;
