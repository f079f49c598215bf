/** The process tree: broker, Elasticsearch and the three services, started and stopped in order. */
@NullMarked
package nl.brievenbus.standalone.run;

import org.jspecify.annotations.NullMarked;
