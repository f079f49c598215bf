package nl.brievenbus.extract.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.LetterReading;
import nl.brievenbus.extract.evaluate.LetterScore.Misses;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.statement.Silence;

/** The scores of a folder of gold letters. */
public final class Evaluation {

    private final String folder;
    private final Map<String, LetterScore> letters;

    private Evaluation(String folder, Map<String, LetterScore> letters) {
        this.folder = folder;
        this.letters = Collections.unmodifiableMap(letters);
    }

    /** Reads a letter's file into a parsed letter. */
    @FunctionalInterface
    public interface Parser {
        ParsedLetter parse(Path file) throws IOException;
    }

    /**
     * Reads every letter that has a {@code NAME.gold.json} beside it and scores what is found.
     *
     * @throws IllegalArgumentException where the folder holds no gold letter, a gold letter has no letter beside it, or
     *     one is not in the form of gold letters
     */
    public static Evaluation ofFolder(Path folder, LetterReader reader, Parser parser) throws IOException {
        Map<String, LetterScore> letters = new LinkedHashMap<>();
        for (AnnotatedLetter letter : AnnotatedLetter.of(folder)) {
            letters.put(letter.name(), score(letter, reader, parser));
        }
        return new Evaluation(folder.toString(), letters);
    }

    private static LetterScore score(AnnotatedLetter letter, LetterReader reader, Parser parser) throws IOException {
        GoldLetter gold = GoldLetter.read(letter.gold());
        ParsedLetter parsed = gold.letter().given(parser.parse(letter.file()));
        String fileName = letter.file().getFileName().toString();
        LetterReading reading = reader.read("evaluation:" + letter.name(), fileName, parsed);
        Misses misses = (kind, start, end) ->
                reader.nearestRule(fileName, parsed, kind, start, end).map(Silence::describe);
        return LetterScore.of(letter.name(), reading, gold, misses);
    }

    /** As it was named. */
    public String folder() {
        return folder;
    }

    /** The scores by the name of the letter, in the order of their names. */
    public Map<String, LetterScore> letters() {
        return letters;
    }

    public LetterScore total() {
        return letters.values().stream().reduce(LetterScore.NONE, LetterScore::plus);
    }

    /** Each miss, false find and wrong field of all letters. */
    public List<Mistake> errors() {
        return total().mistakes();
    }

    /** A table for reading: a line a letter, then the totals. */
    public String toText() {
        return EvaluationText.of(this);
    }

    /** The totals alone, with their counts. */
    public String totalsToText() {
        return EvaluationText.totals(total());
    }

    /**
     * The same as JSON, with the counts beside each figure.
     *
     * @param errors whether to list them
     */
    public String toJson(boolean errors) {
        return EvaluationJson.of(this, errors);
    }
}
