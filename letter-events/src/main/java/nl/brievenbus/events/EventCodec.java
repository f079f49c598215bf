package nl.brievenbus.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events to Kafka records and back: JSON in the value, CloudEvents 1.0 in binary mode in the headers (the Kafka
 * protocol binding), with the attributes that the NL GOV profile for CloudEvents asks for.
 *
 * <p>The id is derived from what the event says: the same event told again has the same id. Thread-safe.
 */
public final class EventCodec {

    private static final String CONTENT_TYPE = "application/json";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    // A letter's text is one string; its own limit, in extract-service, is far below this.
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(50_000_000)
                            .build())
                    .build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // What a record tells is its components: a method like isEmpty() is no property.
            .changeDefaultVisibility(any -> any.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A component that is no Optional must be there. (A list may be missing: a later release can add one.)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .withConfigOverride(
                    List.class, override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private final URI source;

    /**
     * @param source the value of {@code ce_source}: names the organisation, then the system, as a URN; points at no
     *     data
     */
    public EventCodec(URI source) {
        this.source = source;
    }

    /** The record that tells an event, on the topic of its type. */
    public ProducerRecord<byte[], byte[]> encode(LetterEvent event) {
        return encode(event, event.type().topic());
    }

    /** The record that tells an event on another topic than that of its type. */
    public ProducerRecord<byte[], byte[]> encode(LetterEvent event, String topic) {
        byte[] data = toJson(event);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic, event.key().getBytes(UTF_8), data);
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id(event, data));
        put(headers, "ce_source", source.toString());
        put(headers, "ce_type", event.type().ceType());
        event.subject().ifPresent(subject -> put(headers, "ce_subject", subject));
        put(headers, "ce_time", event.time().toString());
        put(headers, "ce_dataschema", event.type().dataSchema().toString());
        if (event instanceof LetterReceived received) {
            put(headers, "ce_dataref", received.source().archive().toString());
        }
        put(headers, "content-type", CONTENT_TYPE);
        return record;
    }

    /** The record that withdraws what stands under a key of a compacted topic. */
    public static ProducerRecord<byte[], byte[]> tombstone(EventType type, String key) {
        return new ProducerRecord<>(type.topic(), key.getBytes(UTF_8), null);
    }

    /**
     * The event that a record tells.
     *
     * @throws UnreadableEventException where the record has no value, lacks the envelope, is of another type than asked
     *     for, or its value does not fit
     */
    public static <E extends LetterEvent> E decode(ConsumerRecord<byte[], byte[]> record, Class<E> wanted)
            throws UnreadableEventException {
        byte @Nullable [] value = record.value();
        if (value == null) {
            throw new UnreadableEventException("The record has no value.");
        }
        String ceType = header(record.headers(), "ce_type");
        EventType type = EventType.ofCeType(ceType)
                .orElseThrow(() -> new UnreadableEventException("The event type '%s' is not known.".formatted(ceType)));
        if (type.record() != wanted) {
            throw new UnreadableEventException("An event of type '%s' does not belong here.".formatted(ceType));
        }
        return fromJson(value, wanted);
    }

    /** The data of an event as JSON, in UTF-8. */
    public static byte[] toJson(LetterEvent event) {
        return JSON.writeValueAsBytes(event);
    }

    /**
     * The event whose data this JSON is.
     *
     * @throws UnreadableEventException where it is no JSON, or lacks something that the record needs
     */
    public static <E extends LetterEvent> E fromJson(byte[] data, Class<E> type) throws UnreadableEventException {
        try {
            E event = JSON.readValue(data, type);
            if (event == null) {
                throw new UnreadableEventException("The value is the JSON null.");
            }
            return event;
        } catch (JacksonException e) {
            // The parser's own message may quote the data: keep it out of logs and headers.
            throw new UnreadableEventException("The value does not fit the schema of %s (%s)."
                    .formatted(type.getSimpleName(), e.getClass().getSimpleName()));
        }
    }

    private static String id(LetterEvent event, byte[] data) {
        MessageDigest digest = sha256();
        digest.update(event.type().ceType().getBytes(UTF_8));
        if (event instanceof LetterIndexed indexed) {
            digest.update(
                    (indexed.letterId() + " " + indexed.extractorVersion() + " " + indexed.counts()).getBytes(UTF_8));
        } else if (event instanceof LetterFailed failed) {
            digest.update((failed.key() + " " + failed.stage() + " " + failed.reason() + " " + failed.message())
                    .getBytes(UTF_8));
        } else {
            digest.update(data);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String header(Headers headers, String name) throws UnreadableEventException {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEventException("The header %s is missing.".formatted(name));
        }
        return new String(header.value(), UTF_8);
    }
}
