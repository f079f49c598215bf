/** Reading the register: what stands of a letter, and rows for a table. */
@NullMarked
package nl.brievenbus.index.register;

import org.jspecify.annotations.NullMarked;
