package nl.brievenbus.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventCodecTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final EventCodec CODEC = new EventCodec(URI.create("urn:nld:oin:00000001003214345000:brievenbus"));

    @ParameterizedTest
    @EnumSource
    void whatIsReadIsWhatWasWritten(EventType type) throws UnreadableEventException {
        for (LetterEvent event : List.of(Examples.full(type), Examples.minimal(type))) {
            assertThat(EventCodec.decode(received(CODEC.encode(event)), type.record()))
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRecordGoesToTheTopicOfItsTypeUnderItsKey(EventType type) {
        LetterEvent event = Examples.full(type);

        ProducerRecord<byte[], byte[]> record = CODEC.encode(event);

        assertThat(record.topic()).isEqualTo(type.topic());
        assertThat(record.key()).isEqualTo(event.key().getBytes(UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void theHeadersFollowCloudEventsAndTheDutchProfile(EventType type) {
        LetterEvent event = Examples.full(type);

        Map<String, String> headers = headers(CODEC.encode(event));

        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "urn:nld:oin:00000001003214345000:brievenbus")
                .containsEntry("ce_type", type.ceType())
                .containsEntry("ce_subject", event.subject().orElseThrow())
                .containsEntry("ce_time", event.time().toString())
                .containsEntry("ce_dataschema", "https://brievenbus.example/schemas/" + type.schemaName())
                .containsEntry("content-type", "application/json");
        assertThat(headers.get("ce_type")).matches("nl(\\.[a-z]+)+\\.v1");
        assertThat(headers.get("ce_id")).matches("[0-9a-f]{32}");
        assertThat(Instant.parse(headers.get("ce_time"))).isEqualTo(event.time());
        // Extension attributes are lower-case letters and digits only.
        assertThat(headers.keySet()).allMatch(name -> name.matches("ce_[a-z0-9]+|content-type"));
        assertThat(headers.containsKey("ce_dataref")).isEqualTo(type == EventType.LETTER_RECEIVED);
    }

    @Test
    void anEventWithoutALetterHasNoSubject() {
        assertThat(headers(CODEC.encode(Examples.minimal(EventType.LETTER_FAILED))))
                .doesNotContainKey("ce_subject");
    }

    @ParameterizedTest
    @EnumSource
    void anEventToldAgainHasTheSameId(EventType type) throws UnreadableEventException {
        ProducerRecord<byte[], byte[]> once = CODEC.encode(Examples.full(type));
        LetterEvent again = EventCodec.decode(received(once), type.record());

        assertThat(headers(CODEC.encode(again))).isEqualTo(headers(once));
    }

    @ParameterizedTest
    @EnumSource
    void anotherEventHasAnotherId(EventType type) {
        assertThat(idOf(Examples.full(type))).isNotEqualTo(idOf(Examples.minimal(type)));
    }

    @Test
    void theMomentOfAnOutcomeIsNotPartOfItsIdentity() {
        LetterIndexed indexed = (LetterIndexed) Examples.full(EventType.LETTER_INDEXED);
        LetterIndexed later = new LetterIndexed(
                indexed.letterId(),
                indexed.title(),
                indexed.language(),
                indexed.extractorVersion(),
                indexed.counts(),
                indexed.link(),
                indexed.receivedAt(),
                indexed.indexedAt().plusSeconds(60));
        LetterFailed failed = (LetterFailed) Examples.full(EventType.LETTER_FAILED);
        LetterFailed failedLater = new LetterFailed(
                failed.letterId(),
                failed.stage(),
                failed.reason(),
                failed.message(),
                failed.remedy(),
                failed.record(),
                failed.failedAt().plusSeconds(60));

        assertThat(idOf(later)).isEqualTo(idOf(indexed));
        assertThat(idOf(failedLater)).isEqualTo(idOf(failed));
    }

    @ParameterizedTest
    @EnumSource
    void fieldsThatAReaderDoesNotKnowAreIgnored(EventType type) throws UnreadableEventException {
        JsonNode newer = JSON.readTree(Examples.json(type));
        objectsIn(newer).forEach(object -> object.put("addedLater", "x"));

        assertThat(EventCodec.fromJson(JSON.writeValueAsBytes(newer), type.record()))
                .isEqualTo(Examples.full(type));
        assertThat(EventSchemas.faults(type, newer.toString())).isEmpty();
    }

    /** A list may be missing for the reader, not for the writer: so a later release can add one. */
    @ParameterizedTest
    @EnumSource
    void readerAndSchemaAgreeOnWhatMayBeMissing(EventType type) {
        JsonNode example = JSON.readTree(Examples.json(type));
        for (int i = 0; i < objectsIn(example).size(); i++) {
            for (String name : List.copyOf(objectsIn(example).get(i).propertyNames())) {
                JsonNode without = example.deepCopy();
                JsonNode removed = objectsIn(without).get(i).remove(name);

                boolean readable = isReadable(type, without);

                boolean follows = EventSchemas.faults(type, without.toString()).isEmpty();
                assertThat(readable).as("%s without %s", type, name).isEqualTo(follows || removed.isArray());
            }
        }
    }

    /** Both ways of absence mean the same to the reader; the writer leaves the field out. */
    @ParameterizedTest
    @EnumSource
    void nullIsReadAsAbsent(EventType type) {
        JsonNode example = JSON.readTree(Examples.json(type));
        for (int i = 0; i < objectsIn(example).size(); i++) {
            for (String name : List.copyOf(objectsIn(example).get(i).propertyNames())) {
                JsonNode without = example.deepCopy();
                objectsIn(without).get(i).remove(name);
                JsonNode with = example.deepCopy();
                objectsIn(with).get(i).putNull(name);

                assertThat(isReadable(type, with))
                        .as("%s with null for %s", type, name)
                        .isEqualTo(isReadable(type, without));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "geheim",
                "{\"letterId\": \"geheim",
                "{\"letterId\": {\"geheim\": 1}}",
                "[\"geheim\"]",
                "null",
                "{\"letterId\": \"geheim\", \"source\": \"geheim\"}"
            })
    void whatIsNoEventIsRefusedWithoutQuotingIt(String value) {
        assertThatThrownBy(() -> EventCodec.fromJson(value.getBytes(UTF_8), LetterReceived.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasNoCause()
                .message()
                .doesNotContain("geheim")
                .isNotBlank();
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] noise = {(byte) 0xC3, (byte) 0x28, 0, 1, 2};

        assertThatThrownBy(() -> EventCodec.fromJson(noise, LetterReceived.class))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void jsonNestedTooDeepIsRefused() {
        byte[] nested = ("{\"x\":" + "[".repeat(100_000)).getBytes(UTF_8);

        assertThatThrownBy(() -> EventCodec.fromJson(nested, LetterReceived.class))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void aRecordOfAnotherOrUnknownTypeIsRefused() {
        ProducerRecord<byte[], byte[]> record = CODEC.encode(Examples.full(EventType.LETTER_RECEIVED));

        assertThatThrownBy(() -> EventCodec.decode(received(record), LetterExtracted.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("nl.brievenbus.letter.received.v1");

        record.headers().remove("ce_type").add("ce_type", "nl.brievenbus.letter.received.v2".getBytes(UTF_8));
        assertThatThrownBy(() -> EventCodec.decode(received(record), LetterReceived.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("is not known");
    }

    @Test
    void aRecordWithoutEnvelopeOrValueIsRefused() {
        ProducerRecord<byte[], byte[]> record = CODEC.encode(Examples.full(EventType.LETTER_RECEIVED));
        record.headers().remove("ce_type");

        assertThatThrownBy(() -> EventCodec.decode(received(record), LetterReceived.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("ce_type");
        assertThatThrownBy(() -> EventCodec.decode(
                        received(EventCodec.tombstone(EventType.LETTER_RECEIVED, "sha256:x")), LetterReceived.class))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no value");
    }

    @Test
    void aTombstoneIsAKeyWithoutValueOrEnvelope() {
        ProducerRecord<byte[], byte[]> tombstone = EventCodec.tombstone(EventType.TOPIC_FOUND, "t1");

        assertThat(tombstone.topic()).isEqualTo("letters.topics");
        assertThat(tombstone.key()).isEqualTo("t1".getBytes(UTF_8));
        assertThat(tombstone.value()).isNull();
        assertThat(tombstone.headers()).isEmpty();
    }

    @Test
    void aFailureOfAReleaseThatNamedNoFileIsRead() throws Exception {
        LetterFailed failed = (LetterFailed) Examples.full(EventType.LETTER_FAILED);
        String earlier = new String(EventCodec.toJson(failed), UTF_8)
                .replaceAll("\"fileName\":\"[^\"]*\",\"folder\":\"[^\"]*\",", "");

        LetterFailed read = EventCodec.fromJson(earlier.getBytes(UTF_8), LetterFailed.class);

        assertThat(read.fileName()).isEmpty();
        assertThat(read.of("Kamerbrief fietsparkeren.pdf", "infrastructuur/2026"))
                .isEqualTo(failed);
    }

    @Test
    void aLetterOfTwoMillionCharactersIsReadBack() throws UnreadableEventException {
        LetterExtracted example = (LetterExtracted) Examples.minimal(EventType.LETTER_EXTRACTED);
        LetterExtracted letter = new LetterExtracted(
                example.letterId(),
                example.source(),
                example.extraction(),
                example.head(),
                "é".repeat(2_000_000),
                example.footnotes(),
                example.commitments(),
                example.topics(),
                example.references(),
                example.retired());

        assertThat(EventCodec.decode(received(CODEC.encode(letter)), LetterExtracted.class))
                .isEqualTo(letter);
    }

    private static boolean isReadable(EventType type, JsonNode event) {
        try {
            EventCodec.fromJson(JSON.writeValueAsBytes(event), type.record());
            return true;
        } catch (UnreadableEventException e) {
            return false;
        }
    }

    /** Every object in a tree, itself first, in the order of the text. */
    private static List<ObjectNode> objectsIn(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.valueStream().forEach(inner -> objects.addAll(objectsIn(inner)));
        return objects;
    }

    private static @Nullable String idOf(LetterEvent event) {
        return headers(CODEC.encode(event)).get("ce_id");
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            assertThat(headers.put(header.key(), new String(header.value(), UTF_8)))
                    .as(header.key())
                    .isNull();
        }
        return headers;
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> record) {
        return new ConsumerRecord<>(
                record.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                record.key().length,
                record.value() == null ? 0 : record.value().length,
                record.key(),
                record.value(),
                new RecordHeaders(record.headers()),
                Optional.empty());
    }
}
