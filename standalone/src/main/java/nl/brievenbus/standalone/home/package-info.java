/** The folder below which everything is kept: where what stands, and who runs on it. */
@NullMarked
package nl.brievenbus.standalone.home;

import org.jspecify.annotations.NullMarked;
