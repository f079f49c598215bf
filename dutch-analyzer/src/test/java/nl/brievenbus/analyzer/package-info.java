@NullMarked
package nl.brievenbus.analyzer;

import org.jspecify.annotations.NullMarked;
