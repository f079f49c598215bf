/** The built file, read again. */
@NullMarked
package nl.brievenbus.kibana.file;

import org.jspecify.annotations.NullMarked;
