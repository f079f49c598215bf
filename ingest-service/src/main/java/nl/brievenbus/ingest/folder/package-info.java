/** The operator's folders: where they are, whether they can be used, and how names in them are made. */
@NullMarked
package nl.brievenbus.ingest.folder;

import org.jspecify.annotations.NullMarked;
