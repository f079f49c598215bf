package nl.brievenbus.extract.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.extract.text.LetterText;

/**
 * The words of one letter, cut once for all that read them: those of a paragraph when somebody first asks for them. For one
 * thread.
 */
public final class LetterWords {

    private final LetterText letter;
    private final Tokeniser withMarks;
    private final Tokeniser withoutMarks;
    private final BitSet marks = new BitSet();
    /** By the place of the paragraph. */
    private final Map<Integer, List<Token>> paragraphs = new HashMap<>();

    /**
     * Cuts a letter when its words are asked for.
     *
     * @param noteMarks offsets at which the mark of a footnote begins
     * @param contractions those of the letter's language
     */
    public LetterWords(LetterText letter, Set<Integer> noteMarks, Contractions contractions) {
        this.letter = letter;
        withMarks = new Tokeniser(letter.text(), noteMarks, contractions);
        withoutMarks = new Tokeniser(letter.text(), Set.of(), contractions);
        noteMarks.forEach(marks::set);
    }

    /** Cuts any part of the letter, and tells the marks of footnotes from its words. */
    public Tokeniser tokeniser() {
        return withMarks;
    }

    /** The words of a paragraph; the mark of a footnote is a part of the word that it stands behind. */
    public List<Token> ofParagraph(int paragraph) {
        return paragraphs.computeIfAbsent(paragraph, place -> {
            LetterText.Paragraph cut = letter.paragraphs().get(place);
            return withoutMarks.tokens(cut.start(), cut.end());
        });
    }

    /** The words of a sentence, and the marks of footnotes in it. */
    public List<Token> ofSentence(Sentence sentence) {
        if (!isPlain(sentence)) {
            return withMarks.tokens(sentence.start(), sentence.end());
        }
        List<Token> all = ofParagraph(sentence.paragraph());
        int first = firstFrom(all, sentence.start());
        int end = firstFrom(all, sentence.end());
        if (first == 0 && end == all.size()) {
            return all;
        }
        // A sentence that is cut for its length may end within a word.
        boolean whole = end == 0 || all.get(end - 1).end() <= sentence.end();
        boolean opens = first == 0 || all.get(first - 1).end() <= sentence.start();
        return whole && opens
                ? new ArrayList<>(all.subList(first, end))
                : withMarks.tokens(sentence.start(), sentence.end());
    }

    /** Whether it stands in its paragraph, as those of footnotes do not, and no mark stands there. */
    private boolean isPlain(Sentence sentence) {
        if (sentence.paragraph() >= letter.paragraphs().size()) {
            return false;
        }
        LetterText.Paragraph place = letter.paragraphs().get(sentence.paragraph());
        int mark = marks.nextSetBit(place.start());
        return sentence.start() >= place.start() && sentence.end() <= place.end() && (mark < 0 || mark >= place.end());
    }

    /** The index of the first token that begins at an offset or behind it. */
    private static int firstFrom(List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
