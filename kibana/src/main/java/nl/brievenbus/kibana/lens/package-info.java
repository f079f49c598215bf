/** Lens panels, held by the dashboard itself. */
@NullMarked
package nl.brievenbus.kibana.lens;

import org.jspecify.annotations.NullMarked;
