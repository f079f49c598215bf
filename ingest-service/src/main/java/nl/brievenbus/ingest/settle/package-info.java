/** Step 4: files a letter in done or failed, once its outcome is known, with a word to the operator. */
@NullMarked
package nl.brievenbus.ingest.settle;

import org.jspecify.annotations.NullMarked;
