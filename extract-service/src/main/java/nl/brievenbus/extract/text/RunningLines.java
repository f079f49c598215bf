package nl.brievenbus.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the running lines around a page number that stands in the midst of a sentence: short lines above and below it, around
 * which the sentence goes on. They may stand on one page only, and so repeat nowhere.
 */
final class RunningLines {

    /** A running head has no more and no longer lines than this. */
    private static final int MOST_LINES_OF_HEAD = 3;

    private static final int LONGEST_HEAD = 100;

    /** On one side of a page number stand no more lines than this where no blank lines set them apart. */
    private static final int MOST_ON_A_SIDE = 4;

    /** Within so many lines of a page number some line is as wide as the text. */
    private static final int REACH = 12;

    /** A line is full where so much of the width is used. */
    private static final double FULL = 0.8;

    private static final String ENDS_SENTENCE = ".!?:;";

    private RunningLines() {}

    /** The places of the running lines around the page number at {@code number}; none where no sentence goes on around them. */
    static List<Integer> within(List<Line> lines, int number) {
        List<Integer> apart = setApart(lines, number);
        return apart.isEmpty() ? unfilled(lines, number) : apart;
    }

    /** A few short lines between blank ones, behind the page number. */
    private static List<Integer> setApart(List<Line> lines, int number) {
        int before = written(lines, number - 1, -1);
        int from = written(lines, number + 1, 1);
        int to = from;
        while (to < lines.size()
                && to - from <= MOST_LINES_OF_HEAD
                && !lines.get(to).blank()) {
            to++;
        }
        int after = written(lines, to, 1);
        if (before < 0 || after >= lines.size() || to - from > MOST_LINES_OF_HEAD) {
            return List.of();
        }
        List<Integer> head = IntStream.range(from, to).boxed().toList();
        boolean allShort = head.stream().allMatch(i -> lines.get(i).words().length() <= LONGEST_HEAD);
        return allShort
                        && !Character.isLowerCase(lines.get(from).words().codePointAt(0))
                        && ENDS_SENTENCE.indexOf(lines.get(to - 1).last()) < 0
                        && goesOn(lines.get(before), lines.get(after))
                ? head
                : List.of();
    }

    /**
     * Lines beside the page number that leave room for the first word behind them: a line end within a sentence leaves none, so
     * that they are not of the sentence that goes on around them.
     */
    private static List<Integer> unfilled(List<Line> lines, int number) {
        double full = width(lines, number) * FULL;
        List<Integer> above = side(lines, number, -1, full);
        // What opens with mere figures goes on with the sentence: "in het vierde kwartaal van" / "2025".
        while (!above.isEmpty() && !hasLetter(lines.get(above.get(above.size() - 1)))) {
            above.remove(above.size() - 1);
        }
        List<Integer> below = side(lines, number, 1, full);
        int before = written(lines, (above.isEmpty() ? number : above.get(above.size() - 1)) - 1, -1);
        int after = written(lines, (below.isEmpty() ? number : below.get(below.size() - 1)) + 1, 1);
        boolean between = before >= 0 && after < lines.size() && goesOn(lines.get(before), lines.get(after));
        return between && above.size() <= MOST_ON_A_SIDE && below.size() <= MOST_ON_A_SIDE
                ? Stream.concat(above.stream(), below.stream()).toList()
                : List.of();
    }

    /** The unfilled lines on one side of a page number, nearest first; one more than it may have where there are more. */
    private static List<Integer> side(List<Line> lines, int number, int step, double full) {
        List<Integer> running = new ArrayList<>();
        int i = written(lines, number + step, step);
        while (i >= 0 && i < lines.size() && running.size() <= MOST_ON_A_SIDE && isUnfilled(lines, i, full)) {
            running.add(i);
            i = written(lines, i + step, step);
        }
        return running;
    }

    private static boolean hasLetter(Line line) {
        return line.words().chars().anyMatch(Character::isLetter);
    }

    /** Whether a line ends no sentence, and yet the next would have had room for its first word; a label in small letters has figures. */
    private static boolean isUnfilled(List<Line> lines, int i, double full) {
        Line line = lines.get(i);
        int next = written(lines, i + 1, 1);
        int word = next < lines.size() ? lines.get(next).firstWordLength() : 0;
        boolean opens = !Character.isLowerCase(line.first()) || Character.isDigit(line.last());
        return opens && ENDS_SENTENCE.indexOf(line.last()) < 0 && line.words().length() + 1 + word < full;
    }

    /** The length of the longest line near a page number, whose own line may hold columns. */
    private static int width(List<Line> lines, int number) {
        return IntStream.range(Math.max(0, number - REACH), Math.min(lines.size(), number + REACH))
                .filter(i -> i != number)
                .map(i -> lines.get(i).words().length())
                .max()
                .orElse(0);
    }

    /** The nearest line with words, from one on, up or down. */
    private static int written(List<Line> lines, int from, int step) {
        int i = from;
        while (i >= 0 && i < lines.size() && lines.get(i).blank()) {
            i += step;
        }
        return i;
    }

    /** Whether a sentence that one line leaves open goes on in another. */
    private static boolean goesOn(Line open, Line next) {
        return ENDS_SENTENCE.indexOf(open.last()) < 0
                && (next.opensSmall() || open.last() == ',' || open.last() == '-');
    }
}
