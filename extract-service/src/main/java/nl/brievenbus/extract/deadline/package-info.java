/**
 * From the words of a term to days. Data files name the words: stretches of time ("het eerste kwartaal van 2023"), and what
 * stands before them ("uiterlijk", "voor", "na"); the code reckons, from the date of the letter. Words that give no day are
 * kept and get none.
 */
@NullMarked
package nl.brievenbus.extract.deadline;

import org.jspecify.annotations.NullMarked;
