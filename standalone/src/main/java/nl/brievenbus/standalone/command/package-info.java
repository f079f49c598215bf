/** The command line: one class a command, each only reads its options and says what came of it. */
@NullMarked
package nl.brievenbus.standalone.command;

import org.jspecify.annotations.NullMarked;
