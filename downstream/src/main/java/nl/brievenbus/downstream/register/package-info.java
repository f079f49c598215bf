/** A consumer that keeps the register of commitments, with Spring Kafka. */
@NullMarked
package nl.brievenbus.downstream.register;

import org.jspecify.annotations.NullMarked;
