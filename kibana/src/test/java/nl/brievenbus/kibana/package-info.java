/** The built file and the importer, tested. */
@NullMarked
package nl.brievenbus.kibana;

import org.jspecify.annotations.NullMarked;
