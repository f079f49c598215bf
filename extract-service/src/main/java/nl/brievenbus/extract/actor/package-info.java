/**
 * Who acts, and on whose side: names of offices, the cabinet, the state, the services of a ministry, the first person; and
 * the house that a letter addresses. Resolves each to the office that is meant.
 */
@NullMarked
package nl.brievenbus.extract.actor;

import org.jspecify.annotations.NullMarked;
