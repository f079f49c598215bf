package nl.brievenbus.extract.statement;

import java.util.List;

/**
 * How much a letter promises, settles and puts off for its length, and what that makes of what is doubtful in it. The weights were
 * learnt from letters of which most hold far more than a letter at large; where little else is found, a doubtful find is
 * likelier none, and where much is found, likelier one. After M. Saerens, P. Latinne and C. Decaestecker (2002), "Adjusting
 * the outputs of a classifier to new a priori probabilities", with a letter as its own sample.
 */
final class Plenty {

    /** Statements for each word, in the letters from which the weights were learnt. */
    private static final double USUAL = 0.009;

    /** The odds go with this power of how much is found; more than 1, for what is found is doubtful itself. */
    private static final double POWER = 2;

    /** As if each letter had so many more words, with as many statements as is usual: a short one tells little of itself. */
    private static final double MORE_WORDS = 150;

    private Plenty() {}

    /** What is left of what was found in a letter, when what is too doubtful for such a letter is left out. */
    static List<Found> believed(List<Found> found, String text) {
        double eased = eased(found, words(text));
        return found.stream().filter(each -> each.belief().holds(eased)).toList();
    }

    /** By how much, as a logarithm of odds, what is asked of each find goes down in such a letter; below nought it goes up. */
    private static double eased(List<Found> found, int words) {
        double expected =
                found.stream().mapToDouble(each -> each.belief().chance()).sum();
        double share = (expected + USUAL * MORE_WORDS) / (words + MORE_WORDS);
        return Math.min(Belief.MOST_EASED, POWER * Math.log(share / USUAL));
    }

    private static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !within) {
                words++;
            }
            within = !space;
        }
        return words;
    }
}
