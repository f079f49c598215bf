@NullMarked
package nl.brievenbus.benchmarks;

import org.jspecify.annotations.NullMarked;
