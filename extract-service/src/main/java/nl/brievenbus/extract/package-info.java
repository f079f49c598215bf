/** From a received letter to the statements, deadlines, actors, references and topics in it. */
@NullMarked
package nl.brievenbus.extract;

import org.jspecify.annotations.NullMarked;
