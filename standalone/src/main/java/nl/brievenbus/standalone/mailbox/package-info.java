/** The operator's folders as they stand: how many letters wait, are in work, done, failed. */
@NullMarked
package nl.brievenbus.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
