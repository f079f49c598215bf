package nl.brievenbus.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterExtracted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandIT {

    @TempDir
    private Path folder;

    @Test
    void aFileThatCannotBeReadIsNamedWithReasonAndRemedyAndTheOthersAreReadAllTheSame() throws Exception {
        Drop.letter(folder, 1);
        CommandRun run = CommandRun.of(
                folder,
                "extract",
                Drop.BROKEN.resolve("met wachtwoord.pdf").toString(),
                folder.resolve("er is geen.pdf").toString(),
                Drop.BROKEN.resolve("kat.png").toString(),
                Drop.BROKEN.resolve("leeg bestand.pdf").toString(),
                folder.toString(),
                folder.resolve("brief 001.txt").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(5)
                .anySatisfy(line -> assertThat(line).contains("met wachtwoord.pdf", "password", "save it without"))
                .anySatisfy(line -> assertThat(line).contains("er is geen.pdf", "no such file", "Check the name"))
                .anySatisfy(line -> assertThat(line).contains("kat.png", "Not a letter"))
                .anySatisfy(line -> assertThat(line).contains("leeg bestand.pdf", "no bytes", "Copy the file again"))
                .anySatisfy(line -> assertThat(line).contains(folder.toString(), "folder", "Name the files"));
        assertThat(run.out())
                .contains("brief 001.txt", "STATEMENTS (1: 1 made)", "informeren", "until 2022-09-30")
                .doesNotContain("wachtwoord");
    }

    @Test
    void jsonIsTheEventOfEachFileOnALineOfItsOwn() throws Exception {
        Drop.letter(folder, 1);
        Drop.letter(folder, 2);
        CommandRun run = CommandRun.of(
                folder,
                "extract",
                "--json",
                folder.resolve("brief 001.txt").toString(),
                folder.resolve("brief 002.txt").toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        EventSchemas schemas = new EventSchemas();
        List<LetterExtracted> events = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            assertThat(schemas.faults(EventType.LETTER_EXTRACTED, line.getBytes(UTF_8)))
                    .isEmpty();
            events.add(EventCodec.fromJson(line.getBytes(UTF_8), LetterExtracted.class));
        }
        assertThat(events)
                .extracting(event -> event.source().fileName())
                .containsExactly("brief 001.txt", "brief 002.txt");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.letterId()).matches("sha256:[0-9a-f]{64}");
            assertThat(event.commitments()).hasSize(1);
        });
    }

    @Test
    void everySampleIsReadWhateverItsFormat() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("extract"));
        try (Stream<Path> samples = Files.walk(Drop.SAMPLES)) {
            samples.filter(Files::isRegularFile)
                    .filter(sample -> !sample.getFileName().toString().startsWith("scan"))
                    .forEach(sample -> arguments.add(sample.toString()));
        }
        CommandRun run = CommandRun.of(folder, arguments.toArray(String[]::new));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("(application/pdf)", "(message/rfc822)", "(application/rtf)");
    }
}
