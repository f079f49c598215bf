@NullMarked
package nl.brievenbus.ingest.folder;

import org.jspecify.annotations.NullMarked;
