/** What commands write on Kafka, with a real broker. */
@NullMarked
package nl.brievenbus.standalone.topics;

import org.jspecify.annotations.NullMarked;
