package nl.brievenbus.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lifts footnotes out of the lines in which they stand at the foot of a page, often in the midst of a sentence, or at
 * the end of the letter. A line opens a note where it begins with the next number that the text before it has used as a
 * mark ("28 landen1", "28 landen[1]"), behind a blank line, a rule or another note. A raised figure that the text has used
 * opens a note also where one before it is missing, as the first of a letter may be that stood on a page by itself.
 */
final class FootnoteLifter {

    private static final Pattern OPENING =
            Pattern.compile("(\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\d{1,3}|[¹²³⁴-⁹⁰]{1,3}) {0,2}(?=\\S).{0,200}");
    /** Looks first whether a figure comes next: at most places none does. */
    private static final Pattern MARK = Pattern.compile(
            "(?=.[\\[(\\d¹²³⁴-⁹⁰])(?:[\\p{L})\\]»”’\"'.,;:%?!]| (?=\\[))(\\[\\d{1,3}\\]|\\(\\d{1,3}\\)|\\d{1,3}|[¹²³⁴-⁹⁰]{1,3})(?![\\p{L}\\d]|[.,]\\d)");

    /** "in het debat van 9 mei 20231": a mark behind a year. */
    private static final Pattern MARK_OF_YEAR =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(\\d{1,2})(?![\\p{L}\\d]|[.,]\\d)");

    private static final int DIGITS_OF_YEAR = 4;

    private static final int SHORTEST_RULE = 3;

    private final List<Line> lines;
    private final List<Line> body = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final boolean[] marks = new boolean[1000];
    /** Those in round brackets, which may as well count the items of a list: "(1)" opens a note where "woord(1)" stands. */
    private final boolean[] roundMarks = new boolean[1000];

    private int last;
    private int borders;
    /** The first line with words behind the note that was lifted last. */
    private int behindNotes;

    private boolean bodyOpen;

    private FootnoteLifter(List<Line> lines) {
        this.lines = lines;
    }

    record Note(String mark, List<Line> lines) {}

    record Lifted(List<Line> body, List<Note> notes) {}

    static Lifted lift(List<Line> lines) {
        FootnoteLifter lifter = new FootnoteLifter(lines);
        int i = 0;
        while (i < lines.size()) {
            i = lifter.opensNote(i) ? lifter.takeNote(i) : lifter.takeBody(i);
        }
        return new Lifted(lifter.body, lifter.notes);
    }

    private int takeBody(int i) {
        Line line = lines.get(i);
        if (isRuleOfNotes(i)) {
            line = new Line("", line.start(), line.start(), line.indented(), line.page());
        }
        body.add(new Line(line.words(), line.start(), line.end(), line.indented(), line.page() + borders));
        if (!line.blank()) {
            bodyOpen = !line.endsSentence();
            noteMarks(line.words());
        }
        return i + 1;
    }

    private void noteMarks(String words) {
        Matcher mark = MARK.matcher(words);
        for (int i = 1; i < words.length(); i++) {
            boolean spaced = words.charAt(i - 1) == ' ' && words.charAt(i) != '[';
            boolean may = opensMark(words.charAt(i)) && !spaced && !isDigit(words.charAt(i - 1));
            if (may && mark.region(i - 1, words.length()).lookingAt()) {
                seen(mark)[number(mark)] = true;
                i = mark.end();
            }
        }
        if (hasLongNumber(words)) {
            Matcher year = MARK_OF_YEAR.matcher(words);
            while (year.find()) {
                marks[Integer.parseInt(year.group(1))] = true;
            }
        }
    }

    /** The marks that the text holds, of those written as one is: "(1)", or "1" and "[1]". */
    private boolean[] seen(Matcher mark) {
        return mark.group(1).startsWith("(") ? roundMarks : marks;
    }

    /** Whether more digits stand together than a year has: few lines have such a number. */
    private static boolean hasLongNumber(String words) {
        int digits = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits > DIGITS_OF_YEAR) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || RaisedFigures.isOne(c);
    }

    private static boolean opensMark(char c) {
        return c == '[' || c == '(' || isDigit(c);
    }

    private boolean opensNote(int i) {
        Line line = lines.get(i);
        if (line.blank() || !(opensMark(line.first()) || Character.isDigit(line.first()))) {
            return false;
        }
        Matcher opening = OPENING.matcher(line.words());
        if (!opening.lookingAt()) {
            return false;
        }
        int number = number(opening);
        boolean spaced = line.words().length() > 3
                && (!Character.isDigit(line.first()) || line.words().charAt(opening.end(1)) == ' ');
        boolean known = seen(opening)[number] || (line.first() != '(' && followsNote(i));
        boolean next = number == last + 1 || (number > last && RaisedFigures.isOne(line.first()));
        return spaced && next && known && startsBlock(i);
    }

    /** Behind a note the next one is known by its number, though the text has lost its mark. */
    private boolean followsNote(int i) {
        return last > 0 && behindNotes == i;
    }

    private boolean startsBlock(int i) {
        return i == 0
                || lines.get(i - 1).blank()
                || isRule(lines.get(i - 1))
                || lines.get(i - 1).page() != lines.get(i).page();
    }

    /** "_______": the line that parts the notes from the text above them. */
    private static boolean isRule(Line line) {
        return line.words().length() >= SHORTEST_RULE
                && "_-–—".indexOf(line.first()) >= 0
                && line.words().chars().allMatch(c -> c == line.first());
    }

    private boolean isRuleOfNotes(int i) {
        if (!isRule(lines.get(i))) {
            return false;
        }
        int next = firstWords(i + 1);
        return next < lines.size() && opensNote(next);
    }

    private int takeNote(int from) {
        List<Line> words = new ArrayList<>();
        words.add(lines.get(from));
        last = numberOf(lines.get(from));
        int i = from + 1;
        while (i < lines.size() && continues(words.get(words.size() - 1), i)) {
            words.add(lines.get(i++));
        }
        notes.add(new Note(String.valueOf(last), List.copyOf(words)));
        behindNotes = firstWords(i);
        if (i < lines.size() && !lines.get(i).blank() && opensNextNote(i)) {
            return takeNote(i);
        }
        int next = firstWords(i);
        if (next == lines.size() || !opensNote(next)) {
            borders++;
        }
        return next == i ? i : next - 1;
    }

    /** A note may follow a note on the very next line. */
    private boolean opensNextNote(int i) {
        Matcher opening = OPENING.matcher(lines.get(i).words());
        return opening.lookingAt()
                && number(opening) == last + 1
                && (seen(opening)[number(opening)]
                        || RaisedFigures.isOne(lines.get(i).first()));
    }

    private boolean continues(Line previous, int i) {
        Line line = lines.get(i);
        if (line.blank() || line.page() != previous.page() || opensNextNote(i)) {
            return false;
        }
        boolean newPage = line.indented() && !previous.indented() && previous.endsSentence();
        boolean sentenceGoesOn = bodyOpen && previous.endsSentence() && Character.isLowerCase(line.first());
        return !newPage && !sentenceGoesOn;
    }

    private int firstWords(int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).blank()) {
            i++;
        }
        return i;
    }

    private static int numberOf(Line opening) {
        Matcher matcher = OPENING.matcher(opening.words());
        return matcher.lookingAt() ? number(matcher) : 0;
    }

    private static int number(Matcher matcher) {
        int number = 0;
        for (char c : matcher.group(1).toCharArray()) {
            int figure = RaisedFigures.isOne(c) ? RaisedFigures.value(c) : Character.digit(c, 10);
            number = figure < 0 ? number : number * 10 + figure;
        }
        return number;
    }
}
