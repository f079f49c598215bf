package nl.brievenbus.extract.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.statement.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnerTest {

    private static final LetterReader READER = LetterReader.load();

    private static final String HEAD =
            """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 16 januari 2012

            """;

    @TempDir
    private Path folder;

    @Test
    void whatStandsInPromisesWeighsForThemAndWhatStandsElsewhereAgainst() throws Exception {
        letters("De Inspectie schouwt weldra de sluizen.", "De sluizen zijn eertijds door de Inspectie geschouwd.");
        Path sentences = Files.createDirectory(folder.resolve("sentences"));
        Files.writeString(
                sentences.resolve("nl.txt"),
                """
                # Only for this test.
                promise|De loods wordt weldra geschouwd.
                promise|Het veer vaart weldra weer.
                none|De loods is eertijds gesloopt.
                none|Het veer voer eertijds niet.
                none|De brug was eertijds dicht.
                """);
        Learnt learnt = dutch(List.of(sentences));
        assertThat(weight(learnt, Kind.MADE, "weldra")).isPositive();
        assertThat(weight(learnt, Kind.MADE, "eertijds")).isNegative();
    }

    @Test
    void whatSettlesAndWhatPutsOffIsLearntApart() throws Exception {
        String asked = "De motie vraagt om een schouw van de sluizen. ";
        letter("klaar", asked, "FULFILLED", "De schouw is in mei gehouden.");
        letter("gehouden", asked, "FULFILLED", "Die schouw is inmiddels gehouden.");
        letter("wacht", asked, "DEFERRED", "Die schouw wacht nog op het advies.");
        letter("later", asked, "DEFERRED", "Op de schouw wacht men nog.");
        Path sentences = Files.createDirectory(folder.resolve("sentences"));
        Files.writeString(sentences.resolve("nl.txt"), "neither|De motie is verworpen.\n");
        Learnt learnt = dutch(List.of(sentences));
        assertThat(weight(learnt, Kind.FULFILLED, "gehouden")).isPositive();
        assertThat(weight(learnt, Kind.FULFILLED, "wacht")).isNegative();
        assertThat(weight(learnt, Kind.DEFERRED, "wacht")).isPositive();
    }

    @Test
    void plainSentencesTeachWhatSettlesAndWhatPutsOff() throws Exception {
        letter("een", "De motie vraagt om een schouw. ", "FULFILLED", "De schouw is in mei gehouden.");
        Path sentences = Files.createDirectory(folder.resolve("sentences"));
        Files.writeString(
                sentences.resolve("nl.txt"),
                """
                settles|Het lid Vos vroeg om een peiling. De peiling is voltrokken.
                settles|De toegezegde telling is voltrokken.
                putsOff|Het lid Vos vroeg om een peiling. De peiling stokt.
                putsOff|De toegezegde telling stokt.
                """);
        Learnt learnt = dutch(List.of(sentences));
        assertThat(weight(learnt, Kind.FULFILLED, "voltrokken")).isPositive();
        assertThat(weight(learnt, Kind.FULFILLED, "stokt")).isNegative();
        assertThat(weight(learnt, Kind.DEFERRED, "stokt")).isPositive();
    }

    @Test
    void theSentenceBeforeTellsThatTheNextOneAnswers() throws Exception {
        letter("een", "Het lid Vos vroeg hoeveel dat er zijn. ", "FULFILLED", "Het zijn er zeven. De brug is oud.");
        letter("twee", "Het lid Vos vroeg wat dat kost. ", "FULFILLED", "Het kost een ton. De sluis is oud.");
        Learnt learnt = dutch(List.of());
        assertThat(weight(learnt, Kind.FULFILLED, new Trait(Trait.Kind.WORD_BEFORE, "vroeg")))
                .isPositive();
        assertThat(weight(learnt, Kind.FULFILLED, new Trait(Trait.Kind.PAIR, "is oud")))
                .isNegative();
    }

    @Test
    void whatStandsInOneLetterOnlyIsNotLearnt() throws Exception {
        letters("De Inspectie schouwt weldra de sluizen.", "De sluizen zijn eertijds door de Inspectie geschouwd.");
        letter("drie", "", "MADE", "Ik bel u in mei. Dat was zo.");
        assertThat(dutch(List.of()).toJson()).contains("\"weldra\"").doesNotContain("\"bel\"");
    }

    @Test
    void theSameLettersGiveTheSameFile() throws Exception {
        letters("Ik zend u in mei een brief.", "De brief van mei is aan u gezonden.");
        String first = dutch(List.of()).toJson();
        assertThat(dutch(List.of()).toJson()).isEqualTo(first).contains("\"WORD\" : {");
    }

    @Test
    void aLineThatIsNoLabelledSentenceIsNamed() throws Exception {
        letters("Ik zend u in mei een brief.", "Dat was zo.");
        Path sentences = Files.createDirectory(folder.resolve("sentences"));
        Path file = Files.writeString(sentences.resolve("nl.txt"), "promise|Ik kom in mei.\nIk kom niet.\n");
        assertThatThrownBy(() -> dutch(List.of(sentences)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("line 2")
                .hasMessageContaining("promise");
    }

    private Learnt dutch(List<Path> sentences) throws IOException {
        Map<String, Learnt> byLanguage =
                Learner.learn(List.of(folder), sentences, READER, file -> ParsedLetter.ofText(Files.readString(file)));
        return byLanguage.getOrDefault("nl", new Learnt(Map.of()));
    }

    private static double weight(Learnt learnt, Kind kind, String word) {
        return weight(learnt, kind, new Trait(Trait.Kind.WORD, word));
    }

    private static double weight(Learnt learnt, Kind kind, Trait trait) {
        return Objects.requireNonNull(learnt.byKind().get(kind)).weights().stream()
                .filter(each -> each.trait().equals(trait))
                .findFirst()
                .orElseThrow()
                .weight();
    }

    /** Two letters, that a trait may stand in more than one. */
    private void letters(String promise, String other) throws IOException {
        for (String name : List.of("een", "twee")) {
            letter(name, "", "MADE", promise + " " + other);
        }
    }

    /** A letter whose statement is the first sentence behind {@code before}. */
    private void letter(String name, String before, String kind, String rest) throws IOException {
        Files.writeString(folder.resolve(name + ".txt"), HEAD + before + rest);
        Files.writeString(
                folder.resolve(name + ".gold.json"),
                """
                {"letter": {"date": "2012-01-16", "signatories": []}, "headings": [],
                 "statements": [{"kind": "%s", "quote": "%s", "references": [], "optional": false}]}
                """
                        .formatted(kind, rest.substring(0, rest.indexOf('.') + 1)));
    }
}
