/**
 * The door to Kafka: the quick lane, which all letters pass, and the slow lane, for those that take long or are scans.
 *
 * <p>Each lane has consumers, workers and limits of its own, so that no letter waits for a scan or a file that never
 * ends.
 */
@NullMarked
package nl.brievenbus.extract.lane;

import org.jspecify.annotations.NullMarked;
