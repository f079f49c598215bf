package nl.brievenbus.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.archive.Archive;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.folder.FreePlace;
import nl.brievenbus.ingest.folder.IgnoredNames;
import nl.brievenbus.ingest.status.FolderState;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The way of a file from the inbox and back to the operator: real folders, a real broker, the whole service. */
class InboxIT {

    @TempDir
    static Path temp;

    private static TestBroker broker;
    private static Downstream downstream;
    private static ConfigurableApplicationContext service;
    private static Path home;

    @BeforeAll
    static void start() throws Exception {
        broker = new TestBroker(temp.resolve("kafka")).start();
        downstream = new Downstream(broker.address());
        home = temp.resolve("home");
        service = TestService.start(home, broker, "--brievenbus.folders.largest-letter=1MB");
    }

    @AfterAll
    static void stop() {
        service.close();
        downstream.close();
        broker.close();
    }

    @Test
    void aDroppedLetterIsArchivedAndPublishedAndThenFiledWithAReceipt() throws Exception {
        drop("2022/juli/verslag top.txt", "De Kamer wordt geïnformeerd.");
        LetterReceived received = published("verslag top.txt");

        assertThat(received.source().folder()).isEqualTo("2022/juli");
        assertThat(received.source().size()).isEqualTo(29);
        assertThat(received.earlier()).isEqualTo(FoundIds.NONE);
        Archive archive = service.getBean(Archive.class);
        try (Archive.LocalCopy copy =
                archive.fetch(received.letterId(), received.source().archive())) {
            assertThat(copy.path()).hasContent("De Kamer wordt geïnformeerd.");
        }
        assertThat(home.resolve("inbox/2022/juli/verslag top.txt")).doesNotExist();
        assertThat(home.resolve("done/2022/juli/verslag top.txt")).doesNotExist();

        downstream.tellIndexed(received);

        waitFor("done/2022/juli/verslag top.txt.receipt.json");
        assertThat(home.resolve("done/2022/juli/verslag top.txt")).hasContent("De Kamer wordt geïnformeerd.");
    }

    static Stream<String> names() {
        return Stream.of(
                "met spaties  en 'aanhaling\"stekens'.pdf",
                "nieuwe\nregel.pdf",
                "📬 brief 👍🏽.pdf",
                "-rf",
                "coo\u0308rdinatie.pdf",
                "co\u00f6rdinatie.pdf",
                "#%&{}$!`@+=|<>:*?\\.pdf",
                "ein\u202efdp.exe",
                "x".repeat(251) + ".pdf",
                "é".repeat(127));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileOfAnyNameComesThrough(String name) throws Exception {
        drop("namen/" + name, "De brief met de naam " + name.hashCode());
        String published = Normalizer.normalize(name, Normalizer.Form.NFC);
        settled("done/namen/" + name);

        Path receipt = FreePlace.companion(home.resolve("done/namen").resolve(name), ".receipt.json");
        Poll.until("it has a receipt", () -> Files.exists(receipt));
        String told = Files.readString(receipt);
        assertThat(downstream.received(published)).anyMatch(letter -> told.contains(letter.letterId()));
    }

    @Test
    void aNameThatIsNoTextComesThroughUnderAPrintableName() throws Exception {
        Path odd = home.resolve("inbox");
        // Java cannot write such a name; a shell can.
        int made = new ProcessBuilder(
                        "bash", "-c", "printf 'een oude brief' > \"$1\"/$'br\\xebf.txt'", "-", odd.toString())
                .start()
                .waitFor();
        assertThat(made).isZero();

        Poll.until("it is done", () -> {
            downstream.answer();
            return namesIn("done").stream().anyMatch(name -> name.startsWith("br") && name.endsWith("f.txt"));
        });
        Poll.until("it has a receipt", () -> namesIn("done").stream()
                .anyMatch(name -> name.startsWith("br") && name.endsWith("f.txt.receipt.json")));
    }

    @Test
    void aFolderThatIsMovedInWholeWithOldDatesIsSeen() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("archief 1998/deel 2"));
        for (String name : List.of("een.txt", "twee.txt")) {
            Files.writeString(folder.resolve(name), "Een brief van lang geleden, " + name);
            Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(900_000_000_000L));
        }
        Files.move(temp.resolve("archief 1998"), home.resolve("inbox/archief 1998"));

        settled("done/archief 1998/deel 2/een.txt.receipt.json");
        settled("done/archief 1998/deel 2/twee.txt.receipt.json");
    }

    @Test
    void aFileThatIsStillWrittenIsNotTakenBeforeItIsWhole() throws Exception {
        Path file = home.resolve("inbox/langzaam.txt");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int part = 0; part < 40; part++) {
                out.write("zin na zin. ".getBytes(UTF_8));
                out.flush();
                Poll.pause(50);
                assertThat(file).exists();
            }
        }

        settled("done/langzaam.txt.receipt.json");
        assertThat(downstream.received("langzaam.txt")).hasSize(1);
        assertThat(home.resolve("done/langzaam.txt")).hasContent("zin na zin. ".repeat(40));
    }

    @Test
    void hiddenAndTemporaryFilesAndEmptyFoldersAreLeftAlone() throws Exception {
        List<String> left = List.of(".verborgen", "half.pdf.part", "~$brief.docx", ".git/config", "oud.pdf.reason.txt");
        for (String name : left) {
            drop(name, "geen brief");
        }
        Files.createDirectories(home.resolve("inbox/lege map"));
        drop("erna.txt", "Deze brief kwam later en is al klaar.");

        settled("done/erna.txt.receipt.json");
        assertThat(left).allMatch(name -> Files.exists(home.resolve("inbox/" + name)));
        assertThat(home.resolve("inbox/lege map")).isEmptyDirectory();
    }

    @Test
    void anEmptyFileFailsAndSaysSo() throws Exception {
        drop("leeg.pdf", "");

        waitFor("failed/leeg.pdf.reason.txt");
        assertThat(content("failed/leeg.pdf.reason.txt")).contains("'leeg.pdf' is empty", "copy it once more");
        assertThat(home.resolve("failed/leeg.pdf")).isEmptyFile();
    }

    @Test
    void aFileThatIsFarTooLargeFailsAndIsNotArchived() throws Exception {
        drop("film.mkv", "x".repeat(1024 * 1024 + 1));

        waitFor("failed/film.mkv.reason.txt");
        assertThat(content("failed/film.mkv.reason.txt")).contains("1048577 bytes", "largest-letter");
        assertThat(downstream.received("film.mkv")).isEmpty();
    }

    @Test
    void linksAndPipesFailAndAreNeverOpened() throws Exception {
        Path secret = Files.writeString(temp.resolve("geheim.txt"), "niet voor in de archiefkast");
        Files.createSymbolicLink(home.resolve("inbox/link.txt"), secret);
        Files.createSymbolicLink(home.resolve("inbox/map"), temp);
        int made = new ProcessBuilder("mkfifo", home.resolve("inbox/pijp").toString())
                .start()
                .waitFor();
        assertThat(made).isZero();

        waitFor("failed/link.txt.reason.txt");
        waitFor("failed/map.reason.txt");
        waitFor("failed/pijp.reason.txt");
        assertThat(content("failed/link.txt.reason.txt")).contains("is a link to another file");
        assertThat(content("failed/pijp.reason.txt")).contains("a pipe");
        assertThat(home.resolve("failed/link.txt")).isSymbolicLink();
        assertThat(Files.exists(home.resolve("failed/pijp"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertThat(secret).hasContent("niet voor in de archiefkast");
    }

    @Test
    void theSameLetterAgainIsNotPublishedAndItsReceiptNamesTheFirst() throws Exception {
        drop("eerste.txt", "Tweemaal dezelfde brief.");
        settled("done/eerste.txt.receipt.json");

        drop("later/tweede.txt", "Tweemaal dezelfde brief.");
        settled("done/later/tweede.txt.receipt.json");

        assertThat(content("done/later/tweede.txt.receipt.json")).contains("\"repeats\"", "eerste.txt");
        assertThat(downstream.received("tweede.txt")).isEmpty();
    }

    @Test
    void theSameLetterWhileTheFirstIsUnderwayWaitsForTheSameOutcome() throws Exception {
        drop("onderweg mislukt 1.txt", "Een brief die er nog niet is.");
        LetterReceived first = published("onderweg mislukt 1.txt");
        drop("onderweg mislukt 2.txt", "Een brief die er nog niet is.");
        Poll.until(
                "both are taken",
                () -> state().waiting() == 0
                        && namesIn("inbox").stream().noneMatch(name -> name.startsWith("onderweg")));

        downstream.tellFailed(first);

        waitFor("failed/onderweg mislukt 1.txt.reason.txt");
        waitFor("failed/onderweg mislukt 2.txt.reason.txt");
        assertThat(downstream.received("onderweg mislukt 2.txt")).isEmpty();
    }

    @Test
    void movingAFailedFileBackToTheInboxIsTheRetry() throws Exception {
        drop("opnieuw.txt", "Een brief die eerst niet lukt.");
        downstream.tellFailed(published("opnieuw.txt"));
        waitFor("failed/opnieuw.txt.reason.txt");
        int before = downstream.received("opnieuw.txt").size();

        Files.move(home.resolve("failed/opnieuw.txt"), home.resolve("inbox/opnieuw.txt"));
        Poll.until(
                "it is published again",
                () -> downstream.received("opnieuw.txt").size() > before);
        downstream.tellIndexed(downstream.received("opnieuw.txt").get(before));

        waitFor("done/opnieuw.txt.receipt.json");
        assertThat(home.resolve("failed/opnieuw.txt.reason.txt"))
                .as("the reason of the earlier try")
                .doesNotExist();
        assertThat(content("done/opnieuw.txt.receipt.json")).doesNotContain("repeats");
    }

    @Test
    void aPoisonRecordAmongTheOutcomesHoldsUpNoLetter() throws Exception {
        downstream.send(new ProducerRecord<>("letters.indexed", 0, null, "geen JSON".getBytes(UTF_8)));
        for (String topic : List.of("letters.indexed", "letters.failed")) {
            for (int partition = 0; partition < 6; partition++) {
                downstream.send(new ProducerRecord<>(topic, partition, "x".getBytes(UTF_8), "{".getBytes(UTF_8)));
            }
        }
        drop("na het gif.txt", "Deze brief komt na het gif.");

        settled("done/na het gif.txt.receipt.json");
    }

    @Test
    void healthAndMetricsTellOfTheFolders() throws Exception {
        drop("gemeten.txt", "Deze brief wordt gemeten.");
        settled("done/gemeten.txt.receipt.json");

        assertThat(get("/actuator/health"))
                .contains("\"folders\":{\"status\":\"UP\"")
                .contains("\"kafka\"");
        assertThat(get("/actuator/health/readiness")).contains("UP");
        assertThat(get("/actuator/health/liveness")).contains("listeners");
        assertThat(get("/actuator/prometheus"))
                .contains("brievenbus_ingest_letters_total{outcome=\"done\",service=\"ingest\"}")
                .contains("brievenbus_ingest_inbox_files{service=\"ingest\"}")
                .contains("brievenbus_ingest_drop_to_searchable_seconds");
        assertThat(get("/actuator/env")).contains("404");
    }

    private static String get(String path) throws Exception {
        String port = service.getEnvironment().getProperty("local.server.port", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private static void drop(String path, String content) throws IOException {
        Path file = home.resolve("inbox").resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
    }

    private static LetterReceived published(String name) throws Exception {
        Poll.until(name + " is published", () -> !downstream.received(name).isEmpty());
        return downstream.received(name).get(0);
    }

    /** Answers what is published until this file is there. */
    private static void settled(String path) throws Exception {
        Poll.until(path + " is there", () -> {
            downstream.answer();
            return Files.exists(home.resolve(path));
        });
    }

    private static void waitFor(String path) throws Exception {
        Poll.until(path + " is there", () -> Files.exists(home.resolve(path), LinkOption.NOFOLLOW_LINKS));
    }

    private static FolderState state() throws IOException {
        return FolderState.read(Folders.below(home), IgnoredNames.usual(), 5);
    }

    private static List<String> namesIn(String folder) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String content(String path) throws IOException {
        return Files.readString(home.resolve(path));
    }
}
