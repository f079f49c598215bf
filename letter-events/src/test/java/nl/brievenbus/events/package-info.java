/** That records, JSON, schemas and examples of the contract agree. */
@NullMarked
package nl.brievenbus.events;

import org.jspecify.annotations.NullMarked;
