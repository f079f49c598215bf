/** Measures what a letter costs: Tika's parse of it, our fork around that, and our reading of its text. */
@NullMarked
package nl.brievenbus.benchmarks;

import org.jspecify.annotations.NullMarked;
