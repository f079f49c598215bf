package nl.brievenbus.extract.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.LetterReading;
import nl.brievenbus.extract.evaluate.LetterScore.Field;
import nl.brievenbus.extract.parse.ParsedLetter;
import tools.jackson.databind.json.JsonMapper;

/** The scores of a folder of gold letters. */
public final class Evaluation {

    private static final String GOLD = ".gold.json";

    private final Map<String, LetterScore> letters;

    private Evaluation(Map<String, LetterScore> letters) {
        this.letters = letters;
    }

    /** Reads a letter's file into a parsed letter. */
    @FunctionalInterface
    public interface Parser {
        ParsedLetter parse(Path file) throws IOException;
    }

    /**
     * Reads every letter that has a {@code NAME.gold.json} beside it and scores what is found.
     *
     * @throws IllegalArgumentException where the folder holds no gold letter, or a gold letter has no letter beside it
     */
    public static Evaluation ofFolder(Path folder, LetterReader reader, Parser parser) throws IOException {
        Map<String, LetterScore> letters = new LinkedHashMap<>();
        for (Path goldFile : goldFiles(folder)) {
            String fileName = goldFile.getFileName().toString();
            String name = fileName.substring(0, fileName.length() - GOLD.length());
            Path letter = letterBeside(goldFile, name);
            GoldLetter gold = GoldLetter.read(goldFile);
            LetterReading reading = reader.read(
                    "evaluation:" + name, letter.getFileName().toString(), withGivenDate(parser.parse(letter), gold));
            letters.put(name, LetterScore.of(name, reading, gold));
        }
        if (letters.isEmpty()) {
            throw new IllegalArgumentException(folder + " holds no gold letter (NAME.gold.json beside NAME.txt).");
        }
        return new Evaluation(letters);
    }

    private static List<Path> goldFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(GOLD))
                    .sorted()
                    .toList();
        }
    }

    private static Path letterBeside(Path goldFile, String name) throws IOException {
        try (Stream<Path> files = Files.list(goldFile.toAbsolutePath().getParent())) {
            return files.filter(file -> !file.equals(goldFile)
                            && file.getFileName().toString().startsWith(name + "."))
                    .filter(file -> !file.getFileName().toString().endsWith(GOLD))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            goldFile + " has no letter beside it, for example " + name + ".txt."));
        }
    }

    /** A date that the text does not hold is given, as an operator would. */
    private static ParsedLetter withGivenDate(ParsedLetter letter, GoldLetter gold) {
        boolean given = gold.letter().notInText().contains("date")
                && gold.letter().date().isPresent();
        if (!given) {
            return letter;
        }
        Optional<LocalDate> date = gold.letter().date();
        ParsedLetter.Declared declared = letter.declared();
        return new ParsedLetter(
                letter.text(),
                letter.blocks(),
                letter.mediaType(),
                letter.ocr(),
                new ParsedLetter.Declared(
                        date,
                        declared.title(),
                        declared.dossier(),
                        declared.number(),
                        declared.language(),
                        declared.markup()));
    }

    /** The scores by the name of the letter. */
    public Map<String, LetterScore> letters() {
        return Map.copyOf(letters);
    }

    public LetterScore total() {
        return letters.values().stream().reduce(LetterScore.NONE, LetterScore::plus);
    }

    /** Each miss, false find and wrong field of all letters. */
    public List<String> errors() {
        return total().errors();
    }

    /** A table for reading: a line a letter, then the totals. */
    public String toText() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-44s %6s %6s %6s  %s", "letter", "P", "R", "F1", "right/found/wanted"));
        letters.forEach((name, score) -> lines.add(line(name, score.all())));
        LetterScore total = total();
        lines.add("");
        lines.add(line("all statements", total.all()));
        for (Kind kind : Kind.values()) {
            lines.add(line("  " + kind, total.of(kind)));
        }
        for (Field field : Field.values()) {
            lines.add(line(field.name().toLowerCase(Locale.ROOT), total.of(field)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-44s %6.3f %6.3f %6.3f  %d/%d/%d",
                name,
                tally.precision(),
                tally.recall(),
                tally.f1(),
                tally.right(),
                tally.found(),
                tally.wanted());
    }

    /** The same as JSON, with counts beside each figure. */
    public String toJson() {
        LetterScore total = total();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statements", prf(total.all()));
        Map<String, Object> byKind = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            byKind.put(kind.name(), prf(total.of(kind)));
        }
        json.put("byKind", byKind);
        json.put("deadlines", accuracy(total.of(Field.DEADLINE)));
        json.put("audience", accuracy(total.of(Field.AUDIENCE)));
        json.put("actors", accuracy(total.of(Field.ACTOR)));
        json.put("actions", accuracy(total.of(Field.ACTION)));
        json.put("strength", accuracy(total.of(Field.STRENGTH)));
        json.put("references", prf(total.of(Field.REFERENCES)));
        json.put("headings", prf(total.of(Field.HEADINGS)));
        Map<String, Object> head = new LinkedHashMap<>();
        for (Field field : List.of(Field.DATE, Field.DOSSIER, Field.NUMBER, Field.SIGNATORIES)) {
            head.put(field.name().toLowerCase(Locale.ROOT), accuracy(total.of(field)));
        }
        json.put("letter", head);
        Map<String, Object> each = new LinkedHashMap<>();
        letters.forEach((name, score) -> each.put(name, prf(score.all())));
        json.put("letters", each);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static Map<String, Object> prf(Tally tally) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("precision", tally.precision());
        figures.put("recall", tally.recall());
        figures.put("f1", tally.f1());
        figures.put("right", tally.right());
        figures.put("found", tally.found());
        figures.put("wanted", tally.wanted());
        return figures;
    }

    private static Map<String, Object> accuracy(Tally tally) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("accuracy", tally.recall());
        figures.put("right", tally.right());
        figures.put("of", tally.wanted());
        return figures;
    }
}
