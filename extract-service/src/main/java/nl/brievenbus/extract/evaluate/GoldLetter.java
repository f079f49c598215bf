package nl.brievenbus.extract.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Strength;
import nl.brievenbus.extract.parse.ParsedLetter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a careful reader finds in a letter, as {@code NAME.gold.json} holds it. */
public record GoldLetter(Head letter, List<String> headings, List<GoldStatement> statements) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    List.class, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    /**
     * What the head and the signature say.
     *
     * @param notInText names of fields that the text does not hold: given to the extractor, not scored
     */
    public record Head(
            Optional<LocalDate> date,
            Optional<String> dossier,
            Optional<String> number,
            Optional<String> language,
            List<String> signatories,
            @JsonProperty("not_in_text") List<String> notInText) {

        boolean scores(String field) {
            return !notInText.contains(field);
        }

        /** The letter with what its text does not hold, as an operator would give it. */
        public ParsedLetter given(ParsedLetter letter) {
            ParsedLetter.Declared declared = letter.declared();
            return new ParsedLetter(
                    letter.text(),
                    letter.blocks(),
                    letter.mediaType(),
                    letter.ocr(),
                    new ParsedLetter.Declared(
                            scores("date") ? declared.date() : date.or(declared::date),
                            declared.title(),
                            scores("dossier") ? declared.dossier() : dossier.or(declared::dossier),
                            scores("number") ? declared.number() : number.or(declared::number),
                            scores("language") ? declared.language() : language.or(declared::language),
                            scores("signatories") ? declared.signatories() : signatories,
                            declared.markup()));
        }
    }

    /**
     * A statement that must, or may, be found.
     *
     * @param parts instead of a quote, where something interrupts the words
     */
    public record GoldStatement(
            Kind kind,
            Optional<String> quote,
            List<String> parts,
            Optional<Strength> strength,
            Optional<String> actor,
            Optional<Audience> audience,
            Optional<String> action,
            Optional<GoldDeadline> deadline,
            List<String> references,
            boolean optional) {

        List<String> words() {
            return quote.map(List::of).orElse(parts);
        }
    }

    /** The days of a deadline, either side of which may be open. */
    public record GoldDeadline(Optional<String> text, Optional<LocalDate> earliest, Optional<LocalDate> latest) {}

    /** Where each statement stands in the letter's text, in their order; absent where its words do not stand there. */
    public List<Optional<Span>> placesIn(String text) {
        QuoteLocator locator = new QuoteLocator(text);
        return statements.stream()
                .map(statement -> locator.find(statement.words()))
                .toList();
    }

    /**
     * Reads a gold letter.
     *
     * @throws IllegalArgumentException where the file is no gold letter, naming it and why
     */
    public static GoldLetter read(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readString(file), GoldLetter.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "'%s' is not in the form of a gold letter: %s".formatted(file, e.getOriginalMessage()), e);
        }
    }
}
