@NullMarked
package nl.brievenbus.ingest.settle;

import org.jspecify.annotations.NullMarked;
