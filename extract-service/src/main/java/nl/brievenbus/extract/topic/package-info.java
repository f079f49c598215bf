/**
 * What each part of a letter is about: one topic a headed section, with its themes in the official list and its key terms.
 */
@NullMarked
package nl.brievenbus.extract.topic;

import org.jspecify.annotations.NullMarked;
