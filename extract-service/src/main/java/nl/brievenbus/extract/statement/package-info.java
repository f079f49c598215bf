/**
 * The heart: which sentences make, settle or put off a commitment. A sentence is taken apart into clauses, each with its verb group,
 * its subject and what is said of it ({@link nl.brievenbus.extract.clause.ClauseReading}); rules from data files ask for such properties
 * and for cue words, and the first that fits speaks. The engine holds no wording of its own.
 */
@NullMarked
package nl.brievenbus.extract.statement;

import org.jspecify.annotations.NullMarked;
