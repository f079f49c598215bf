@NullMarked
package nl.brievenbus.standalone.register;

import org.jspecify.annotations.NullMarked;
