@NullMarked
package nl.brievenbus.extract.language;

import org.jspecify.annotations.NullMarked;
