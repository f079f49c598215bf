/** The service as a whole, on a real broker and a real Elasticsearch. */
@NullMarked
package nl.brievenbus.index;

import org.jspecify.annotations.NullMarked;
