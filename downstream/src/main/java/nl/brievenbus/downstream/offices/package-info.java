/** A consumer that counts open commitments by office, with Kafka Streams. */
@NullMarked
package nl.brievenbus.downstream.offices;

import org.jspecify.annotations.NullMarked;
