package nl.brievenbus.ingest.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.brievenbus.ingest.scan.InboxFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DesksTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123456Z");
    private static final LetterHash LETTER = new LetterHash("ab".repeat(32));

    @TempDir
    Path home;

    private Path inbox;
    private Path processing;
    private Desks desks;

    @BeforeEach
    void sitDown() throws IOException {
        inbox = Files.createDirectory(home.resolve("inbox"));
        processing = Files.createDirectory(home.resolve("processing"));
        desks = Desks.open(processing);
    }

    @AfterEach
    void leave() throws IOException {
        desks.close();
    }

    static Stream<String> names() {
        return Stream.of(
                "brief.pdf",
                "met spaties  en 'aanhaling\"stekens'.pdf",
                "nieuwe\nregel\ttab.pdf",
                "📬 brief 👍🏽.pdf",
                "-rf",
                "--",
                "coo\u0308rdinatie.pdf",
                "co\u00f6rdinatie.pdf",
                "#%&{}$!`@+=|<>:*?\\.pdf",
                "ein\u202efdp.exe",
                "x".repeat(251) + ".pdf",
                "é".repeat(127));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileOfAnyNameIsTakenWithItsNameAsItWas(String name) throws IOException {
        Path file = drop("een map/" + name, "brief");

        Claim claim = take(file).orElseThrow();

        assertThat(file).doesNotExist();
        Claim.Taken letter = claim.letter().orElseThrow();
        assertThat(letter.path()).hasContent("brief");
        assertThat(letter.path().getFileName()).hasToString(name);
        assertThat(letter.folder()).hasToString("een map");
    }

    @Test
    void whatACrashMustNotLoseStandsInTheNameOfTheClaim() throws IOException {
        Claim claim = take(drop("brief.pdf", "brief")).orElseThrow();

        ClaimId read = ClaimId.parse(claim.directory().getFileName().toString()).orElseThrow();
        assertThat(read).isEqualTo(claim.id());
        assertThat(read.receivedAt()).isEqualTo(Instant.parse("2026-11-24T09:30:00.123Z"));
        assertThat(read.size()).isEqualTo(5);
        assertThat(ClaimId.parse("lost+found")).isEmpty();
        assertThat(ClaimId.parse("20261324T093000.123Z-5-0123456789abcdef"))
                .as("month 13")
                .isEmpty();
    }

    @Test
    void aFileThatChangedSinceItWasSeenStaysWhereItIs() throws IOException {
        Path file = drop("brief.pdf", "brief");
        InboxFile seen = seen(file);
        Files.writeString(file, "een langere brief");

        assertThat(desks.own().take(seen, ClaimId.of(NOW, 5))).isEmpty();
        assertThat(file).hasContent("een langere brief");
    }

    @Test
    void ofTwoServicesThatWantAFileOneGetsIt() throws IOException {
        InboxFile file = seen(drop("brief.pdf", "brief"));
        try (Desks other = Desks.open(processing)) {
            assertThat(desks.own().take(file, ClaimId.of(NOW, 5))).isPresent();
            assertThat(other.own().take(file, ClaimId.of(NOW, 5))).isEmpty();
            assertThat(other.own().unfinished()).isEmpty();
        }
    }

    @Test
    void twoServicesSitAtDifferentDesksAndLeaveEachOthersAlone() throws IOException {
        try (Desks other = Desks.open(processing)) {
            take(drop("brief.pdf", "brief"));

            assertThat(other.own().directory()).isNotEqualTo(desks.own().directory());
            assertThat(other.adopt()).isEmpty();
        }
    }

    @Test
    void aDeskThatADeadServiceLeftFullIsTakenOverAndGivenBackWhenItIsCleared() throws IOException {
        Desks dead = Desks.open(processing);
        InboxFile file = seen(drop("brief.pdf", "brief"));
        Claim left = dead.own().take(file, ClaimId.of(NOW, 5)).orElseThrow();
        dead.close();

        List<Desk> adopted = desks.adopt();
        assertThat(adopted).hasSize(1);
        assertThat(adopted.get(0).unfinished()).containsExactly(left);
        assertThat(desks.adopt()).as("it is ours already").isEmpty();
        assertThat(desks.ours()).hasSize(2);

        Files.delete(left.letter().orElseThrow().path());
        desks.end(left);
        desks.adopt();
        assertThat(desks.ours()).hasSize(1);
    }

    @Test
    void aServiceThatComesBackSitsAtItsDeskWithAllThatLayOnIt() throws IOException {
        Claim left = take(drop("brief.pdf", "brief")).orElseThrow();
        desks.close();

        desks = Desks.open(processing);
        assertThat(desks.own().unfinished()).containsExactly(left);
    }

    @Test
    void aClaimIsFoundByItsLetterAtEveryStepAndAtEveryDesk() throws IOException {
        Claim claim = take(drop("brief.pdf", "brief")).orElseThrow();
        assertThat(desks.of(LETTER)).isEmpty();

        Claim archived = desks.archived(claim, LETTER);
        assertThat(desks.archived(archived, LETTER)).as("a second time").isEqualTo(archived);
        try (Desks other = Desks.open(processing)) {
            assertThat(other.of(LETTER)).containsExactly(archived);
            assertThat(other.find(claim)).as("it is not theirs").isEmpty();
        }
        assertThat(desks.find(claim)).contains(archived);

        Claim waiting = desks.waiting(archived, LETTER);
        assertThat(desks.of(LETTER)).containsExactly(waiting);
        assertThat(waiting.hash()).contains(LETTER);
        assertThat(desks.own().unfinished()).isEmpty();
        assertThat(desks.own().waiting()).containsExactly(waiting);
    }

    @Test
    void aClaimThatStillHoldsItsLetterCannotEnd() throws IOException {
        Claim claim = desks.waiting(take(drop("brief.pdf", "brief")).orElseThrow(), LETTER);

        assertThatThrownBy(() -> desks.end(claim)).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(claim.letter().orElseThrow().path()).hasContent("brief");

        Files.delete(claim.letter().orElseThrow().path());
        desks.end(claim);
        desks.end(claim);
        assertThat(claim.directory().resolveSibling(""))
                .as("nothing is left of it")
                .doesNotExist();
    }

    @Test
    void aLinkIsTakenItselfAndWhatItPointsToStays() throws IOException {
        Path target = Files.writeString(home.resolve("doel.txt"), "x");
        Path link = Files.createSymbolicLink(inbox.resolve("link.txt"), target);

        Claim claim = take(link).orElseThrow();

        assertThat(claim.letter().orElseThrow().path()).isSymbolicLink();
        assertThat(target).hasContent("x");
    }

    @Test
    void aDeskOnWhichNothingCanBePutSaysSo() throws IOException {
        InboxFile file = seen(drop("brief.pdf", "brief"));
        Path claimed = desks.own().directory().resolve("claimed");
        Files.delete(claimed);
        Files.writeString(claimed, "in the way");

        assertThatThrownBy(() -> desks.own().take(file, ClaimId.of(NOW, 5))).isInstanceOf(ClosedDeskException.class);
        assertThat(file.path()).hasContent("brief");
    }

    private Optional<Claim> take(Path file) throws IOException {
        InboxFile seen = seen(file);
        return desks.own().take(seen, ClaimId.of(NOW, seen.look().size()));
    }

    private InboxFile seen(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new InboxFile(file, inbox.relativize(file.resolveSibling("")), InboxFile.Look.at(attributes));
    }

    private Path drop(String path, String content) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        return Files.write(file, content.getBytes(UTF_8));
    }
}
