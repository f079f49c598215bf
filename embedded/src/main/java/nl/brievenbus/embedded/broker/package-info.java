/** The Kafka broker in this process. */
@NullMarked
package nl.brievenbus.embedded.broker;

import org.jspecify.annotations.NullMarked;
