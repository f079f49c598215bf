package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.LetterText.Paragraph;

/** Puts the lines of a signature in the order in which they are read: what stands in columns beside each other, column by column. */
final class SignatureLines {

    /** So many characters of the source, or more, part two columns, though one space is left of them. */
    private static final int GAP = 3;

    private SignatureLines() {}

    /** @param attached whether it stands right below the one before it */
    record Line(String words, boolean attached) {}

    /** The lines of the paragraphs from {@code from} until {@code end}. */
    static List<Line> of(LetterText letter, int from, int end) {
        List<Line> lines = new ArrayList<>();
        int i = from;
        while (i < end) {
            int width = columns(letter, i).size();
            int behind = i + 1;
            while (width > 1 && behind < end && columns(letter, behind).size() == width) {
                behind++;
            }
            for (int column = 0; column < width; column++) {
                for (int row = i; row < behind; row++) {
                    boolean attached = !letter.paragraphs().get(row).opensBlock() && (row > i || width == 1);
                    lines.add(new Line(columns(letter, row).get(column), attached));
                }
            }
            i = behind;
        }
        return lines;
    }

    /** What stands on a line with wide gaps between. */
    private static List<String> columns(LetterText letter, int place) {
        Paragraph paragraph = letter.paragraphs().get(place);
        List<String> columns = new ArrayList<>();
        int[] cuts = IntStream.range(paragraph.start() + 1, paragraph.end() - 1)
                .filter(i -> letter.text().charAt(i) == ' ' && letter.origin(i + 1) - letter.origin(i - 1) > GAP)
                .toArray();
        int start = paragraph.start();
        for (int cut : cuts) {
            columns.add(letter.text().substring(start, cut));
            start = cut + 1;
        }
        columns.add(letter.text().substring(start, paragraph.end()));
        return columns;
    }
}
