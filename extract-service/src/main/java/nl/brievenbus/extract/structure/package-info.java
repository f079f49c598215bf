/**
 * From text to the parts of a letter: its head (date, dossier, house, subject), its headed sections, lists with their
 * lead-in, questions, quotations, the signature and the annexes behind it. Mark-up is believed where there is any; else the
 * words and the blank lines tell.
 */
@NullMarked
package nl.brievenbus.extract.structure;

import org.jspecify.annotations.NullMarked;
