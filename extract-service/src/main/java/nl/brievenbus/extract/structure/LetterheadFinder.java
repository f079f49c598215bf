package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;

/** Finds where the letterhead ends and the letter itself begins. */
final class LetterheadFinder {

    /** A letterhead has no more lines than this. */
    private static final int REACH = 45;

    /** Within so many paragraphs a printed reply comes to its first question. */
    private static final int PRINTED_REACH = 15;

    /** A longer line is the letter itself. */
    private static final int LONGEST_LINE = 220;

    /** A line of this length that ends as a sentence does is the letter itself. */
    private static final int SENTENCE = 60;

    /** "The Minister for Housing (Ann Example): Today ...": behind who speaks stands what is said. */
    private static final Pattern SPEECH = Pattern.compile("(?u)\\([^():]{4,60}\\): \\p{Lu}");

    private final Pattern salutation;
    private final Pattern line;
    private final Pattern unaddressed;
    private final Pattern label;
    private final Pattern reply;
    private final Pattern office;
    private final Pattern printed;
    private final Pattern question;

    LetterheadFinder(StructureWords words) {
        salutation = StructureWords.pattern(words.salutations());
        List<String> labels = new ArrayList<>(words.dates());
        labels.addAll(words.subjects());
        label = StructureWords.pattern(labels);
        List<String> lines = new ArrayList<>(labels);
        lines.addAll(words.head());
        unaddressed = StructureWords.pattern(lines);
        lines.addAll(words.addressees());
        line = StructureWords.pattern(lines);
        reply = StructureWords.pattern(words.replies());
        office = StructureWords.pattern(words.offices());
        printed = StructureWords.pattern(words.printed());
        question = StructureWords.pattern(words.questions());
    }

    /** Marks the letterhead and the salutation; returns the first paragraph of the letter itself. */
    int mark(LetterText letter, Role[] roles) {
        int end = end(letter);
        for (int i = 0; i < end; i++) {
            roles[i] = Role.HEAD;
        }
        if (end == roles.length || !salutation.matcher(letter.words(end)).matches()) {
            return end;
        }
        roles[end] = Role.SALUTATION;
        int body = end + 1;
        // The reference block may stand below the salutation.
        while (body < roles.length && isLabelled(letter.words(body))) {
            roles[body++] = Role.HEAD;
        }
        return body;
    }

    private int end(LetterText letter) {
        int reach = Math.min(letter.paragraphs().size(), REACH);
        for (int i = 0; i < reach; i++) {
            if (salutation.matcher(letter.words(i)).matches()) {
                return i;
            }
        }
        return printedEnd(letter).orElseGet(() -> endOfLines(letter, reach));
    }

    private int endOfLines(LetterText letter, int reach) {
        int end = 0;
        for (int i = 0; i < reach; i++) {
            String words = letter.words(i);
            boolean replies = reply.matcher(words).lookingAt();
            if (isProse(words) && (!replies || SPEECH.matcher(words).find())) {
                break;
            }
            if (replies
                    || line.matcher(words).lookingAt()
                    || DateWords.isDateLine(words)
                    || DateWords.endsWithDate(words)
                    || (end == i && (isTitle(words) || isReference(words)))) {
                end = i + 1 + (isLabelAlone(letter, i, reach) ? 1 : 0);
            }
        }
        return end;
    }

    /** "Onderwerp" on a line of its own tells what the one right below it is. */
    private boolean isLabelAlone(LetterText letter, int i, int reach) {
        return label.matcher(letter.words(i)).matches()
                && i + 1 < reach
                && !letter.paragraphs().get(i).closesBlock()
                && !isProse(letter.words(i + 1));
    }

    /** A printed reply names who asked and who answered, and when, before its first question. */
    private Optional<Integer> printedEnd(LetterText letter) {
        int reach = Math.min(letter.paragraphs().size(), PRINTED_REACH);
        boolean isPrinted = false;
        for (int i = 0; i < reach; i++) {
            String words = letter.words(i);
            isPrinted |= printed.matcher(words).matches();
            if (isPrinted && isQuestion(words)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** "Vraag 1", or "1" alone in older ones; other figures are the number of the reply. */
    private boolean isQuestion(String words) {
        boolean named = words.length() <= SENTENCE
                && question.matcher(words).matches()
                && Character.isDigit(words.charAt(words.length() - 1));
        return named || words.equals("1");
    }

    private boolean isLabelled(String words) {
        return words.length() <= LONGEST_LINE && label.matcher(words).lookingAt() && !words.endsWith(".");
    }

    /** "Aan de motie is gevolg gegeven ...": a sentence addresses nobody, though it begins as an address does. */
    private boolean isProse(String words) {
        boolean sentence = words.length() > SENTENCE && words.endsWith(".");
        return words.length() > LONGEST_LINE
                || (sentence && !unaddressed.matcher(words).matches())
                || (words.endsWith(",")
                        && office.matcher(words).matches()
                        && !line.matcher(words).lookingAt());
    }

    /** A line of figures, as the number of the case is. */
    private static boolean isReference(String words) {
        long figures = words.chars().filter(Character::isDigit).count();
        return words.length() <= SENTENCE && figures >= 5 && 2 * figures >= words.length();
    }

    /** The title of a report stands in capitals. */
    private static boolean isTitle(String words) {
        long small = words.chars().filter(Character::isLowerCase).count();
        long capital = words.chars().filter(Character::isUpperCase).count();
        return words.length() <= LONGEST_LINE && capital > 8 && capital > 5 * small && words.split(" ").length >= 4;
    }
}
