package nl.brievenbus.extract.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.text.LetterText;

/**
 * Reads the day on which a letter was written: from a line with a label ("Datum 6 juli 2022"), a line of nothing but a place and
 * a day, the column of a table, or the day of receipt that a printed reply names.
 */
final class WrittenDate {

    /** How many paragraphs may stand before the first question of a printed reply. */
    private static final int PRINTED_HEAD = 4;

    /** A longer line is no line of labels, and a day in it is that of something else. */
    private static final int LONGEST_LINE = 90;

    private final Pattern subject;
    private final Pattern label;
    private final Pattern received;
    private final Pattern otherLabel;
    private final TitleReader titles;

    WrittenDate(StructureWords words, TitleReader titles) {
        subject = StructureWords.pattern(words.subjects());
        label = StructureWords.pattern(words.dates());
        received = StructureWords.pattern(words.received());
        otherLabel = StructureWords.pattern(words.head());
        this.titles = titles;
    }

    /** The day in the lines of a head. */
    Optional<LocalDate> ofHead(List<String> lines) {
        return of(lines).or(() -> ofColumn(lines));
    }

    /** The day in lines of any part of a letter. */
    Optional<LocalDate> of(List<String> lines) {
        for (String line : lines) {
            if (label.matcher(line).lookingAt() || DateWords.isDateLine(line)) {
                Optional<LocalDate> day = DateWords.first(line).map(DateWords.Found::day);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        Optional<LocalDate> receipt =
                lines.stream().flatMap(line -> receipt(line).stream()).findFirst();
        return receipt.isPresent() ? receipt : ending(lines);
    }

    /** The day of receipt in a reply that is printed without a head: its first line names the question, its second the answer. */
    Optional<LocalDate> receipt(LetterText letter) {
        return letter.paragraphs().stream()
                .limit(PRINTED_HEAD)
                .flatMap(paragraph -> receipt(letter.words(paragraph)).stream())
                .findFirst();
    }

    /** "(ontvangen 5 maart 2024)": the day of a printed reply. */
    private Optional<LocalDate> receipt(String line) {
        Matcher before = received.matcher(line);
        return before.find()
                ? DateWords.first(line.substring(before.end())).map(DateWords.Found::day)
                : Optional.empty();
    }

    private Optional<LocalDate> ending(List<String> lines) {
        return lines.stream()
                .filter(line ->
                        line.length() < LONGEST_LINE && !subject.matcher(line).lookingAt() && !titles.isTitle(line))
                .flatMap(line -> DateWords.first(line).filter(found -> found.end() >= line.length() - 2).stream())
                .map(DateWords.Found::day)
                .findFirst();
    }

    /** "Datum   Ons kenmerk" above "9 mei 2023   WRV-23", or "Utrecht, 9 mei 2023   Ons kenmerk: 23-1". */
    private Optional<LocalDate> ofColumn(List<String> lines) {
        String above = "";
        for (String line : lines) {
            Optional<DateWords.Found> found = onlyDate(line);
            if (found.isPresent() && (namesDate(above) || isBesideLabel(line, found.get()))) {
                return found.map(DateWords.Found::day);
            }
            above = line;
        }
        return Optional.empty();
    }

    /** Of two days in a row the columns are lost that told which is that of the letter. */
    private static Optional<DateWords.Found> onlyDate(String line) {
        return line.length() < LONGEST_LINE
                ? DateWords.first(line).filter(found -> DateWords.first(line.substring(found.end()))
                        .isEmpty())
                : Optional.empty();
    }

    /** Whether a line of labels without a day has that of the day among them. */
    private boolean namesDate(String above) {
        if (above.length() >= LONGEST_LINE || DateWords.first(above).isPresent()) {
            return false;
        }
        Matcher found = label.matcher(above);
        return found.find() && (found.start() == 0 || above.charAt(found.start() - 1) == ' ');
    }

    private boolean isBesideLabel(String line, DateWords.Found found) {
        return DateWords.isDateLine(line.substring(0, found.end()))
                && otherLabel.matcher(line.substring(found.end()).strip()).lookingAt();
    }
}
