package nl.brievenbus.standalone.register;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterReceived.Source;
import nl.brievenbus.extract.Extractor;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParseOutcome.Parsed;
import nl.brievenbus.extract.parse.ParsedLetter;

/** Letters of our own, read by the rules. */
final class ReadLetter {

    static final String ABOUT_BRIDGES =
            """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 6 juli 2022

            Betreft: Onderhoud van bruggen

            Ik zal uw Kamer hierover voor 1 oktober informeren.

            De Minister van Defensie,
            A.B. Jansen
            """;

    private static final Extractor EXTRACTOR = new Extractor(LetterReader.load());

    private ReadLetter() {}

    static LetterExtracted of(String text) {
        Source source = new Source("brief.txt", "", text.length(), Instant.EPOCH, URI.create("file:///brief.txt"));
        return EXTRACTOR.extract(
                "sha256:" + "0".repeat(64), source, FoundIds.NONE, new Parsed(ParsedLetter.ofText(text), List.of()));
    }
}
