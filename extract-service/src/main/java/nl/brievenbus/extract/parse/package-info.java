/** Bytes to text: what a file says, and what its mark-up tells of headings, lists, notes and pages. */
@NullMarked
package nl.brievenbus.extract.parse;

import org.jspecify.annotations.NullMarked;
