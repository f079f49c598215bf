/** Dashboards drawn from the answers to their panels. */
@NullMarked
package nl.brievenbus.kibana.image;

import org.jspecify.annotations.NullMarked;
