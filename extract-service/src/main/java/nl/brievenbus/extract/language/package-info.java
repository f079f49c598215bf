/**
 * From text to sentences and words: where a sentence ends, what forms a word can be, and phrases of words that data files
 * name. What a language's words are stands in its files under {@code resources/nl/brievenbus/extract/}; the dictionaries
 * (word, lemma, part of speech, tense) are LanguageTool's, read with morfologik.
 */
@NullMarked
package nl.brievenbus.extract.language;

import org.jspecify.annotations.NullMarked;
