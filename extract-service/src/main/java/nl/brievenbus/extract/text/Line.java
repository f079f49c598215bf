package nl.brievenbus.extract.text;

/**
 * A line of the cleaned text, without the spaces around it.
 *
 * @param start of its first character that is no space
 * @param end behind its last character that is no space
 * @param indented whether spaces stood before it
 * @param page counted from 0
 */
record Line(String words, int start, int end, boolean indented, int page) {

    boolean blank() {
        return words.isEmpty();
    }

    char first() {
        return words.charAt(0);
    }

    char last() {
        return words.charAt(words.length() - 1);
    }

    boolean endsSentence() {
        char c = last();
        if ((c == ')' || c == '»' || c == '"' || c == '”' || Character.isDigit(c)) && words.length() > 1) {
            c = words.charAt(words.length() - 2);
        }
        return c == '.' || c == '!' || c == '?' || c == ':' || last() == '.' || last() == ':';
    }

    /** "aanleggen", "2015 bij beide Kamers": a small letter first, figures before it aside. */
    boolean opensSmall() {
        int first = 0;
        while (first < words.length() && (Character.isDigit(words.charAt(first)) || words.charAt(first) == ' ')) {
            first++;
        }
        return first < words.length() && Character.isLowerCase(words.charAt(first));
    }

    String firstWord() {
        return words.substring(0, firstWordLength());
    }

    int firstWordLength() {
        int space = words.indexOf(' ');
        return space < 0 ? words.length() : space;
    }
}
