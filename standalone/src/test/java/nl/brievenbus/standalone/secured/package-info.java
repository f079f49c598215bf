/** The pipeline on a broker that asks who one is and what one may. */
@NullMarked
package nl.brievenbus.standalone.secured;

import org.jspecify.annotations.NullMarked;
