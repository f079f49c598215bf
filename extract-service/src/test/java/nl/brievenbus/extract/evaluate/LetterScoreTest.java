package nl.brievenbus.extract.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.evaluate.LetterScore.Field;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterScoreTest {

    private static final LetterReader READER = LetterReader.load();
    private static final String LETTER =
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 6 juli 2022\n\nIk zal uw Kamer hierover voor 1 oktober informeren. Dat is van belang.\n\nDe Minister van Defensie,\nA.B. Jansen\n";

    @TempDir
    private Path folder;

    @Test
    void aStatementThatIsFoundCounts() throws IOException {
        LetterScore score = score(statement(
                "Ik zal uw Kamer hierover voor 1 oktober informeren.", "MADE", "informeren", "2022-09-30", false));

        assertThat(score.of(Kind.MADE)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.of(Field.DEADLINE)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.of(Field.ACTION)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.of(Field.SIGNATORIES)).isEqualTo(new Tally(1, 1, 1));
        assertThat(score.errors()).isEmpty();
    }

    @Test
    void anotherKindIsAMissAndAFalseFind() throws IOException {
        LetterScore score = score(statement(
                "Ik zal uw Kamer hierover voor 1 oktober informeren.", "FULFILLED", "informeren", null, false));

        assertThat(score.of(Kind.MADE)).isEqualTo(new Tally(0, 1, 0));
        assertThat(score.of(Kind.FULFILLED)).isEqualTo(new Tally(0, 0, 1));
        assertThat(score.errors()).hasSize(2);
    }

    @Test
    void wrongFieldsAreWrong() throws IOException {
        LetterScore score = score(statement(
                "Ik zal uw Kamer hierover voor 1 oktober informeren.", "MADE", "sturen", "2022-10-01", false));

        assertThat(score.of(Field.DEADLINE).recall()).isZero();
        assertThat(score.of(Field.ACTION).recall()).isZero();
        assertThat(score.of(Field.AUDIENCE).recall()).isEqualTo(1);
    }

    @Test
    void whatIsOptionalCountsOnNeitherSide() throws IOException {
        LetterScore found = score(
                statement("Ik zal uw Kamer hierover voor 1 oktober informeren.", "MADE", "informeren", null, true));
        LetterScore missed = score(statement("Dat is van belang.", "DEFERRED", "zijn", null, true));

        assertThat(found.all()).isEqualTo(new Tally(0, 0, 0));
        assertThat(missed.of(Kind.DEFERRED)).isEqualTo(new Tally(0, 0, 0));
    }

    @Test
    void lessThanHalfAnOverlapIsNoMatch() throws IOException {
        LetterScore score = score(statement("Dat is van belang.", "MADE", "informeren", null, false));

        assertThat(score.of(Kind.MADE)).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void aFolderWithoutGoldIsRefusedByName() {
        assertThatThrownBy(() -> Evaluation.ofFolder(folder, READER, file -> ParsedLetter.ofText("")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(folder.toString());
    }

    private LetterScore score(String statement) throws IOException {
        Files.writeString(folder.resolve("brief.txt"), LETTER);
        Files.writeString(
                folder.resolve("brief.gold.json"),
                "{\"letter\": {\"date\": \"2022-07-06\", \"dossier\": null, \"number\": null, \"language\": \"nl\", \"signatories\": [\"Minister van Defensie\"]}, \"headings\": [], \"statements\": ["
                        + statement + "]}");
        return Evaluation.ofFolder(folder, READER, file -> ParsedLetter.ofText(Files.readString(file)))
                .total();
    }

    private static String statement(
            String quote, String kind, String action, @Nullable String latest, boolean optional) {
        String deadline = latest == null
                ? "null"
                : "{\"text\": \"voor 1 oktober\", \"earliest\": null, \"latest\": \"" + latest + "\"}";
        String strength = kind.equals("MADE") ? "\"FIRM\"" : "null";
        return "{\"kind\": \"%s\", \"quote\": \"%s\", \"strength\": %s, \"actor\": \"Minister van Defensie\", \"audience\": \"PARLIAMENT\", \"action\": \"%s\", \"deadline\": %s, \"references\": [], \"optional\": %s}"
                .formatted(kind, quote, strength, action, deadline, optional);
    }
}
