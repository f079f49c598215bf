package nl.brievenbus.extract.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark before an item of a list: a bullet, a dash, a number or a letter. */
public final class ListMark {

    private static final Pattern MARK = Pattern.compile("(?:[•●▪■◦‣·*–—-](?: {1,8}|(?=\\p{Lu}))|o {1,8}"
            + "|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)] {1,8}|\\(?\\d{1,2}[.)](?=\\p{Lu}))(?=\\S)");

    private ListMark() {}

    /** How many characters of the words of an item are its mark, with the spaces behind it; 0 where there is none. */
    public static int length(String words) {
        Matcher mark = MARK.matcher(words);
        return mark.lookingAt() ? mark.end() : 0;
    }
}
