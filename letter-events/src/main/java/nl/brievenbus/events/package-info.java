/**
 * The contract of Brievenbus: one record an event, the topic that each travels on, and the envelope around it.
 *
 * <p>Every type here is a value: no setters, lists are never null and cannot be changed, what may be absent is an
 * {@link java.util.Optional}. In JSON an absent value is a property left out. Readers ignore properties that they do
 * not know, so that a later release may add some; a change that takes something away gets a new version of the type.
 */
@NullMarked
package nl.brievenbus.events;

import org.jspecify.annotations.NullMarked;
