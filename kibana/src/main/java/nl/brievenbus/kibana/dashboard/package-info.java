/** Dashboards: panels, and the controls on top. */
@NullMarked
package nl.brievenbus.kibana.dashboard;

import org.jspecify.annotations.NullMarked;
