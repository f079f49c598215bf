package nl.brievenbus.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.LetterIndexed.Counts;
import nl.brievenbus.index.document.SearchIndex;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Servers.class)
class LetterIndexingIT {

    private static RunningService service;

    @BeforeAll
    static void start(Servers.Running servers) {
        service = RunningService.start(servers);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void nothingIsLeftToDo() {
        service.await("all offsets committed", () -> service.lag() == 0);
        assertThat(service.unread()).isEmpty();
    }

    @Test
    void anExtractedLetterIsSearchableWhenItIsToldToBe() {
        LetterExtracted letter = Letters.letter("plain");

        LetterIndexed told = service.index(letter);

        assertThat(told.counts()).isEqualTo(new Counts(2, 1, 1, 2));
        assertThat(told.extractorVersion()).isEqualTo(10200);
        assertThat(found(letter.letterId()))
                .isEqualTo(Map.of(SearchIndex.LETTERS, 1L, SearchIndex.COMMITMENTS, 4L, SearchIndex.TOPICS, 2L));
    }

    @Test
    void theLinkThatIsToldShowsTheLetter() throws IOException, InterruptedException {
        LetterExtracted letter = Letters.letter("link");

        LetterIndexed told = service.index(letter);

        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(told.link()).build(), BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(letter.letterId(), "Ik zal uw Kamer vóór 1 oktober 2026");
    }

    @Test
    void everyOffsetQuotesTheStoredText() {
        LetterExtracted letter = Letters.letter("offsets");
        service.index(letter);

        String text =
                String.valueOf(source(SearchIndex.LETTERS, letter.letterId()).get("text"));
        assertThat(text).isEqualTo(letter.text());
        assertThat(service.register().commitments(10_000))
                .filteredOn(commitment -> commitment.letterId().equals(letter.letterId()))
                .hasSize(4)
                .allSatisfy(commitment -> assertThat(text.substring(commitment.start(), commitment.end()))
                        .isEqualTo(commitment.text()));
    }

    @Test
    void wordsAreFoundByTheirStemInDutchAndInEnglish() {
        LetterExtracted letter = Letters.letter("stems");
        Commitment first = letter.commitments().get(0);
        LetterExtracted stems = Letters.withCommitments(
                letter,
                List.of(
                        Letters.withText(first, "Ik kom mijn toezeggingen na."),
                        Letters.withText(letter.commitments().get(1), "We will publish the reports.")));
        service.index(stems);

        assertThat(matching(stems, "text.nl", "toezegging")).isEqualTo(1);
        assertThat(matching(stems, "text.nl", "nakomen")).isZero();
        assertThat(matching(stems, "text.en", "report publishing")).isEqualTo(1);
        assertThat(matching(stems, "text", "toezegging")).isZero();
    }

    @Test
    void aReplayChangesNothing() {
        LetterExtracted letter = Letters.letter("replay");
        service.index(letter);
        Map<String, Object> before = everything(letter);

        service.index(letter);

        assertThat(everything(letter)).isEqualTo(before).hasSize(7);
    }

    @Test
    void aNewerExtractionReplacesTheOlderAndRetiresWhatItNoLongerFinds() {
        LetterExtracted old = Letters.letter("newer");
        service.index(old);
        LetterExtracted newer = Letters.ofVersion(
                Letters.withTopics(
                        Letters.withCommitments(old, old.commitments().subList(0, 2)),
                        old.topics().subList(0, 1)),
                10300);

        LetterIndexed told = service.index(newer);

        assertThat(told.counts()).isEqualTo(new Counts(1, 1, 0, 1));
        assertThat(found(old.letterId()))
                .isEqualTo(Map.of(SearchIndex.LETTERS, 1L, SearchIndex.COMMITMENTS, 2L, SearchIndex.TOPICS, 1L));
    }

    @Test
    void aCommitmentIsRetiredAlsoWhereItsTopicStays() {
        LetterExtracted old = Letters.letter("same topics");
        service.index(old);

        service.index(Letters.withCommitments(old, List.of()));

        assertThat(found(old.letterId()))
                .isEqualTo(Map.of(SearchIndex.LETTERS, 1L, SearchIndex.COMMITMENTS, 0L, SearchIndex.TOPICS, 2L));
    }

    @Test
    void moreThanAThousandLeftBehindAreRetired() {
        LetterExtracted few = Letters.letter("many");
        Commitment one = few.commitments().get(0);
        service.index(Letters.withCommitments(
                few,
                IntStream.range(0, 2_500)
                        .mapToObj(i -> Letters.withId(one, one.commitmentId() + i))
                        .toList()));
        assertThat(found(few.letterId())).containsEntry(SearchIndex.COMMITMENTS, 2_500L);

        service.index(few);

        assertThat(found(few.letterId())).containsEntry(SearchIndex.COMMITMENTS, 4L);
    }

    @Test
    void anOlderExtractionThatComesLateIsToldOfButChangesNothing() {
        LetterExtracted newer = Letters.ofVersion(Letters.letter("late"), 10300);
        LetterExtracted few = Letters.withCommitments(newer, newer.commitments().subList(0, 1));
        service.index(few);
        Map<String, Object> before = everything(few);

        LetterIndexed told = service.index(Letters.ofVersion(Letters.letter("late"), 10200));

        assertThat(told.extractorVersion()).isEqualTo(10300);
        assertThat(told.counts().made()).isZero();
        assertThat(everything(few)).isEqualTo(before);
    }

    @Test
    void severalExtractionsOfALetterThatWaitTogetherAreTakenInTheirOrder() {
        LetterExtracted first = Letters.letter("order");
        LetterExtracted second = Letters.ofVersion(
                Letters.withCommitments(first, first.commitments().subList(0, 1)), 10300);

        // Sent without waiting, so that one poll gives them all.
        service.send(first);
        service.send(second);
        service.send(first);

        assertThat(service.indexed(first.letterId()).extractorVersion()).isEqualTo(10200);
        assertThat(service.indexed(first.letterId()).extractorVersion()).isEqualTo(10300);
        assertThat(service.indexed(first.letterId()).extractorVersion()).isEqualTo(10300);
        assertThat(found(first.letterId())).containsEntry(SearchIndex.COMMITMENTS, 1L);
    }

    @Test
    void aWithdrawnLetterIsGoneWithAllThatWasFoundInItAndMayComeAgain() throws Exception {
        LetterExtracted letter = Letters.letter("withdrawn");
        LetterExtracted other = Letters.letter("not withdrawn");
        service.index(letter);
        service.index(other);

        service.sendRaw(EventCodec.tombstone(EventType.LETTER_EXTRACTED, letter.letterId()));

        service.await("the letter gone", () -> found(letter.letterId()).values().stream()
                .allMatch(count -> count == 0));
        assertThat(service.register().letters(List.of(letter.letterId()))).isEmpty();
        assertThat(found(other.letterId())).containsEntry(SearchIndex.COMMITMENTS, 4L);

        // At once, with the same version: Elasticsearch remembers versions of deleted documents for a minute.
        service.index(letter);
        assertThat(found(letter.letterId())).containsEntry(SearchIndex.COMMITMENTS, 4L);
    }

    @Test
    void aLetterThatIsRefusedFailsAloneAndLeavesNothingBehind() {
        LetterExtracted good = Letters.letter("good beside refused");
        LetterExtracted bad = Letters.receivedInTheYear(Letters.letter("refused"), 12_000);
        LetterExtracted alsoGood = Letters.letter("good behind refused");

        service.send(good);
        service.send(bad);
        service.send(alsoGood);

        LetterFailed failed = service.failed(bad.letterId());
        assertThat(failed.stage()).isEqualTo(Stage.INDEX);
        assertThat(failed.reason()).isEqualTo(Reason.REFUSED_BY_INDEX);
        assertThat(failed.message()).contains("field 'letter.receivedAt'").doesNotContain("12000");
        service.indexed(good.letterId());
        service.indexed(alsoGood.letterId());
        assertThat(found(bad.letterId()).values()).containsOnly(0L);
        assertThat(found(alsoGood.letterId())).containsEntry(SearchIndex.COMMITMENTS, 4L);
    }

    @Test
    void aRequestThatIsRefusedAsAWholeFailsOnlyTheLetterThatIsToBlame() {
        List<LetterExtracted> good = IntStream.range(0, 30)
                .mapToObj(i -> Letters.letter("good in a refused request " + i))
                .toList();
        LetterExtracted base = Letters.letter("id too long");
        LetterExtracted bad =
                Letters.change(base, commitment -> Letters.withId(commitment, "x".repeat(600) + commitment.start()));

        good.subList(0, 15).forEach(service::send);
        service.send(bad);
        good.subList(15, 30).forEach(service::send);

        assertThat(service.failed(bad.letterId()).message()).contains(bad.letterId());
        good.forEach(letter -> service.indexed(letter.letterId()));
        assertThat(found(bad.letterId()).values()).containsOnly(0L);
    }

    @Test
    void wordsTooLongForTheIndexAreKeptAllTheSame() {
        LetterExtracted letter = Letters.letter("immense");
        String immense = "é".repeat(40_000);
        LetterExtracted wordy =
                Letters.withText(Letters.change(letter, commitment -> Letters.withText(commitment, immense)), immense);

        service.index(wordy);

        assertThat(source(SearchIndex.LETTERS, letter.letterId()).get("text")).isEqualTo(immense);
        assertThat(service.register().commitments(10_000))
                .filteredOn(commitment -> commitment.letterId().equals(letter.letterId()))
                .hasSize(4)
                .allSatisfy(commitment -> assertThat(commitment.text()).isEqualTo(immense));
    }

    @Test
    void poisonIsSetAsideOnceAndTheLettersAroundItAreIndexed() throws Exception {
        LetterExtracted before = Letters.letter("before poison");
        LetterExtracted after = Letters.letter("after poison");
        ProducerRecord<byte[], byte[]> good = service.encoded(after);

        service.send(before);
        ProducerRecord<byte[], byte[]> noise =
                new ProducerRecord<>("letters.extracted", 0, "poison".getBytes(UTF_8), "geheim {".getBytes(UTF_8));
        good.headers().forEach(header -> noise.headers().add(header));
        service.sendRaw(noise);
        ProducerRecord<byte[], byte[]> crafted =
                new ProducerRecord<>("letters.extracted", 0, "crafted".getBytes(UTF_8), good.value());
        crafted.headers()
                .add("spring_json_header_types", "{\"x\":\"java.net.URL\"}".getBytes(UTF_8))
                .add("ce_type", "nl.example.unknown.v1".getBytes(UTF_8));
        service.sendRaw(crafted);
        service.send(after);

        service.indexed(before.letterId());
        service.indexed(after.letterId());
        List<LetterFailed> failures =
                IntStream.range(0, 2).mapToObj(i -> service.anyFailed()).toList();
        assertThat(failures).allMatch(failed -> failed.reason() == Reason.UNREADABLE_EVENT);
        assertThat(failures).extracting(LetterFailed::message).allSatisfy(message -> assertThat(message)
                .doesNotContain("geheim"));
        assertThat(failures)
                .extracting(failed -> failed.record().flatMap(record -> record.key()))
                .containsExactlyInAnyOrder(Optional.of("poison"), Optional.of("crafted"));
    }

    private static Map<SearchIndex, Long> found(String letterId) {
        Map<SearchIndex, Long> counts = new TreeMap<>();
        for (SearchIndex index : SearchIndex.OF_LETTERS) {
            counts.put(
                    index,
                    service.elasticsearch()
                            .ask(client -> client.count(count -> count.index(index.alias())
                                    .query(query -> query.term(
                                            term -> term.field("letterId").value(letterId)))))
                            .count());
        }
        return counts;
    }

    private static long matching(LetterExtracted letter, String field, String words) {
        return service.elasticsearch()
                .ask(client -> client.count(count -> count.index(SearchIndex.COMMITMENTS.alias())
                        .query(query -> query.bool(bool -> bool.filter(filter -> filter.term(
                                        term -> term.field("letterId").value(letter.letterId())))
                                .must(must ->
                                        must.match(match -> match.field(field).query(words)))))))
                .count();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a JSON object
    private static Map<String, Object> source(SearchIndex index, String id) {
        return Objects.requireNonNull(service.elasticsearch()
                .ask(client -> client.get(get -> get.index(index.alias()).id(id), Map.class))
                .source());
    }

    /** The source of every document of a letter, by id. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // JSON objects
    private static Map<String, Object> everything(LetterExtracted letter) {
        Map<String, Object> documents = new TreeMap<>();
        service.elasticsearch()
                .ask(client -> client.search(
                        search -> search.index("brievenbus-*")
                                .size(1000)
                                .query(query -> query.term(
                                        term -> term.field("letterId").value(letter.letterId()))),
                        Map.class))
                .hits()
                .hits()
                .forEach(hit -> documents.put(hit.id(), hit.source()));
        return documents;
    }
}
