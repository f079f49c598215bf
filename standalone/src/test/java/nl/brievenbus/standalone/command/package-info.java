@NullMarked
package nl.brievenbus.standalone.command;

import org.jspecify.annotations.NullMarked;
