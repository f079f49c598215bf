package nl.brievenbus.extract.text;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.extract.parse.ParsedLetter.Block;
import nl.brievenbus.extract.parse.ParsedLetter.Kind;

/** Cuts cleaned text into lines and tells on which page each stands. */
final class Lines {

    private Lines() {}

    /** The lines between two offsets of the cleaned text. A form feed, like a block of kind PAGE, begins a page. */
    static List<Line> of(MappedText text, int from, int to, List<Block> blocks) {
        List<Integer> pageStarts = blocks.stream()
                .filter(block -> block.kind() == Kind.PAGE && block.start() > 0)
                .map(block -> text.indexOfOrigin(block.start()))
                .toList();
        List<Line> lines = new ArrayList<>();
        int page = 0;
        int nextPage = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            while (nextPage < pageStarts.size() && pageStarts.get(nextPage) <= i) {
                if (i > start) {
                    lines.add(line(text, start, i, page));
                    start = i;
                }
                nextPage++;
                page++;
            }
            boolean end = i == to;
            if (end || text.charAt(i) == '\n' || text.charAt(i) == '\f') {
                lines.add(line(text, start, i, page));
                if (!end && text.charAt(i) == '\f') {
                    page++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    private static Line line(MappedText text, int from, int to, int page) {
        int start = from;
        int end = to;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Line(text.subSequence(start, end), start, end, start > from, page);
    }
}
