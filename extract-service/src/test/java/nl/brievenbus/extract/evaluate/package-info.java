@NullMarked
package nl.brievenbus.extract.evaluate;

import org.jspecify.annotations.NullMarked;
