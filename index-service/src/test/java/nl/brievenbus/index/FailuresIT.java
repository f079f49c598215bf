package nl.brievenbus.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.FailedRecord;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.index.document.SearchIndex;
import nl.brievenbus.index.write.SharedRefresh;
import nl.brievenbus.stream.EventPublisher;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in {@code brievenbus-failures}. */
@ExtendWith(Servers.class)
class FailuresIT {

    private static final Instant LONG_AGO = Instant.parse("2026-01-05T09:00:00Z");

    private static RunningService service;

    @BeforeAll
    static void start(Servers.Running servers) {
        service = RunningService.start(servers);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aFailureCanBeFoundByItsReason() throws Exception {
        String letterId = Letters.letter("failure").letterId();

        tell(failure(letterId, Reason.PASSWORD, LONG_AGO));

        service.await("the failure", () -> failures(letterId).size() == 1);
        assertThat(failures(letterId).get(0))
                .containsEntry("reason", "PASSWORD")
                .containsEntry("stage", "EXTRACT")
                .containsEntry("@timestamp", "2026-01-05T09:00:00Z")
                .containsKeys("message", "remedy")
                .doesNotContainKeys("id", "record");
    }

    @Test
    void ofSeveralFailuresOfALetterTheLastOneStandsInWhicheverOrderTheyCome() throws Exception {
        String letterId = Letters.letter("failures").letterId();

        tell(failure(letterId, Reason.TIMEOUT, LONG_AGO.plusSeconds(60)));
        tell(failure(letterId, Reason.NO_OCR, LONG_AGO));
        tell(failure(letterId, Reason.TIMEOUT, LONG_AGO.plusSeconds(60)));
        tell(failure(Letters.letter("behind failures").letterId(), Reason.EMPTY, LONG_AGO));

        service.await("the last one", FailuresIT::isHandled);
        assertThat(failures(letterId)).hasSize(1);
        assertThat(failures(letterId).get(0)).containsEntry("reason", "TIMEOUT");
    }

    @Test
    void aFailureNamesItsFileWhereItIsKnown() throws Exception {
        String letterId = Letters.letter("failed with a name").letterId();

        tell(failure(letterId, Reason.BROKEN, LONG_AGO).of("brief.pdf", "gemeente"));

        service.await("the failure", () -> failures(letterId).size() == 1);
        assertThat(failures(letterId).get(0))
                .containsEntry("fileName", "brief.pdf")
                .containsEntry("folder", "gemeente");
    }

    @Test
    void aFailureIsGoneWhenItsLetterCanBeSearched() throws Exception {
        LetterExtracted letter = Letters.letter("mended");
        tell(failure(letter.letterId(), Reason.NO_OCR, LONG_AGO));
        service.await("the failure", () -> failures(letter.letterId()).size() == 1);

        index(letter);

        service.await("the failure gone", () -> failures(letter.letterId()).isEmpty());
    }

    @Test
    void aFailureThatIsReadLateDoesNotContradictTheLetterThatStands() throws Exception {
        LetterExtracted letter = Letters.letter("mended before");
        index(letter);

        tell(failure(letter.letterId(), Reason.NO_OCR, LONG_AGO));

        service.await("the failure read", FailuresIT::isHandled);
        assertThat(failures(letter.letterId())).isEmpty();
    }

    @Test
    void aFailureOfALaterExtractionStandsBesideTheLetter() throws Exception {
        LetterExtracted letter = Letters.letter("failed later");
        index(letter);

        tell(failure(letter.letterId(), Reason.ARCHIVE_MISSING, Instant.now().plusSeconds(60)));

        service.await("the failure", () -> failures(letter.letterId()).size() == 1);
    }

    @Test
    void aWithdrawnLetterLeavesNoFailureBehind() throws Exception {
        String letterId = Letters.letter("failed and withdrawn").letterId();
        tell(failure(letterId, Reason.BROKEN, LONG_AGO));
        service.await("the failure", () -> failures(letterId).size() == 1);

        service.sendRaw(EventCodec.tombstone(EventType.LETTER_EXTRACTED, letterId));

        service.await("the failure gone", () -> failures(letterId).isEmpty());
    }

    @Test
    void aRecordThatTellsOfNoLetterIsFoundByItsPlaceAndWithoutItsWords() throws Exception {
        tell(new LetterFailed(
                Optional.empty(),
                Stage.INDEX,
                Reason.UNREADABLE_EVENT,
                "The value is no JSON.",
                "Find out what wrote this record.",
                Optional.of(new FailedRecord("letters.extracted", 5, 4711, Optional.of("key"), "Z2VoZWlt", 6)),
                LONG_AGO));

        service.await("the failure", () -> found("record.offset", "4711").size() == 1);
        assertThat(found("record.offset", "4711").get(0).toString())
                .contains("letters.extracted")
                .doesNotContain("Z2VoZWlt");
    }

    @Test
    void whatIsNoFailureIsPassedOverAndNeverToldAsOne() throws Exception {
        String letterId = Letters.letter("behind noise").letterId();

        service.sendRaw(new ProducerRecord<>("letters.failed", 0, "noise".getBytes(UTF_8), "{".getBytes(UTF_8)));
        tell(failure(letterId, Reason.EMPTY, LONG_AGO));

        service.await(
                "the failure behind it", () -> isHandled() && failures(letterId).size() == 1);
    }

    private static LetterFailed failure(String letterId, Reason reason, Instant at) {
        return new LetterFailed(
                Optional.of(letterId), Stage.EXTRACT, reason, "Why.", "What to do.", Optional.empty(), at);
    }

    private static void tell(LetterFailed failed) throws Exception {
        service.bean(EventPublisher.class).publish(failed);
    }

    private static void index(LetterExtracted letter) {
        service.send(letter);
        service.await(
                "the letter",
                () -> service.register().letters(List.of(letter.letterId())).size() == 1);
    }

    /** Whether all failures that were told have been handled. */
    private static boolean isHandled() {
        return service.lag("brievenbus-index-failures", "letters.failed") == 0;
    }

    private static List<Map<String, Object>> failures(String letterId) {
        return found("letterId", letterId);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // JSON objects
    private static List<Map<String, Object>> found(String field, String value) {
        service.bean(SharedRefresh.class).await();
        return service
                .elasticsearch()
                .ask(client -> client.search(
                        search -> search.index(SearchIndex.FAILURES.alias())
                                .query(query ->
                                        query.term(term -> term.field(field).value(value))),
                        Map.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> (Map<String, Object>) hit.source())
                .toList();
    }
}
