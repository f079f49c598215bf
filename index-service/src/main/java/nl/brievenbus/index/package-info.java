/** From an extracted letter to documents that can be searched. */
@NullMarked
package nl.brievenbus.index;

import org.jspecify.annotations.NullMarked;
