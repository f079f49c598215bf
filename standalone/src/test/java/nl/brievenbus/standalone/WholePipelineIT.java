package nl.brievenbus.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.UnreadableEventException;
import nl.brievenbus.standalone.Installation.Finished;
import nl.brievenbus.standalone.home.Running;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Letters go in by the folder; the index, the topics and the folders must all tell the same, exactly once. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholePipelineIT {

    /** What each broken file is told to be; the good one among them is left out. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("leeg bestand.pdf", "empty"),
            Map.entry("half gekopieerd.pdf", ""),
            Map.entry("afgebroken.docx", "damaged"),
            Map.entry("met wachtwoord.pdf", "password"),
            Map.entry("met wachtwoord.docx", "password"),
            Map.entry("zipbom.zip", "not a letter"),
            Map.entry("zipbom.docx", ""),
            Map.entry("eindeloos formulier.pdf", ""),
            Map.entry("begroting.xlsx", "not a letter"),
            Map.entry("begroting.ods", "not a letter"),
            Map.entry("kat.png", "not a letter"),
            Map.entry("kat.jpg", "not a letter"),
            Map.entry("programma", "not a letter"));

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static Installation installation;
    private static Running running;
    private static int samples;

    @BeforeAll
    static void startAndDropTheSamples() throws Exception {
        installation = new Installation(
                folder.resolve("huis met spatie"),
                Map.of("BRIEVENBUS_EXTRACT_QUICKTIME", "10s", "BRIEVENBUS_EXTRACT_SLOWTIME", "20s"));
        running = installation.start();
        samples = Drop.folder(Drop.SAMPLES, installation.home().inbox());
        installation.awaitSettled(samples);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        installation.close();
    }

    @Test
    @Order(1)
    void everySampleIsInTheIndexOnceAndItsReceiptAgrees() throws Exception {
        Map<String, JsonNode> letters = index().documents("brievenbus-letters");
        Map<String, JsonNode> commitments = index().documents("brievenbus-commitments");

        Set<String> receipts = new HashSet<>();
        for (Path done : Installation.letters(installation.home().done())) {
            JsonNode receipt =
                    JSON.readTree(Files.readString(done.resolveSibling(done.getFileName() + ".receipt.json")));
            String letterId = receipt.get("letterId").asString();
            assertThat(receipts.add(letterId)).as("one receipt of " + done).isTrue();
            assertThat(letters).containsKey(letterId);
            long found = commitments.values().stream()
                    .filter(one -> one.get("letterId").asString().equals(letterId))
                    .count();
            JsonNode counts = receipt.get("found");
            assertThat(counts.get("made").asInt()
                            + counts.get("fulfilled").asInt()
                            + counts.get("deferred").asInt())
                    .as("commitments of " + done.getFileName())
                    .isEqualTo((int) found);
        }
        assertThat(receipts).hasSameSizeAs(letters.keySet()).containsAll(letters.keySet());
        // The scan is only among them where Tesseract is installed.
        assertThat(letters).hasSizeBetween(samples - 1, samples);
        assertThat(commitments).hasSizeGreaterThan(samples);
        assertThat(commitments.values())
                .as("each statement once")
                .extracting(one -> one.get("letterId") + " " + one.get("kind") + " " + one.get("start"))
                .doesNotHaveDuplicates();
        assertThat(Installation.letters(installation.home().processing()))
                .noneMatch(file -> file.toString().endsWith(".pdf"));
        assertThat(Installation.letters(installation.home().inbox())).isEmpty();
    }

    @Test
    @Order(2)
    void theTopicsTellTheSameAsTheIndexAndEachEventFitsItsSchema() throws Exception {
        ReadTopics topics = new ReadTopics(running.kafka());
        Map<String, byte[]> extracted = topics.standing("letters.extracted");

        assertThat(extracted.keySet())
                .isEqualTo(index().documents("brievenbus-letters").keySet());
        assertThat(topics.standing("letters.commitments").keySet())
                .isEqualTo(index().documents("brievenbus-commitments").keySet());
        assertThat(topics.standing("letters.topics").keySet())
                .isEqualTo(index().documents("brievenbus-topics").keySet());
        EventSchemas schemas = new EventSchemas();
        for (EventType type : EventType.values()) {
            for (ConsumerRecord<String, byte[]> record : topics.records(type.topic())) {
                assertThat(schemas.faults(type, record.value()))
                        .as(type + " " + record.key())
                        .isEmpty();
                assertThat(new String(record.headers().lastHeader("ce_type").value(), UTF_8))
                        .isEqualTo(type.ceType());
            }
        }
    }

    @Test
    @Order(3)
    void everyStatementCanBeReadInTheStoredTextAtItsOffsets() throws Exception {
        Map<String, JsonNode> letters = index().documents("brievenbus-letters");
        for (JsonNode commitment : index().documents("brievenbus-commitments").values()) {
            JsonNode letter = letters.getOrDefault(commitment.get("letterId").asString(), MissingNode.getInstance());
            String text = letter.path("text").asString();
            String there = text.substring(
                    commitment.get("start").asInt(), commitment.get("end").asInt());
            assertThat(words(there)).contains(words(commitment.get("text").asString()));
        }
    }

    @Test
    @Order(4)
    void aDutchStemFindsTheInflectedWord() throws Exception {
        assertThat(index().find("brievenbus-letters", "text.nl:toezeggingen")).isNotEmpty();
    }

    @Test
    @Order(5)
    void theRealLetterGivesItsPlainCommitments() throws Exception {
        Path nato = Drop.realLetter("nato-summit-2022.txt");
        int before = settled();
        Files.copy(nato, installation.home().inbox().resolve("2022-07-06 nato-summit-2022.txt"));
        installation.awaitSettled(before + 1);

        LetterExtracted letter = extracted("2022-07-06 nato-summit-2022.txt");
        assertThat(letter.commitments())
                .extracting(Commitment::kind, commitment -> keyWords(commitment.text()))
                .contains(
                        tuple(Commitment.Kind.MADE, "zes pantserhouwitsers"),
                        tuple(Commitment.Kind.MADE, "naar de Indo-Pacific"),
                        tuple(Commitment.Kind.MADE, "de komende maanden"),
                        tuple(Commitment.Kind.FULFILLED, "gestand"),
                        tuple(Commitment.Kind.FULFILLED, "tegemoet aan deze toezegging"));
    }

    @Test
    @Order(6)
    void theSameBytesAgainChangeNothingAndTheReceiptNamesTheFirst() throws Exception {
        Drop.letter(installation.home().inbox(), 1);
        int before = settled();
        installation.awaitSettled(before + 1);
        int extractions =
                new ReadTopics(running.kafka()).records("letters.extracted").size();
        Files.copy(
                installation.home().done().resolve("brief 001.txt"),
                installation.home().inbox().resolve("nogmaals.txt"));
        installation.awaitSettled(before + 2);

        JsonNode receipt =
                JSON.readTree(Files.readString(installation.home().done().resolve("nogmaals.txt.receipt.json")));
        assertThat(receipt.get("repeats").toString()).contains("brief 001.txt");
        assertThat(new ReadTopics(running.kafka()).records("letters.extracted")).hasSize(extractions);
    }

    @Test
    @Order(7)
    void brokenFilesFailEachWithItsReasonAndHoldUpNobody() throws Exception {
        int before = settled();
        int broken = Drop.folder(Drop.BROKEN, installation.home().inbox().resolve("kapot"));
        Drop.letter(installation.home().inbox(), 2);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(installation.home().done().resolve("brief 002.txt"))
                        .exists());
        installation.awaitSettled(before + broken + 1);

        Path failed = installation.home().failed().resolve("kapot");
        assertThat(installation.home().done().resolve("kapot/eigenlijk een docx.pdf"))
                .exists();
        for (Map.Entry<String, String> reason : REASONS.entrySet()) {
            assertThat(failed.resolve(reason.getKey())).exists();
            assertThat(failed.resolve(reason.getKey() + ".reason.txt"))
                    .content()
                    .contains(reason.getKey())
                    .containsIgnoringCase(reason.getValue());
        }
    }

    @Test
    @Order(8)
    void extractingAllAgainLeavesEachLetterAndCommitmentOnce() throws Exception {
        Set<String> letters = index().documents("brievenbus-letters").keySet();
        Set<String> commitments = index().documents("brievenbus-commitments").keySet();
        int told = indexedEvents().size();

        Finished again = installation.command("reextract", "--all");

        assertThat(again.exitCode())
                .as("the broken ones have failed again: " + again.printed())
                .isEqualTo(3);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(indexedEvents()).hasSizeGreaterThanOrEqualTo(told + letters.size()));
        assertThat(index().documents("brievenbus-letters").keySet()).isEqualTo(letters);
        assertThat(index().documents("brievenbus-commitments").keySet()).isEqualTo(commitments);
    }

    @Test
    @Order(9)
    void aWithdrawnLetterIsGoneFromIndexAndTopics() throws Exception {
        String letterId = extracted("brief 001.txt").letterId();

        Finished withdrawn = installation.command("withdraw", letterId);

        assertThat(withdrawn.exitCode()).as(withdrawn.printed()).isZero();
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(index().documents("brievenbus-letters")).doesNotContainKey(letterId);
            assertThat(index().find(
                                    "brievenbus-commitments",
                                    "letterId:\"%s\"".formatted(letterId).replace("\"", "%22")))
                    .isEmpty();
        });
        ReadTopics topics = new ReadTopics(running.kafka());
        assertThat(topics.standing("letters.received")).doesNotContainKey(letterId);
        assertThat(topics.standing("letters.extracted")).doesNotContainKey(letterId);
        assertThat(topics.standing("letters.commitments").values())
                .noneMatch(value -> new String(value, UTF_8).contains(letterId));
    }

    @Test
    @Order(10)
    void statusCountsWhatTheFoldersHold() throws Exception {
        Finished status = installation.command("status");

        assertThat(status.exitCode()).isZero();
        assertThat(status.printed())
                .contains(String.valueOf(
                        Installation.letters(installation.home().done()).size()))
                .contains(String.valueOf(
                        Installation.letters(installation.home().failed()).size()));
    }

    @Test
    @Order(11)
    void everythingIsThereAfterAStopAndANewStart() throws Exception {
        Map<String, JsonNode> letters = index().documents("brievenbus-letters");
        int events =
                new ReadTopics(running.kafka()).records("letters.extracted").size();
        installation.stop();

        running = installation.start();

        assertThat(index().documents("brievenbus-letters").keySet()).isEqualTo(letters.keySet());
        assertThat(new ReadTopics(running.kafka()).records("letters.extracted")).hasSize(events);
    }

    @Test
    @Order(12)
    void theLogTellsOfLettersByTheirIdAndNeitherItNorAHeaderQuotesThem() throws Exception {
        String log = Files.readString(installation.home().logs().resolve("brievenbus.log"));
        List<String> quotes = new ArrayList<>(List.of("onderzoek naar brug"));
        JSON.readTree(Files.readString(Drop.SAMPLES.resolveSibling("expected.json"))).values().stream()
                .flatMap(letter -> letter.get("statements").values().stream())
                .map(statement -> statement.get("quote").asString())
                .forEach(quotes::add);

        assertThat(log.lines().filter(line -> line.contains("Extracted:")))
                .isNotEmpty()
                .allMatch(line -> line.matches(".*\\[sha256:[0-9a-f]{64}].*"));
        assertThat(quotes).noneMatch(log::contains);
        for (EventType type : EventType.values()) {
            for (ConsumerRecord<String, byte[]> record : new ReadTopics(running.kafka()).records(type.topic())) {
                record.headers().forEach(header -> assertThat(quotes)
                        .as("header " + header.key() + " on " + type.topic())
                        .noneMatch(new String(header.value(), UTF_8)::contains));
            }
        }
    }

    /** Neither a broken letter nor a part that shares the process with others fills the log. */
    @Test
    @Order(13)
    void theLogOfARunHoldsNoStackTrace() throws Exception {
        assertThat(Files.readString(installation.home().logs().resolve("brievenbus.log"))
                        .lines())
                .noneMatch(line -> line.startsWith("\tat "));
    }

    private static SearchedIndex index() {
        return new SearchedIndex(running.elasticsearch());
    }

    private static int settled() {
        return Installation.letters(installation.home().done()).size()
                + Installation.letters(installation.home().failed()).size();
    }

    private static List<LetterIndexed> indexedEvents() {
        return new ReadTopics(running.kafka())
                .records("letters.indexed").stream()
                        .map(record -> decode(record.value(), LetterIndexed.class))
                        .toList();
    }

    private static LetterExtracted extracted(String fileName) {
        return new ReadTopics(running.kafka())
                .standing("letters.extracted").values().stream()
                        .map(value -> decode(value, LetterExtracted.class))
                        .filter(letter -> letter.source().fileName().equals(fileName))
                        .findFirst()
                        .orElseThrow();
    }

    private static <E extends LetterEvent> E decode(byte[] value, Class<E> type) {
        try {
            return EventCodec.fromJson(value, type);
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    /** The words that tell one statement of the real letter from another; the letter itself is not quoted here. */
    private static String keyWords(String statement) {
        for (String words : List.of(
                "zes pantserhouwitsers",
                "naar de Indo-Pacific",
                "de komende maanden",
                "gestand",
                "tegemoet aan deze toezegging")) {
            if (statement.contains(words)) {
                return words;
            }
        }
        return "";
    }

    private static String words(String text) {
        return String.join(" ", text.strip().split("\\s+"));
    }
}
