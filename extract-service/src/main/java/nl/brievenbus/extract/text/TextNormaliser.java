package nl.brievenbus.extract.text;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.parse.ParsedLetter.Block;
import nl.brievenbus.extract.parse.ParsedLetter.Kind;
import nl.brievenbus.extract.text.LetterText.Note;
import nl.brievenbus.extract.text.LetterText.Shape;

/** Normalises the text of a parsed letter; the package tells what that means. */
public final class TextNormaliser {

    private final MappedText source;
    private final List<Block> pages;
    private final MappedText target;
    private final ParagraphBuilder builder;
    private final List<FootnoteLifter.Note> notes = new ArrayList<>();
    private final List<String> furniture = new ArrayList<>();

    private TextNormaliser(ParsedLetter letter) {
        source = CharacterCleaner.clean(letter.text());
        target = new MappedText(source.length());
        builder = new ParagraphBuilder(source, target);
        pages = letter.blocks().stream()
                .filter(block -> block.kind() == Kind.PAGE)
                .toList();
    }

    /** Never fails: any text, an empty one included, has a normal form. Linear in the length of the text. */
    public static LetterText normalise(ParsedLetter letter) {
        TextNormaliser normaliser = new TextNormaliser(letter);
        List<Block> marked = letter.blocks().stream()
                .filter(block -> block.kind() != Kind.PAGE)
                .toList();
        normaliser.addBody(marked);
        return normaliser.finish();
    }

    private void addBody(List<Block> marked) {
        int from = 0;
        for (Block block : marked) {
            int start = Math.max(from, source.indexOfOrigin(block.start()));
            int end = Math.max(start, source.indexOfOrigin(block.end()));
            addUnmarked(from, start);
            addMarked(block, Lines.of(source, start, end, List.of()));
            from = end;
        }
        addUnmarked(from, source.length());
    }

    private void addMarked(Block block, List<Line> lines) {
        if (block.kind() == Kind.FOOTNOTE) {
            List<Line> words = lines.stream().filter(line -> !line.blank()).toList();
            if (!words.isEmpty()) {
                notes.add(new FootnoteLifter.Note(mark(words.get(0)), words));
            }
        } else {
            builder.addMarked(lines, shape(block.kind()), block.level());
        }
    }

    private void addUnmarked(int from, int to) {
        PageFurniture.Stripped stripped = PageFurniture.strip(Lines.of(source, from, to, pages));
        FootnoteLifter.Lifted lifted = FootnoteLifter.lift(LineGaps.close(stripped.lines()));
        furniture.addAll(stripped.removed());
        notes.addAll(lifted.notes());
        builder.addLines(lifted.body());
    }

    private LetterText finish() {
        List<Note> written = new ArrayList<>();
        for (FootnoteLifter.Note note : notes) {
            if (target.length() > 0) {
                target.append("\n\n", note.lines().get(0).start());
            }
            int start = target.length();
            builder.write(note.lines());
            written.add(new Note(note.mark(), start, target.length()));
        }
        return new LetterText(
                target.toString(), new SourceMap(target.origins()), builder.paragraphs(), written, furniture);
    }

    private String mark(Line line) {
        int end = 0;
        while (end < line.words().length()
                && end < 3
                && Character.isDigit(line.words().charAt(end))) {
            end++;
        }
        return end > 0 ? line.words().substring(0, end) : String.valueOf(notes.size() + 1);
    }

    private static Shape shape(Kind kind) {
        return switch (kind) {
            case HEADING -> Shape.HEADING;
            case LIST_ITEM -> Shape.LIST_ITEM;
            case TABLE_ROW -> Shape.TABLE_ROW;
            case QUOTE -> Shape.QUOTE;
            case PARAGRAPH, FOOTNOTE, PAGE -> Shape.PARAGRAPH;
        };
    }
}
