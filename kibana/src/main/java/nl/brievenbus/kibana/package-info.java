/** From the sources of data views and dashboards to the file that Kibana imports. */
@NullMarked
package nl.brievenbus.kibana;

import org.jspecify.annotations.NullMarked;
