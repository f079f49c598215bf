/** Kibana's saved objects, as version 8.19 imports them. */
@NullMarked
package nl.brievenbus.kibana.object;

import org.jspecify.annotations.NullMarked;
