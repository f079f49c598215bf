/** Letters read straight from their files, as the services would read them, with nothing running. */
@NullMarked
package nl.brievenbus.standalone.reading;

import org.jspecify.annotations.NullMarked;
