/** Checks over the file that Kibana imports, without a Kibana: its form, its references, its fields. */
@NullMarked
package nl.brievenbus.kibana.check;

import org.jspecify.annotations.NullMarked;
