@NullMarked
package nl.brievenbus.index.connection;

import org.jspecify.annotations.NullMarked;
