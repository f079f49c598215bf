/** The whole of it as a child process, used as an operator, an analyst and a downstream developer would. */
@NullMarked
package nl.brievenbus.standalone;

import org.jspecify.annotations.NullMarked;
