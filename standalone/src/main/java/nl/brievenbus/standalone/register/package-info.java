/** What was found, as tables for a terminal. */
@NullMarked
package nl.brievenbus.standalone.register;

import org.jspecify.annotations.NullMarked;
