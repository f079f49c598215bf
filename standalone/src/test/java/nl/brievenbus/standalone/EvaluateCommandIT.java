package nl.brievenbus.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandIT {

    private static final String WORDS =
            "Ik zal uw Kamer voor 1 oktober 2022 informeren over de uitkomst van onderzoek 1.";

    @TempDir
    private Path folder;

    @Test
    void lettersAreMeasuredAsTheParserReadsThem() throws Exception {
        Drop.letter(folder, 1);
        gold("brief 001", WORDS);
        Files.copy(Drop.SAMPLES.resolve("kamerbrief-arbeidsongevallen-bouw.html"), folder.resolve("web.html"));
        gold("web", "Dit staat niet in de brief.");

        CommandRun run = CommandRun.of(folder, "evaluate", "--json", "--errors", folder.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(run.out());
        assertThat(json.at("/letters/brief 001/statements/f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/letters/brief 001/deadlines/accuracy").asDouble()).isEqualTo(1);
        assertThat(json.at("/letters/web/statements/recall").asDouble()).isZero();
        assertThat(json.at("/statements/wanted").asInt()).isEqualTo(2);
        assertThat(json.get("errors")).anySatisfy(error -> {
            assertThat(error.get("letter").asString()).isEqualTo("web");
            assertThat(error.get("nature").asString()).isEqualTo("MISSED");
        });
    }

    @Test
    void ofUnseenLettersOnlyTotalsAreTold() throws Exception {
        Path known = Files.createDirectory(folder.resolve("known"));
        Path unseen = Files.createDirectory(folder.resolve("unseen"));
        Drop.letter(known, 1);
        Drop.letter(unseen, 2);
        Files.writeString(known.resolve("brief 001.gold.json"), gold(WORDS));
        Files.writeString(unseen.resolve("brief 002.gold.json"), gold("Dit geheim staat er niet."));
        Path report = folder.resolve("quality.md");

        CommandRun run = CommandRun.of(
                folder,
                "evaluate",
                "--errors",
                "--report",
                report.toString(),
                "--unseen",
                unseen.toString(),
                known.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("brief 001", "all statements").doesNotContain("brief 002", "geheim");
        assertThat(Files.readString(report))
                .contains("## The gap", known.toString(), unseen.toString())
                .doesNotContain("brief 002", "geheim");
    }

    @Test
    void aFolderWithoutAnnotatedLettersIsNamed() throws Exception {
        CommandRun run = CommandRun.of(folder, "evaluate", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(folder.toString(), "NAME.gold.json");
    }

    @Test
    void aLetterThatCannotBeReadIsNamedWithReasonAndRemedy() throws Exception {
        Files.copy(Drop.BROKEN.resolve("met wachtwoord.pdf"), folder.resolve("dicht.pdf"));
        gold("dicht", "");

        CommandRun run = CommandRun.of(folder, "evaluate", folder.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("dicht.pdf", "password", "save it without");
    }

    private void gold(String name, String quote) throws Exception {
        Files.writeString(folder.resolve(name + ".gold.json"), gold(quote));
    }

    private static String gold(String quote) {
        return """
                {"letter": {"date": "2022-07-06", "signatories": []}, "headings": [],
                 "statements": [{"kind": "MADE", "quote": "%s", "strength": "FIRM",
                   "actor": "Minister van Infrastructuur en Waterstaat", "audience": "PARLIAMENT", "action": "informeren",
                   "deadline": {"text": "voor 1 oktober 2022", "earliest": null, "latest": "2022-09-30"},
                   "references": [], "optional": false}]}
                """
                .formatted(quote);
    }
}
