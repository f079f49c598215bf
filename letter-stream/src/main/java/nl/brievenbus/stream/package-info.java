/**
 * How a service reads and writes events on Kafka, the same in every service.
 *
 * <ul>
 *   <li>{@link TopicDeclaration} declares the topics, however late the broker comes.
 *   <li>{@link EventPublisher} sends events and waits until the broker has them.
 *   <li>{@link EventReader} stands between a listener and its handler: what is no event goes to {@code letters.failed},
 *       what goes wrong outside the letter is tried again for ever, what is our own fault is tried a few times.
 *   <li>{@link BrokerHealth} and {@link ListenerHealth} tell an operator which part is down.
 * </ul>
 *
 * A service takes all of it with {@code @Import(LetterStream.class)}.
 */
@NullMarked
package nl.brievenbus.stream;

import org.jspecify.annotations.NullMarked;
