package nl.brievenbus.extract.topic;

import java.util.function.Function;
import nl.brievenbus.extract.language.PerWord;
import nl.brievenbus.extract.language.Token;

/** Which words may be key terms, or part of one. Thread-safe. */
final class TermWords {

    private static final int LONGEST = 60;
    private static final int LONGEST_CODE = 5;

    private final TopicWords words;
    private final PerWord<Possible> known = new PerWord<>();
    private final Function<String, Possible> look = this::look;

    private enum Possible {
        YES,
        /** Only as a name with digits, such as "A27" or "F-35"; else it is the number of a paper. */
        AS_CODE,
        NO
    }

    TermWords(TopicWords words) {
        this.words = words;
    }

    boolean holds(Token token) {
        return switch (known.of(token.type(), look)) {
            case YES -> true;
            case AS_CODE -> token.capital() && token.text().length() <= LONGEST_CODE;
            case NO -> false;
        };
    }

    private Possible look(String word) {
        boolean may = word.length() >= 2
                && word.length() <= LONGEST
                && !words.joins().contains(word)
                && !words.isDull(word)
                && word.indexOf('/') < 0
                && word.indexOf('.') < 0
                && !isRomanNumber(word);
        boolean digits = word.chars().anyMatch(Character::isDigit);
        return may ? digits ? Possible.AS_CODE : Possible.YES : Possible.NO;
    }

    private static boolean isRomanNumber(String word) {
        return word.chars().allMatch(c -> c == 'i' || c == 'v' || c == 'x');
    }
}
