@NullMarked
package nl.brievenbus.archive;

import org.jspecify.annotations.NullMarked;
