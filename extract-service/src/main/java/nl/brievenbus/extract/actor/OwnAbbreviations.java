package nl.brievenbus.extract.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.extract.actor.ActorWords.Means;

/**
 * Finds the abbreviations by which one letter names its author's side: those in the office of the one who signs ("Chief Executive,
 * HMCTS"), the first letters of the body in whose name it is written ("Office for National Statistics"), and those that it puts in
 * brackets behind a name ("the Rural Payments Agency (RPA)").
 */
final class OwnAbbreviations {

    /** So many lines the sender takes at the top of a letter, at most. */
    private static final int SENDER = 6;

    /** In characters: the longest line that is a name. */
    private static final int LONGEST_NAME = 80;

    /** Letters; of less there are too many that mean something else. */
    private static final int SHORTEST = 3;

    /** Of a name in brackets: the whole name stands before them. */
    private static final int SHORTEST_IN_BRACKETS = 2;

    private static final Pattern IN_BRACKETS = Pattern.compile("\\((\\p{Lu}[\\p{L}&]{1,8})\\)");

    private static final Pattern WORD = Pattern.compile("\\p{L}++");

    private static final ActorSpan SIGNATORY = new ActorSpan(0, 0, Means.SIGNATORY, "", List.of(), false);

    private final LetterHead head;
    private final Function<String, Optional<ActorSpan>> named;

    /** @param named tells who of the author's side is named at the end of some words */
    OwnAbbreviations(LetterHead head, Function<String, Optional<ActorSpan>> named) {
        this.head = head;
        this.named = named;
    }

    Map<String, ActorSpan> in(String letter) {
        Map<String, ActorSpan> found = new HashMap<>();
        inBrackets(letter, found);
        ofSender(letter, found);
        for (LetterHead.Signatory signatory : head.signatories()) {
            Matcher word = WORD.matcher(signatory.office());
            while (word.find()) {
                if (isAbbreviation(word.group(), SHORTEST)) {
                    found.put(word.group(), SIGNATORY);
                }
            }
        }
        return found;
    }

    private void inBrackets(String letter, Map<String, ActorSpan> found) {
        Matcher brackets = IN_BRACKETS.matcher(letter);
        while (brackets.find()) {
            String abbreviation = brackets.group(1);
            if (isAbbreviation(abbreviation, SHORTEST_IN_BRACKETS)) {
                String before = letter.substring(Math.max(0, brackets.start() - LONGEST_NAME), brackets.start());
                named.apply(before.substring(before.lastIndexOf('\n') + 1).trim())
                        .ifPresent(actor -> found.put(abbreviation, actor));
            }
        }
    }

    /** The lines above the one who is addressed; initials with and without those of its small words ("DfT", "MOD"). */
    private void ofSender(String letter, Map<String, ActorSpan> found) {
        letter.lines()
                .limit(SENDER * 2L)
                .map(String::trim)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST_NAME)
                .limit(SENDER)
                .takeWhile(line -> !head.addressee().orElse("").contains(line))
                .forEach(line -> {
                    String all = initials(line, true);
                    for (String abbreviation : List.of(initials(line, false), all, all.toUpperCase(Locale.ROOT))) {
                        if (isAbbreviation(abbreviation, SHORTEST)) {
                            found.putIfAbsent(abbreviation, SIGNATORY);
                        }
                    }
                });
    }

    /** Of "HM Courts & Tribunals Service" they are "HMCTS": a word in capitals goes in as it is. */
    private static String initials(String name, boolean withSmallWords) {
        StringBuilder initials = new StringBuilder();
        Matcher word = WORD.matcher(name);
        while (word.find()) {
            String each = word.group();
            boolean capital = Character.isUpperCase(each.charAt(0));
            if (capital || withSmallWords) {
                boolean whole = capital && isAbbreviation(each, SHORTEST_IN_BRACKETS);
                initials.append(whole ? each : each.substring(0, 1));
            }
        }
        return initials.toString();
    }

    private static boolean isAbbreviation(String word, int shortest) {
        long capitals = word.chars().filter(Character::isUpperCase).count();
        return word.length() >= shortest && capitals >= 2 && 2 * capitals >= word.length();
    }
}
