/**
 * Writing documents, making them searchable, removing them.
 *
 * <p>Everything is synchronous: when a method returns, Elasticsearch has it on disk. External versions (the extractor's
 * version) let a newer extraction win over an older one, in whichever order they come.
 */
@NullMarked
package nl.brievenbus.index.write;

import org.jspecify.annotations.NullMarked;
