/**
 * The documents that a letter cites, as identifiers: Kamerstukken, Handelingen, Aanhangsels, Staatsblad, Staatscourant,
 * Tractatenblad, documents of the European Union, ECLI. Identifiers are those of officielebekendmakingen.nl.
 */
@NullMarked
package nl.brievenbus.extract.reference;

import org.jspecify.annotations.NullMarked;
