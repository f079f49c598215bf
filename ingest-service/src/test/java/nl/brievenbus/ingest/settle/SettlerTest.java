package nl.brievenbus.ingest.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.ingest.arrival.Arrival;
import nl.brievenbus.ingest.arrival.Arrivals;
import nl.brievenbus.ingest.arrival.KnownLetter;
import nl.brievenbus.ingest.claim.Claim;
import nl.brievenbus.ingest.claim.ClaimId;
import nl.brievenbus.ingest.claim.Desks;
import nl.brievenbus.ingest.claim.LetterHash;
import nl.brievenbus.ingest.folder.FolderSetup;
import nl.brievenbus.ingest.folder.Folders;
import nl.brievenbus.ingest.scan.InboxFile;
import nl.brievenbus.ingest.status.IngestMetrics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123Z");

    @TempDir
    Path temp;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Folders folders;
    private Desks desks;
    private Arrivals arrivals;
    private Settler settler;
    private Instant now = NOW;

    @BeforeEach
    void start() throws IOException {
        folders = FolderSetup.prepare(temp.resolve("home"));
        desks = Desks.open(folders.processing());
        arrivals = new Arrivals(folders.arrivals());
        settler = new Settler(folders, desks, arrivals, new IngestMetrics(registry, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void stop() throws IOException {
        desks.close();
        arrivals.close();
    }

    @Test
    void aSearchableLetterStandsInDoneWithAReceiptThatTellsWhatWasFound() throws IOException {
        published("2022/juli/brief.pdf", "brief");

        settler.searchable(indexed("brief"));

        assertThat(done("2022/juli/brief.pdf")).hasContent("brief");
        assertThat(done("2022/juli/brief.pdf.receipt.json"))
                .content()
                .contains("\"letterId\" : \"" + letter("brief").letterId() + "\"")
                .contains("\"title\" : \"Verslag\"")
                .contains("\"folder\" : \"2022/juli\"")
                .contains("\"receivedAt\" : \"2026-11-24T09:30:00.123Z\"")
                .contains("\"made\" : 3")
                .doesNotContain("repeats");
        assertThat(claims()).isEmpty();
        assertThat(registry.counter("brievenbus.ingest.letters", "outcome", "done")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anOutcomeThatComesAgainRewritesNothing() throws IOException {
        published("brief.pdf", "brief");
        settler.searchable(indexed("brief"));
        Files.writeString(done("brief.pdf.receipt.json"), "aantekening van de beheerder");
        Files.delete(done("brief.pdf"));

        settler.searchable(indexed("brief"));

        assertThat(done("brief.pdf.receipt.json")).hasContent("aantekening van de beheerder");
        assertThat(filesBelow(folders.done())).hasSize(1);
    }

    @Test
    void theSameNameTwiceNeverOverwrites() throws IOException {
        published("brief.pdf", "een");
        settler.searchable(indexed("een"));
        published("brief.pdf", "twee");
        settler.searchable(indexed("twee"));

        assertThat(done("brief.pdf")).hasContent("een");
        assertThat(done("brief (2).pdf")).hasContent("twee");
        assertThat(done("brief (2).pdf.receipt.json"))
                .content()
                .contains(letter("twee").letterId())
                .contains("\"file\" : \"brief.pdf\"");
    }

    @Test
    void filesWithTheSameBytesAreSettledTogetherAndNameTheFirst() throws IOException {
        published("eerste.pdf", "brief");
        waitingRepeat("kopie/tweede.pdf", "brief");

        settler.searchable(indexed("brief"));

        assertThat(done("eerste.pdf.receipt.json")).content().doesNotContain("repeats");
        assertThat(done("kopie/tweede.pdf.receipt.json"))
                .content()
                .contains("\"repeats\"")
                .contains("eerste.pdf");
    }

    @Test
    void aLetterThatFailedStandsInFailedWithTheReasonInPlainWords() throws IOException {
        published("2022/geheim.pdf", "brief");

        settler.failed(failed("brief"));

        assertThat(failedFile("2022/geheim.pdf")).hasContent("brief");
        assertThat(failedFile("2022/geheim.pdf.reason.txt"))
                .content()
                .contains("geheim.pdf", "inbox/2022", "cannot be opened without a password", "Save it without")
                .contains("back to inbox/", letter("brief").letterId(), "extract (PASSWORD)");
        assertThat(arrivals.find(letter("brief"))).get().isInstanceOf(KnownLetter.Failed.class);
    }

    @Test
    void ifTheFirstFailsItsRepeatsFailWithIt() throws IOException {
        published("eerste.pdf", "brief");
        waitingRepeat("tweede.pdf", "brief");

        settler.failed(failed("brief"));

        assertThat(failedFile("eerste.pdf")).exists();
        assertThat(failedFile("tweede.pdf.reason.txt")).exists();
        assertThat(arrivals.find(letter("brief")).orElseThrow().failedFiles()).hasSize(2);
    }

    @Test
    void aFailureOfALetterThatIsSearchableLeavesItsFileInDone() throws IOException {
        published("brief.pdf", "brief");
        settler.searchable(indexed("brief"));

        settler.failed(failed("brief"));

        assertThat(done("brief.pdf")).exists();
        assertThat(filesBelow(folders.failed())).isEmpty();
        assertThat(arrivals.find(letter("brief"))).get().isInstanceOf(KnownLetter.Searchable.class);
    }

    @Test
    void aLetterThatBecomesSearchableAfterAllLeavesFailedForDone() throws IOException {
        published("2022/eerste.pdf", "brief");
        waitingRepeat("tweede.pdf", "brief");
        settler.failed(failed("brief"));

        settler.searchable(indexed("brief"));

        assertThat(filesBelow(folders.failed())).isEmpty();
        assertThat(done("2022/eerste.pdf.receipt.json")).content().doesNotContain("repeats");
        assertThat(done("tweede.pdf.receipt.json")).content().contains("repeats");
        assertThat(claims()).isEmpty();
    }

    @Test
    void anotherFileThatNowHasTheNameInFailedStaysThere() throws IOException {
        published("brief.pdf", "brief");
        settler.failed(failed("brief"));
        Files.writeString(failedFile("brief.pdf"), "een andere brief");

        settler.searchable(indexed("brief"));

        assertThat(failedFile("brief.pdf")).hasContent("een andere brief");
        assertThat(filesBelow(folders.done())).isEmpty();
    }

    @Test
    void outcomesOfLettersOfAnotherHomeLeaveNoTrace() throws IOException {
        settler.searchable(indexed("niet van hier"));
        settler.failed(failed("ook niet van hier"));

        assertThat(filesBelow(folders.done())).isEmpty();
        assertThat(filesBelow(folders.failed())).isEmpty();
        assertThat(arrivals.find(letter("niet van hier"))).isEmpty();
        assertThat(arrivals.find(letter("ook niet van hier"))).isEmpty();
    }

    @Test
    void aFailureThatNamesNoLetterOrNoRealOneDoesNothing() throws IOException {
        settler.failed(failure(Optional.empty()));
        settler.failed(failure(Optional.of("sha256:../../../etc")));

        assertThat(filesBelow(folders.failed())).isEmpty();
    }

    @Test
    void aFileThatGrewAfterItWasTakenGoesBackToTheInbox() throws IOException {
        Claim claim = published("map/brief.pdf", "half");
        Files.writeString(claim.letter().orElseThrow().path(), "half en de rest");
        Files.createDirectories(folders.inbox().resolve("map"));
        Files.writeString(folders.inbox().resolve("map/brief.pdf"), "intussen een andere");

        settler.searchable(indexed("half"));

        assertThat(folders.inbox().resolve("map/brief.pdf")).hasContent("intussen een andere");
        assertThat(folders.inbox().resolve("map/brief (2).pdf")).hasContent("half en de rest");
        assertThat(filesBelow(folders.done())).isEmpty();
        assertThat(claims()).isEmpty();
    }

    @Test
    void aMemoryThatWasLostCostsNothingButTheNameOfTheFirst() throws IOException {
        published("eerste.pdf", "brief");
        waitingRepeat("tweede.pdf", "brief");
        arrivals.forget(letter("brief"));

        settler.searchable(indexed("brief"));

        assertThat(done("eerste.pdf")).exists();
        assertThat(done("tweede.pdf.receipt.json")).content().contains("eerste.pdf");
    }

    @Test
    void aRefusedFileStandsInFailedEvenIfItIsALink() throws IOException {
        Path target = Files.writeString(temp.resolve("doel"), "x");
        Path link = Files.createSymbolicLink(folders.inbox().resolve("link.pdf"), target);
        Claim claim = take(link);

        settler.refuse(claim, failure(Optional.empty()));

        assertThat(failedFile("link.pdf")).isSymbolicLink();
        assertThat(failedFile("link.pdf.reason.txt")).content().contains("its bytes were not taken in");
        assertThat(target).hasContent("x");
    }

    /** Stops after each step of filing, throws away all that was in memory, and starts again. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void filingThatACrashBrokeOffIsFinishedAtTheNextStart(int steps) throws IOException {
        Claim claim = published("2022/brief.pdf", "brief");
        remember("brief", new KnownLetter.Searchable(arrival(claim), indexed("brief"), List.of()));
        Filing filing = new Filing(folders, claim);
        if (steps > 0) {
            filing.choose(
                    Destination.DONE,
                    Receipt.of(arrival(claim), searchable("brief")).text());
        }
        for (int step = 1; step < steps; step++) {
            filing.advance();
        }
        stop();

        start();
        for (Claim left : desks.own().waiting()) {
            settler.resume(left);
        }

        assertThat(filesBelow(folders.done())).hasSize(2);
        assertThat(done("2022/brief.pdf")).hasContent("brief");
        assertThat(done("2022/brief.pdf.receipt.json"))
                .content()
                .contains(letter("brief").letterId());
        assertThat(claims()).isEmpty();
    }

    /** The name is held, and the note about it was not written or is not whole. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{\"destination\":\"DO"})
    void aNameThatACrashLeftHeldIsUsedAndNotLeftBehind(String note) throws IOException {
        Claim claim = published("brief.pdf", "brief");
        remember("brief", new KnownLetter.Searchable(arrival(claim), indexed("brief"), List.of()));
        new Filing(folders, claim).choose(Destination.DONE, "");
        Files.writeString(claim.directory().resolve("filing.json"), note);

        settler.resume(claim);

        assertThat(filesBelow(folders.done())).hasSize(2);
        assertThat(done("brief.pdf")).hasContent("brief");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void failingThatACrashBrokeOffIsFinishedWhenTheOutcomeComesAgain(int steps) throws IOException {
        Claim claim = published("brief.pdf", "brief");
        Filing filing = new Filing(folders, claim);
        if (steps > 0) {
            remember("brief", new KnownLetter.Failed(arrival(claim), failed("brief"), List.of()));
            filing.choose(Destination.FAILED, Reason.text(arrival(claim), failed("brief"), ZoneOffset.UTC));
        }
        for (int step = 1; step < steps; step++) {
            filing.advance();
        }
        stop();

        start();
        settler.failed(failed("brief"));

        assertThat(filesBelow(folders.failed())).hasSize(2);
        assertThat(failedFile("brief.pdf")).hasContent("brief");
        assertThat(claims()).isEmpty();
    }

    @Test
    void aNameOfTheLongestLengthGetsAReceiptOfACutName() throws IOException {
        String longest = "b".repeat(251) + ".pdf";
        published(longest, "een");
        settler.searchable(indexed("een"));
        published(longest, "twee");
        settler.searchable(indexed("twee"));

        assertThat(done(longest)).hasContent("een");
        assertThat(filesBelow(folders.done())).hasSize(4);
    }

    @Test
    void aFileThatHasTheNameOfAFolderIsNotInItsWay() throws IOException {
        published("2022", "een brief die 2022 heet");
        settler.searchable(indexed("een brief die 2022 heet"));
        published("2022/brief.pdf", "brief");
        settler.searchable(indexed("brief"));

        assertThat(done("2022")).hasContent("een brief die 2022 heet");
        assertThat(done("2022 (2)/brief.pdf")).hasContent("brief");
    }

    private Path done(String path) {
        return folders.done().resolve(path);
    }

    private Path failedFile(String path) {
        return folders.failed().resolve(path);
    }

    private Claim published(String path, String words) throws IOException {
        Claim claim = drop(path, words);
        remember(words, new KnownLetter.Underway(arrival(claim), List.of()));
        return claim;
    }

    private void waitingRepeat(String path, String words) throws IOException {
        now = now.plusSeconds(1);
        drop(path, words);
    }

    private Claim drop(String path, String words) throws IOException {
        Path file = folders.inbox().resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return desks.waiting(take(Files.writeString(file, words)), letter(words));
    }

    private Claim take(Path file) throws IOException {
        InboxFile.Look look =
                InboxFile.Look.at(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        InboxFile seen = new InboxFile(file, folders.inbox().relativize(file.resolveSibling("")), look);
        return desks.own().take(seen, ClaimId.of(now, look.size())).orElseThrow();
    }

    private void remember(String words, KnownLetter known) throws IOException {
        arrivals.remember(letter(words), known);
    }

    private static Arrival arrival(Claim claim) throws IOException {
        return Settler.arrival(claim).orElseThrow();
    }

    private KnownLetter.Searchable searchable(String words) throws IOException {
        return (KnownLetter.Searchable) arrivals.find(letter(words)).orElseThrow();
    }

    private List<Claim> claims() throws IOException {
        return Stream.concat(desks.own().unfinished().stream(), desks.own().waiting().stream())
                .toList();
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path)).toList();
        }
    }

    private static LetterHash letter(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return new LetterHash(HexFormat.of().formatHex(hash));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static LetterIndexed indexed(String words) {
        return new LetterIndexed(
                letter(words).letterId(),
                "Verslag",
                "nl",
                1,
                new LetterIndexed.Counts(3, 2, 1, 4),
                URI.create("http://localhost:5601/x"),
                NOW,
                NOW.plusSeconds(3));
    }

    private static LetterFailed failed(String words) {
        return failure(Optional.of(letter(words).letterId()));
    }

    private static LetterFailed failure(Optional<String> letterId) {
        return new LetterFailed(
                letterId,
                LetterFailed.Stage.EXTRACT,
                LetterFailed.Reason.PASSWORD,
                "The file cannot be opened without a password.",
                "Save it without a password.",
                Optional.empty(),
                NOW.plusSeconds(3));
    }
}
