@NullMarked
package nl.brievenbus.embedded;

import org.jspecify.annotations.NullMarked;
