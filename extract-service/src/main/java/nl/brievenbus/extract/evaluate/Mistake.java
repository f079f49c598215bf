package nl.brievenbus.extract.evaluate;

import java.util.Optional;

/**
 * One thing in which a reading differs from its gold letter.
 *
 * @param letter its name
 * @param what is missed, false or wrong: a kind of statement or a field
 * @param found what was found; empty of a miss
 * @param wanted what gold has; empty of a false find
 * @param sentence in which it stands, whole; empty of a field of the head
 * @param rule the rule that spoke; of a miss the nearest one that stayed silent, with what it lacked, where that is known
 */
public record Mistake(
        String letter,
        Nature nature,
        String what,
        String found,
        String wanted,
        String sentence,
        Optional<String> rule) {

    /** How it differs. */
    public enum Nature {
        MISSED,
        FALSE,
        WRONG
    }

    /** One line. */
    @Override
    public String toString() {
        String how =
                switch (nature) {
                    case MISSED -> "missed " + what + noted(wanted);
                    case FALSE -> "false " + what + noted(found);
                    case WRONG -> "wrong %s: is %s, should be %s".formatted(what, found, wanted);
                };
        return letter + ": " + how
                + (sentence.isEmpty() ? "" : "\n    sentence: " + sentence)
                + rule.map(name -> "\n    rule:     " + name).orElse("");
    }

    /** The words, where they are not the whole sentence. */
    private String noted(String words) {
        return words.isEmpty() || words.equals(sentence) ? "" : ": " + words;
    }
}
