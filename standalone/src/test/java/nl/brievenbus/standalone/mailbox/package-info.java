@NullMarked
package nl.brievenbus.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
