@NullMarked
package nl.brievenbus.stream;

import org.jspecify.annotations.NullMarked;
