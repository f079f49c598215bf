/**
 * From the text as parsed to the text that is stored and shown: one line a paragraph, a blank line between, the
 * footnotes behind the body. Characters are mended, words that a line end split are joined, what belongs to the page
 * and not to the letter is taken out; every character keeps the place that it came from. All later steps, and every
 * offset that is published, speak of this text.
 */
@NullMarked
package nl.brievenbus.extract.text;

import org.jspecify.annotations.NullMarked;
