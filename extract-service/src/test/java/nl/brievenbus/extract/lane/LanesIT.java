package nl.brievenbus.extract.lane;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.Samples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The whole service on a real broker: what letters cost each other, and what becomes of them when things go wrong. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LanesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static RunningLanes lanes;
    private static LogLines log;
    private static LetterReceived scan;

    @BeforeAll
    static void start() throws IOException {
        lanes = RunningLanes.start(folder, Duration.ofSeconds(90));
        log = new LogLines();
        scan = lanes.receive(Samples.scan());
    }

    @AfterAll
    static void stop() {
        log.close();
        lanes.close();
    }

    @Test
    @Order(2)
    void whatADownstreamReaderNeedsToKnowALetterComesBeforeTheLetter() throws Exception {
        LetterReceived letter = lanes.receive(letter("volgorde"));

        LetterExtracted extracted = lanes.extracted(letter.letterId());

        long told = record("letters.extracted", letter.letterId()).timestamp();
        assertThat(extracted.commitments())
                .isNotEmpty()
                .extracting(Commitment::commitmentId)
                .allSatisfy(id -> assertThat(record("letters.commitments", id).timestamp())
                        .isLessThanOrEqualTo(told));
        assertThat(extracted.topics()).isNotEmpty().extracting(Topic::topicId).allSatisfy(id -> assertThat(
                        record("letters.topics", id).timestamp())
                .isLessThanOrEqualTo(told));
    }

    @Test
    @Order(3)
    void theSameLetterExtractedAgainGivesTheSameEventsByteForByte() throws Exception {
        LetterReceived letter = lanes.receive(letter("tweemaal"));
        LetterExtracted extracted = lanes.extracted(letter.letterId());

        lanes.publish(letter);

        assertTwiceTheSame("letters.extracted", letter.letterId());
        extracted.commitments().forEach(found -> assertTwiceTheSame("letters.commitments", found.commitmentId()));
        extracted.topics().forEach(found -> assertTwiceTheSame("letters.topics", found.topicId()));
    }

    @Test
    @Order(4)
    void whatAnEarlierExtractionFoundAndThisOneDoesNotIsWithdrawn() throws Exception {
        LetterReceived first = lanes.receive(letter("opnieuw"));
        FoundIds found = lanes.extracted(first.letterId()).found();
        FoundIds earlier = new FoundIds(
                Stream.concat(found.commitmentIds().stream(), Stream.of("c-weg"))
                        .toList(),
                Stream.concat(found.topicIds().stream(), Stream.of("t-weg")).toList());

        lanes.publish(new LetterReceived(first.letterId(), first.source(), earlier));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lanes.downstream().of("letters.extracted", first.letterId()))
                        .hasSize(2));
        ConsumerRecord<byte[], byte[]> again =
                lanes.downstream().of("letters.extracted", first.letterId()).get(1);
        assertThat(RunningLanes.decode(again, LetterExtracted.class).retired())
                .isEqualTo(new FoundIds(List.of("c-weg"), List.of("t-weg")));
        assertThat(record("letters.commitments", "c-weg").value()).isNull();
        assertThat(record("letters.topics", "t-weg").value()).isNull();
        assertThat(found.commitmentIds())
                .allSatisfy(id -> assertThat(lanes.downstream().of("letters.commitments", id))
                        .allMatch(record -> record.value() != null));
    }

    @Test
    @Order(5)
    void aLetterThatIsLargerThanTheBrokerTakesFailsAloneAndLeavesNothingHalf() throws Exception {
        Path large = letter("groot");
        Files.writeString(large, "Over de bouw is niets te melden. \n\n".repeat(35_000), StandardOpenOption.APPEND);

        LetterReceived letter = lanes.receive(large);

        LetterFailed failed = lanes.failed(letter.letterId());
        assertThat(failed.reason()).isEqualTo(Reason.RECORD_TOO_LARGE);
        assertThat(failed.remedy()).contains("brievenbus.kafka.max-event-bytes");
        assertThat(lanes.downstream().of("letters.failed", letter.letterId())).hasSize(1);
        assertThat(lanes.downstream().of("letters.extracted", letter.letterId()))
                .isEmpty();
        assertThat(standingOf("letters.commitments", letter.letterId())).isEmpty();
        assertThat(standingOf("letters.topics", letter.letterId())).isEmpty();
    }

    @Test
    @Order(6)
    void parsingProcessesThatAreKilledCostNoLetter() throws Exception {
        // The scan is read slowly, and would meet several.
        await().atMost(PATIENCE).until(() -> settled(scan));
        List<LetterReceived> letters = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            letters.add(lanes.receive(letter("gedood " + i)));
            if (i % 10 == 5) {
                // So that no letter meets more than one kill, which would count as its own fault.
                letters.subList(0, i).forEach(letter -> lanes.extracted(letter.letterId()));
                await().atMost(PATIENCE).until(() -> !RunningLanes.forks().isEmpty());
                RunningLanes.forks().forEach(ProcessHandle::destroyForcibly);
            }
        }

        letters.forEach(letter -> lanes.extracted(letter.letterId()));
        assertThat(letters)
                .allSatisfy(letter -> assertThat(lanes.downstream().of("letters.extracted", letter.letterId()))
                        .hasSize(1));
    }

    @Test
    @Order(7)
    void poisonOnEitherLaneIsSetAsideOnceWithItsPlaceAndTheNextLetterIsRead() throws Exception {
        for (String topic : List.of("letters.received", "letters.slow")) {
            LetterReceived behind = lanes.archived(letter("achter het gif op " + topic), FoundIds.NONE);
            List<ProducerRecord<byte[], byte[]>> poison = poison(topic, behind);
            poison.forEach(lanes::send);
            lanes.send(lanes.codec().encode(behind, topic));

            lanes.extracted(behind.letterId());

            for (ProducerRecord<byte[], byte[]> record : poison) {
                List<LetterFailed> failures = failuresOf(topic, new String(record.key(), UTF_8));
                assertThat(failures)
                        .as(topic + " " + new String(record.key(), UTF_8))
                        .hasSize(1);
                assertThat(failures.get(0).reason()).isEqualTo(Reason.UNREADABLE_EVENT);
                assertThat(failures.get(0).record().orElseThrow().valueSize())
                        .isEqualTo(record.value() == null ? 0 : record.value().length);
            }
        }
    }

    @Test
    @Order(8)
    void aLetterWhoseBytesAreGoneOrChangedFailsAloneAndATypeHeaderMeansNothing() throws Exception {
        LetterReceived gone = lanes.archived(letter("weg"), FoundIds.NONE);
        Files.delete(inArchive(gone));
        LetterReceived changed = lanes.archived(letter("veranderd"), FoundIds.NONE);
        Files.writeString(inArchive(changed), "heel iets anders");
        LetterReceived elsewhere = lanes.archived(letter("elders"), FoundIds.NONE);
        LetterReceived outside = new LetterReceived(
                elsewhere.letterId(),
                new LetterReceived.Source(
                        "elders.txt", "", 1, elsewhere.source().receivedAt(), URI.create("file:///etc/passwd")),
                FoundIds.NONE);
        LetterReceived crafted = lanes.archived(letter("vermomd"), FoundIds.NONE);
        ProducerRecord<byte[], byte[]> disguised = lanes.codec().encode(crafted);
        disguised
                .headers()
                .add("spring_json_header_types", "{\"x\":\"[[[[[[[[[[Ljava.lang.String;\"}".getBytes(UTF_8))
                .add("x", "[".repeat(100_000).getBytes(UTF_8));

        List.of(gone, changed, outside).forEach(lanes::publish);
        lanes.send(disguised);

        assertThat(lanes.failed(gone.letterId()).reason()).isEqualTo(Reason.ARCHIVE_MISSING);
        assertThat(lanes.failed(gone.letterId()).fileName())
                .contains(gone.source().fileName());
        assertThat(lanes.failed(changed.letterId()).reason()).isEqualTo(Reason.ARCHIVE_MISMATCH);
        assertThat(lanes.failed(outside.letterId()).reason()).isEqualTo(Reason.ARCHIVE_MISSING);
        lanes.extracted(crafted.letterId());
    }

    @Test
    @Order(9)
    void lettersWaitWhileTheArchiveIsNotMounted() throws Exception {
        Path away = folder.resolve("archive-away");
        LetterReceived letter = lanes.archived(letter("archief weg"), FoundIds.NONE);
        Files.move(lanes.archive(), away);

        lanes.publish(letter);

        awaitLine("The archive");
        Files.move(away, lanes.archive());
        lanes.extracted(letter.letterId());
    }

    @Test
    @Order(10)
    void lettersWaitWhileNoParsingProcessCanBeStartedAndReadinessSaysSo() throws Exception {
        // As when a cleaner of temporary files has been there, and the disk is full after it.
        await().atMost(PATIENCE).until(this::slowLaneIsIdle);
        FileSystemUtils.deleteRecursively(lanes.workFolder());
        Files.writeString(lanes.workFolder(), "in de weg");
        RunningLanes.forks().forEach(ProcessHandle::destroyForcibly);

        LetterReceived letter = lanes.receive(letter("geen proces"));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lanes.get("/actuator/health/readiness"))
                .startsWith("503")
                .contains("\"parser\":{\"status\":\"DOWN\"")
                .contains("\"kafka\":{\"status\":\"UP\""));
        assertThat(lanes.get("/actuator/health/liveness")).startsWith("200");
        assertThat(lanes.downstream().of("letters.failed", letter.letterId())).isEmpty();
        Files.delete(lanes.workFolder());
        lanes.extracted(letter.letterId());
        assertThat(lanes.get("/actuator/health/readiness")).startsWith("200");
    }

    @Test
    @Order(11)
    void lettersWaitWhileTheBrokerIsAwayAndAreExtractedOnceItIsBack() throws Exception {
        int port = lanes.brokerPort();
        List<LetterReceived> letters = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            letters.add(lanes.receive(letter("storing " + i)));
        }
        lanes.stopBroker();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lanes.get("/actuator/health/readiness"))
                .startsWith("503")
                .contains("\"kafka\":{\"status\":\"DOWN\""));
        assertThat(lanes.get("/actuator/health/liveness")).startsWith("200");
        lanes.startBroker(port);

        letters.forEach(letter -> lanes.extracted(letter.letterId()));
    }

    @Test
    @Order(12)
    void theScanIsReadInTheSlowLane() throws Exception {
        assertThat(lanes.downstream().of("letters.slow", scan.letterId())).hasSize(1);
        await().atMost(PATIENCE).until(() -> settled(scan));
        if (lanes.downstream().of("letters.failed", scan.letterId()).isEmpty()) {
            assertThat(lanes.extracted(scan.letterId()).extraction().ocr()).isTrue();
        } else {
            // Where Tesseract is not installed.
            assertThat(lanes.failed(scan.letterId()).reason()).isEqualTo(Reason.NO_OCR);
        }
    }

    @Test
    @Order(13)
    void metricsCountLettersByOutcomeAndTimeTheSteps() throws Exception {
        assertThat(lanes.get("/actuator/prometheus"))
                .contains("brievenbus_extract_letters_total{lane=\"quick\",outcome=\"extracted\"")
                .contains("brievenbus_extract_letters_total{lane=\"slow\",outcome=\"extracted\"")
                .contains("brievenbus_extract_step_seconds_bucket");
        // Micrometer looks for new metrics of Kafka's clients once a minute.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(lanes.get("/actuator/prometheus"))
                .contains("kafka_consumer_fetch_manager_records_lag{")
                .contains("topic=\"letters.received\"")
                .doesNotContain("topic=\"letters_"));
    }

    @Test
    @Order(14)
    void aLineOfTheLogAboutALetterCarriesItsIdAndNoneItsText() {
        List<LogLines.Line> ofTheLanes = log.lines().stream()
                .filter(line -> line.logger().equals(LetterLane.class.getName()))
                .toList();
        assertThat(ofTheLanes).hasSizeGreaterThan(20).allMatch(line -> line.letterId()
                .matches("sha256:[0-9a-f]{64}"));
        assertThat(log.lines()).noneMatch(line -> line.text().contains(RunningLanes.MARK));
        for (String topic : List.of("letters.extracted", "letters.commitments", "letters.failed", "letters.slow")) {
            assertThat(lanes.downstream().all(topic)).allSatisfy(record -> assertThat(record.headers())
                    .noneMatch(header -> new String(header.value(), UTF_8).contains(RunningLanes.MARK)));
        }
        assertThat(lanes.downstream().all("letters.failed"))
                .noneMatch(record -> new String(record.value(), UTF_8).contains(RunningLanes.MARK));
    }

    @Test
    @Order(15)
    void noLetterLeavesAnythingOnDisk() throws Exception {
        assertThat(lanes.leftBehind()).isEmpty();
    }

    @Test
    @Order(16)
    void ofALetterThatIsWithdrawnWhileItIsInWorkNothingStandsAndNothingIsSaidToFail() throws Exception {
        // Read for seconds, so that the withdrawal comes while it is.
        Path file = letter("ingetrokken");
        Files.writeString(
                file, "Ik zal u in mei 2031 informeren over de brug.\n\n".repeat(2_000), StandardOpenOption.APPEND);
        LetterReceived inWork = lanes.receive(file);
        lanes.send(EventCodec.tombstone(EventType.LETTER_RECEIVED, inWork.letterId()));
        LetterReceived gone = lanes.archived(letter("ingetrokken en weg"), FoundIds.NONE);
        Files.delete(inArchive(gone));
        lanes.send(EventCodec.tombstone(EventType.LETTER_RECEIVED, gone.letterId()));
        lanes.send(lanes.codec().encode(gone, EventType.SLOW_TOPIC));

        for (LetterReceived withdrawn : List.of(inWork, gone)) {
            await().atMost(PATIENCE).until(() -> log.lines().stream()
                    .anyMatch(line -> line.letterId().equals(withdrawn.letterId())
                            && line.text().contains("Withdrawn while it was in work")));
            assertThat(standingOf("letters.extracted", withdrawn.letterId())).isEmpty();
            assertThat(standingOf("letters.commitments", withdrawn.letterId())).isEmpty();
            assertThat(standingOf("letters.topics", withdrawn.letterId())).isEmpty();
            assertThat(lanes.downstream().of("letters.failed", withdrawn.letterId()))
                    .isEmpty();
        }
    }

    @Test
    @Order(17)
    void aLetterThatIsDroppedAnewAfterItsWithdrawalIsExtracted() throws Exception {
        LetterReceived letter = lanes.archived(letter("toch weer"), FoundIds.NONE);
        lanes.send(EventCodec.tombstone(EventType.LETTER_RECEIVED, letter.letterId()));

        lanes.publish(letter);

        lanes.extracted(letter.letterId());
    }

    private boolean slowLaneIsIdle() {
        return lanes.downstream().all("letters.slow").stream()
                .map(Downstream::key)
                .filter(key -> key.startsWith("sha256:"))
                .allMatch(key -> lanes.downstream().all("letters.extracted").stream()
                                .anyMatch(record -> Downstream.key(record).equals(key))
                        || !lanes.downstream().of("letters.failed", key).isEmpty());
    }

    private static boolean settled(LetterReceived letter) {
        return Stream.of("letters.extracted", "letters.failed")
                .anyMatch(topic ->
                        !lanes.downstream().of(topic, letter.letterId()).isEmpty());
    }

    /** Records that are no events, all in the partition of the letter that comes behind them. */
    private static List<ProducerRecord<byte[], byte[]>> poison(String topic, LetterReceived behind) {
        int partition = partitionOf(behind);
        byte[] noJson = ("geen JSON, maar wel " + RunningLanes.MARK).getBytes(UTF_8);
        ProducerRecord<byte[], byte[]> notJson =
                new ProducerRecord<>(topic, partition, "gif-geen-json".getBytes(UTF_8), noJson);
        notJson.headers().add("ce_type", EventType.LETTER_RECEIVED.ceType().getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> unknown =
                new ProducerRecord<>(topic, partition, "gif-onbekend".getBytes(UTF_8), "{}".getBytes(UTF_8));
        unknown.headers().add("ce_type", "nl.brievenbus.letter.received.v99".getBytes(UTF_8));
        ProducerRecord<byte[], byte[]> noEnvelope =
                new ProducerRecord<>(topic, partition, "gif-kaal".getBytes(UTF_8), EventCodec.toJson(behind));
        ProducerRecord<byte[], byte[]> deep = new ProducerRecord<>(
                topic,
                partition,
                "gif-diep".getBytes(UTF_8),
                "[".repeat(200_000).getBytes(UTF_8));
        deep.headers().add("ce_type", EventType.LETTER_RECEIVED.ceType().getBytes(UTF_8));
        return List.of(notJson, unknown, noEnvelope, deep);
    }

    private static int partitionOf(LetterReceived letter) {
        return Utils.toPositive(Utils.murmur2(letter.letterId().getBytes(UTF_8))) % 6;
    }

    private static List<LetterFailed> failuresOf(String topic, String key) {
        return lanes.downstream().all("letters.failed").stream()
                .map(record -> RunningLanes.decode(record, LetterFailed.class))
                .filter(failed -> failed.record()
                        .filter(place -> place.topic().equals(topic)
                                && place.key().filter(key::equals).isPresent())
                        .isPresent())
                .toList();
    }

    private static void assertTwiceTheSame(String topic, String key) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(lanes.downstream().of(topic, key)).hasSize(2));
        List<ConsumerRecord<byte[], byte[]>> both = lanes.downstream().of(topic, key);
        assertThat(both.get(0).value()).isEqualTo(both.get(1).value());
        assertThat(Downstream.header(both.get(0), "ce_id")).isEqualTo(Downstream.header(both.get(1), "ce_id"));
    }

    private static ConsumerRecord<byte[], byte[]> record(String topic, String key) {
        await().atMost(PATIENCE).until(() -> !lanes.downstream().of(topic, key).isEmpty());
        List<ConsumerRecord<byte[], byte[]>> records = lanes.downstream().of(topic, key);
        return records.get(records.size() - 1);
    }

    /** The keys of a compacted topic under which something of this letter still stands. */
    private static List<String> standingOf(String topic, String letterId) {
        return lanes.downstream().all(topic).stream()
                .filter(record -> record.value() != null && new String(record.value(), UTF_8).contains(letterId))
                .map(Downstream::key)
                .distinct()
                .filter(key -> record(topic, key).value() != null)
                .toList();
    }

    private static void awaitLine(String words) {
        await("a line of the log: " + words).atMost(PATIENCE).until(() -> log.lines().stream()
                .anyMatch(line -> line.text().contains(words)));
    }

    private static Path inArchive(LetterReceived letter) {
        return lanes.archive().resolve(letter.source().archive().getPath().substring(1));
    }

    private static Path letter(String name) throws IOException {
        return RunningLanes.letter(folder, name);
    }
}
