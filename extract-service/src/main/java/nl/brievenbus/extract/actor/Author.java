package nl.brievenbus.extract.actor;

import java.util.Optional;

/**
 * For whom a letter speaks, which decides whose plans are its author's.
 *
 * @param country that of the government, or the agency, by its name in the file of the language; absent where the letter does not tell it: then only
 *     "the government" is the author's own, and none that is named by its country
 */
public record Author(Side side, Optional<String> country) {

    /** One whose country is not known. */
    public static Author on(Side side) {
        return new Author(side, Optional.empty());
    }
}
