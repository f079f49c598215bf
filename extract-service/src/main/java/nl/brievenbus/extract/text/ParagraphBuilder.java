package nl.brievenbus.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.brievenbus.extract.text.LetterText.Paragraph;
import nl.brievenbus.extract.text.LetterText.Shape;

/**
 * Writes lines as paragraphs of one line each. A blank line ends a paragraph, unless it stands at a page border in the
 * midst of a sentence; a line end does where the next line begins a list item, or where its first word would have fitted
 * behind it.
 */
final class ParagraphBuilder {

    /** A text whose lines are longer than this is not wrapped: each line is a paragraph. */
    private static final int LONGEST_WRAP = 150;

    private static final int SHORTEST_WRAP = 30;

    /** A text is wrapped where fewer than one in this many of its lines are too long. */
    private static final int UNWRAPPED_SHARE = 10;

    /** So much longer than the width at which a text is wrapped few lines are. */
    private static final double FAR_LONGER = 1.5;

    /** A line is full where so much of the width is used. */
    private static final double FULL = 0.8;

    /** A shorter line, measured in the same way, is none of a sentence that goes on. */
    private static final double SHORT = 0.5;

    /** Where a text is wrapped, at least one in this many of its full lines goes on in small letters; in an address few do. */
    private static final int RUN_ON_SHARE = 4;

    private static final Pattern LIST_MARKER = Pattern.compile(
            "(?:[•●▪■◦‣·*o\\-–—] {1,8}|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)] {1,8}|(?:\\d{1,2}\\.){2,4} {0,8})(?=\\S).*");

    /** A label in small letters with its value in a column beside it: "ons kenmerk  1948823". */
    private static final Pattern LABEL =
            Pattern.compile("(?u)\\p{Ll}{2,20}(?: \\p{Ll}{2,20}|\\(\\p{Ll}{1,3}\\)){0,2} ?:? {2,}\\S");

    /** With which the name of a person begins: "A. Bakker", "J.A. Bos". */
    private static final Pattern INITIALS = Pattern.compile("(?u)(?:\\p{Lu}\\p{Ll}?\\. ?){1,6}\\p{L}");

    private final MappedText source;
    private final MappedText target;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    ParagraphBuilder(MappedText source, MappedText target) {
        this.source = source;
        this.target = target;
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Adds lines of no mark-up. */
    void addLines(List<Line> lines) {
        int width = width(lines);
        List<Line> current = new ArrayList<>();
        boolean opens = true;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.blank()) {
                continue;
            }
            boolean afterBlank = i > 0 && lines.get(i - 1).blank();
            if (!current.isEmpty() && breaks(current, line, afterBlank, width)) {
                add(current, Shape.UNMARKED, 0, opens, afterBlank);
                opens = afterBlank;
                current.clear();
            }
            current.add(line);
        }
        if (!current.isEmpty()) {
            add(current, Shape.UNMARKED, 0, opens, true);
        }
    }

    /** Adds what mark-up holds together as one paragraph. */
    void addMarked(List<Line> lines, Shape shape, int level) {
        List<Line> words = lines.stream().filter(line -> !line.blank()).toList();
        if (!words.isEmpty()) {
            add(words, shape, level, true, true);
        }
    }

    private boolean breaks(List<Line> current, Line next, boolean afterBlank, int width) {
        Line previous = current.get(current.size() - 1);
        if (previous.page() != next.page() && !previous.endsSentence() && next.opensSmall()) {
            return false;
        }
        if (!afterBlank && splitsWord(previous, next) && Character.isLowerCase(next.first())) {
            return false;
        }
        if (afterBlank || width == 0) {
            return true;
        }
        if (previous.page() != next.page() && previous.endsSentence() && next.indented()) {
            return true;
        }
        boolean opensSomething = !Character.isLowerCase(next.first())
                || LABEL.matcher(next.words()).lookingAt();
        if (next.indented() && !previous.indented() && opensSomething && previous.endsSentence()) {
            return true;
        }
        if (standsAlone(current, next, width)) {
            return true;
        }
        if (!isShort(previous, width) && PageLines.ALL.isOpen(previous.words())) {
            return false;
        }
        boolean couldHaveFitted = previous.words().length() + 1 + next.firstWordLength() < width * FULL;
        if (couldHaveFitted && (opensSomething || previous.endsSentence())) {
            return true;
        }
        return (couldHaveFitted || previous.endsSentence() || previous.last() == ';' || haveSameBullet(current, next))
                && LIST_MARKER.matcher(next.words()).matches();
    }

    /**
     * "Hoogachtend," and "A. Bakker" are lines of their own, also where what is below begins with a small letter ("de minister van
     * Financiën,") or what is above fills its line: within a sentence no line is so short.
     */
    private static boolean standsAlone(List<Line> current, Line next, int width) {
        Line previous = current.get(current.size() - 1);
        boolean above = current.size() == 1
                && isShort(previous, width)
                && Character.isUpperCase(previous.first())
                && (previous.last() == ',' || INITIALS.matcher(previous.words()).lookingAt());
        boolean below = isShort(next, width) && next.last() == ',' && Character.isUpperCase(next.first());
        return above || (below && previous.endsSentence());
    }

    private static boolean isShort(Line line, int width) {
        return line.words().length() < width * SHORT;
    }

    /** "- replace the locks in 2026, and" goes on with the next "- ". */
    private static boolean haveSameBullet(List<Line> current, Line next) {
        Line first = current.get(0);
        return first.first() == next.first()
                && !Character.isLetterOrDigit(next.first())
                && LIST_MARKER.matcher(first.words()).matches();
    }

    /** The width at which the text is wrapped, or 0 where it is not. */
    private static int width(List<Line> lines) {
        int[] lengths = new int[LONGEST_WRAP + 1];
        int inner = 0;
        long all = lines.stream().filter(line -> !line.blank()).count();
        long unwrapped = lines.stream()
                .filter(line -> line.words().length() > LONGEST_WRAP)
                .count();
        if (unwrapped * UNWRAPPED_SHARE > all) {
            return 0;
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).blank() && !lines.get(i + 1).blank()) {
                lengths[Math.min(LONGEST_WRAP, lines.get(i).words().length())]++;
                inner++;
            }
        }
        int longer = 0;
        for (int width = LONGEST_WRAP; width >= 0; width--) {
            longer += lengths[width];
            if (longer * 5 >= inner && inner > 0) {
                boolean wrapped = width < LONGEST_WRAP && width >= SHORTEST_WRAP && holds(lines, width);
                return wrapped && runsOn(lines, width) ? width : 0;
            }
        }
        return 0;
    }

    /** Whether a width holds nearly all lines: a letter whose paragraphs are lines may be signed in short ones. */
    private static boolean holds(List<Line> lines, int width) {
        long all = lines.stream().filter(line -> !line.blank()).count();
        long longer = lines.stream()
                .filter(line -> line.words().length() > width * FAR_LONGER)
                .count();
        return longer * UNWRAPPED_SHARE <= all;
    }

    /** Whether lines of a width were cut where they had to: what stands in lines of its own begins with a capital. */
    private static boolean runsOn(List<Line> lines, int width) {
        int full = 0;
        int runOn = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean inner = !lines.get(i).blank() && !lines.get(i + 1).blank();
            if (inner && lines.get(i).words().length() >= width * FULL) {
                full++;
                runOn += Character.isLowerCase(lines.get(i + 1).first()) ? 1 : 0;
            }
        }
        return runOn * RUN_ON_SHARE >= full;
    }

    private void add(List<Line> lines, Shape shape, int level, boolean opens, boolean closes) {
        if (target.length() > 0) {
            target.append("\n\n", lines.get(0).start());
        }
        int start = target.length();
        write(lines);
        paragraphs.add(new Paragraph(start, target.length(), shape, level, opens, closes));
    }

    /** Writes lines as one, joining the words that a hyphen at a line end splits. */
    void write(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            writeSingleSpaced(line);
            if (i + 1 < lines.size()) {
                joinTo(line, lines.get(i + 1));
            }
        }
    }

    private void writeSingleSpaced(Line line) {
        int i = line.start();
        while (i < line.end()) {
            int end = wordEnd(i, line.end());
            target.append(source, i, end);
            if (end < line.end() && target.length() > 0 && target.charAt(target.length() - 1) != ' ') {
                target.append(' ', source.origin(end));
            }
            i = end + 1;
        }
    }

    private int wordEnd(int from, int to) {
        int end = from;
        while (end < to && !isWhite(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWhite(char c) {
        return c == ' ' || c == '\n' || c == '\f';
    }

    private void joinTo(Line line, Line next) {
        if (!splitsWord(line, next)) {
            target.append(' ', next.start());
        } else if (!keepsHyphen(line.words(), next.first())) {
            target.cut(target.length() - 1);
        }
    }

    private static boolean splitsWord(Line line, Line next) {
        String words = line.words();
        boolean hyphen = words.length() > 1 && line.last() == '-' && words.charAt(words.length() - 2) != ' ';
        if (!hyphen) {
            return false;
        }
        // "in-" + "en uitvoer" is no split word but a shared ending.
        boolean coordinated = next.firstWord().equals("en")
                || next.firstWord().equals("of")
                || next.firstWord().equals("and");
        return Character.isLetterOrDigit(next.first()) && !coordinated;
    }

    /** The hyphen belongs to the word before a capital or digit, and behind an abbreviation ("NAVO-bondgenoten"). */
    private static boolean keepsHyphen(String words, char tail) {
        String head = words.substring(words.lastIndexOf(' ') + 1, words.length() - 1);
        String letters = head.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean abbreviation = letters.isEmpty() || letters.chars().noneMatch(Character::isLowerCase);
        return !Character.isLowerCase(tail) || abbreviation;
    }
}
