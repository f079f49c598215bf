/**
 * Takes a sentence apart. Splitters cut it into clauses ({@link nl.brievenbus.extract.clause.Clause}), one for languages whose verb
 * stands second, one for those whose subject comes first; a reader tells of each whose verb it is, when, and what is done
 * ({@link nl.brievenbus.extract.clause.ClauseReading}). What that promises is for {@code statement} to tell.
 */
@NullMarked
package nl.brievenbus.extract.clause;

import org.jspecify.annotations.NullMarked;
