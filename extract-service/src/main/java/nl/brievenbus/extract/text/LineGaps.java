package nl.brievenbus.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Closes up a text in which the parser left a blank line between all lines, as it does where the lines of a page stand far
 * apart: then only a line that another word would have fitted behind ends its paragraph.
 */
final class LineGaps {

    /** A shorter line may well be complete. */
    private static final int LONG = 40;

    /** So many sentences cut by a blank line are no accident, where they are so large a share of all blanks. */
    private static final int FEWEST_CUTS = 5;

    private static final int SHARE = 4;

    /** Lines are this full where a sentence goes on in small letters, measured against the longest of them. */
    private static final double FULL = 0.8;

    /** So full where the next begins with a capital, which may as well open a paragraph. */
    private static final double FULLER = 0.9;

    /** A footnote at the foot of a page, in the midst of a sentence: "3 Stcrt. 2024, 39108." */
    private static final Pattern NOTE = Pattern.compile("(?u)\\d{1,3} {1,3}\\p{Lu}.*");

    private static final Pattern OPENING = Pattern.compile(
            "(?u)(?:[•●▪■◦‣·*o\\-–—] {1,8}|\\(?(?:[a-z]|[ivx]{1,4})[.)] {1,8})(?=\\S).*|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]? {1,8}\\p{Lu}.{0,70}");

    private LineGaps() {}

    static List<Line> close(List<Line> lines) {
        List<Integer> gaps = gaps(lines);
        long cuts = gaps.stream().filter(i -> isCut(lines, i)).count();
        if (cuts < FEWEST_CUTS || cuts * SHARE < gaps.size()) {
            return lines;
        }
        int width = width(lines);
        List<Line> closed = new ArrayList<>(lines.size());
        int before = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).blank()) {
                continue;
            }
            boolean gap = before >= 0 && before < i - 1;
            if (gap && !goesOn(lines.get(before), lines.get(i), width)) {
                closed.add(lines.get(i - 1));
            }
            closed.add(lines.get(i));
            before = i;
        }
        return closed;
    }

    /** The lines that stand right before a blank one and have words of the same page behind it. */
    private static List<Integer> gaps(List<Line> lines) {
        List<Integer> gaps = new ArrayList<>();
        for (int i = 0; i + 2 < lines.size(); i++) {
            boolean gap = !lines.get(i).blank() && lines.get(i + 1).blank();
            if (gap
                    && next(lines, i) < lines.size()
                    && lines.get(next(lines, i)).page() == lines.get(i).page()) {
                gaps.add(i);
            }
        }
        return gaps;
    }

    private static int next(List<Line> lines, int i) {
        int next = i + 1;
        while (next < lines.size() && lines.get(next).blank()) {
            next++;
        }
        return next;
    }

    private static boolean isCut(List<Line> lines, int i) {
        Line line = lines.get(i);
        boolean runsOn = line.last() == '-'
                || Character.isLowerCase(lines.get(next(lines, i)).first());
        return line.words().length() >= LONG && !line.endsSentence() && runsOn;
    }

    /** The length that one line in ten reaches. */
    private static int width(List<Line> lines) {
        List<Integer> lengths = lines.stream()
                .filter(line -> !line.blank())
                .map(line -> line.words().length())
                .sorted()
                .toList();
        return lengths.get(lengths.size() * 9 / 10);
    }

    private static boolean goesOn(Line line, Line next, int width) {
        double fullness = Character.isLowerCase(next.first()) || line.last() == '-' ? FULL : FULLER;
        boolean full = line.words().length() + 1 + next.firstWord().length() >= fullness * width;
        boolean opens = OPENING.matcher(next.words()).matches() && (line.endsSentence() || line.last() == ';');
        return line.page() == next.page()
                && full
                && !opens
                && !NOTE.matcher(next.words()).matches();
    }
}
