/** The samples, read and indexed as the services do it. */
@NullMarked
package nl.brievenbus.kibana.sample;

import org.jspecify.annotations.NullMarked;
