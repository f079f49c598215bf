package nl.brievenbus.extract;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.extract.parse.ParsedLetter;

final class PlainReading {
    private PlainReading() {}

    static LetterReading read(String letterId, String fileName, ParsedLetter letter) {
        return new LetterReading(
                new LetterHead(
                        letter.declared().title().orElse(fileName),
                        letter.declared().date(),
                        LetterHead.DateSource.NONE,
                        "und",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                letter.text(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
