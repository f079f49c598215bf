@NullMarked
package nl.brievenbus.embedded.search;

import org.jspecify.annotations.NullMarked;
