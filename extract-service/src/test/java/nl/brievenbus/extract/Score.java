package nl.brievenbus.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.brievenbus.extract.evaluate.Evaluation;
import nl.brievenbus.extract.parse.ParsedLetter;

/** Prints the scores of folders of gold letters in plain text; for whoever tunes rules. */
final class Score {

    private Score() {}

    public static void main(String[] args) throws Exception {
        LetterReader reader = LetterReader.load();
        for (String folder : args) {
            Evaluation evaluation =
                    Evaluation.ofFolder(Path.of(folder), reader, file -> ParsedLetter.ofText(Files.readString(file)));
            System.out.println(evaluation.toText());
            evaluation.errors().forEach(System.out::println);
        }
    }
}
