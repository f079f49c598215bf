package nl.brievenbus.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.brievenbus.embedded.LoopbackPort;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.EventType;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.events.UnreadableEventException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;

/** A small service on a real broker, and all that can go wrong on its topic. */
class EventReaderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path home;

    private static EmbeddedBroker broker;
    private static ConfigurableApplicationContext context;
    private static SmallService service;

    @BeforeAll
    static void startTheServiceBeforeTheBroker() throws Exception {
        int port = LoopbackPort.free(0);
        context = new SpringApplicationBuilder(SmallService.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.kafka.bootstrap-servers=127.0.0.1:" + port,
                        "--brievenbus.kafka.max-event-bytes=1000000");
        service = context.getBean(SmallService.class);
        broker = EmbeddedBroker.start(home, port);
    }

    @AfterAll
    static void stop() {
        context.close();
        broker.close();
    }

    @Test
    void aServiceThatWasThereBeforeTheBrokerDeclaresItsTopicsAndReads() throws Exception {
        publish(letter("eerste"));

        service.awaitRead("eerste");
    }

    @Test
    void whatIsNoEventIsSetAsideOnceWithItsBytesAndTheNextLetterIsRead() throws Exception {
        send(bytes("letters.received", "poison-1", "geen JSON"));
        ProducerRecord<byte[], byte[]> unknownType = bytes("letters.received", "poison-2", "{}");
        unknownType.headers().add("ce_type", "nl.brievenbus.letter.received.v99".getBytes(UTF_8));
        send(unknownType);
        ProducerRecord<byte[], byte[]> empty = bytes("letters.received", "poison-3", "{\"letterId\":null}");
        empty.headers().add("ce_type", EventType.LETTER_RECEIVED.ceType().getBytes(UTF_8));
        send(empty);
        ProducerRecord<byte[], byte[]> otherEvent = bytes("letters.received", "poison-4", "{}");
        otherEvent.headers().add("ce_type", EventType.LETTER_INDEXED.ceType().getBytes(UTF_8));
        send(otherEvent);
        publish(letter("na het gif"));

        service.awaitRead("na het gif");
        for (String key : List.of("poison-1", "poison-2", "poison-3", "poison-4")) {
            LetterFailed failed = service.awaitFailed(key);
            assertThat(failed.reason()).isEqualTo(Reason.UNREADABLE_EVENT);
            assertThat(failed.letterId()).isEmpty();
            assertThat(service.failedOf(key)).as("failures of %s", key).hasSize(1);
        }
        assertThat(Base64.getDecoder()
                        .decode(service.awaitFailed("poison-1")
                                .record()
                                .orElseThrow()
                                .value()))
                .asString(UTF_8)
                .isEqualTo("geen JSON");
    }

    @Test
    void aCraftedTypeHeaderDoesNotReachSpringsHeaderMapping() throws Exception {
        ProducerRecord<byte[], byte[]> crafted =
                context.getBean(EventCodec.class).encode(letter("vermomd"));
        crafted.headers()
                .add(
                        "spring_json_header_types",
                        "{\"x\":\"[[[[[[[[[[Ljava.lang.String;\"}".repeat(50).getBytes(UTF_8));
        crafted.headers().add("x", "[".repeat(100_000).getBytes(UTF_8));
        send(crafted);
        publish(letter("na de vermomming"));

        service.awaitRead("vermomd");
        service.awaitRead("na de vermomming");
    }

    @Test
    void anOutsideFaultIsTriedUntilItPassesAndNothingFailsForIt() throws Exception {
        publish(letter("schijf vol"));
        publish(letter("achter de volle schijf"));

        service.awaitRead("schijf vol");
        service.awaitRead("achter de volle schijf");
        assertThat(service.attempts("schijf vol")).isEqualTo(6);
        assertThat(service.failedOf(letterId("schijf vol"))).isEmpty();
    }

    @Test
    void aFaultOfOurOwnIsTriedThreeTimesAndThenSetAsideInLinesThatNameTheLetter() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Retries.class);
        logger.addAppender(lines);
        publish(letter("fout"));
        publish(letter("stapel"));
        publish(letter("achter de fout"));

        service.awaitRead("achter de fout");
        for (String name : List.of("fout", "stapel")) {
            LetterFailed failed = service.awaitFailed(letterId(name));
            assertThat(failed.reason()).isEqualTo(Reason.INTERNAL);
            assertThat(failed.stage()).isEqualTo(Stage.EXTRACT);
            assertThat(failed.fileName()).contains(name);
            assertThat(failed.message()).doesNotContain("tekst van de brief");
            assertThat(service.attempts(name)).isEqualTo(3);
        }
        logger.detachAppender(lines);
        assertThat(List.copyOf(lines.list))
                .isNotEmpty()
                .extracting(line -> line.getMDCPropertyMap().get("letterId"))
                .containsOnly(letterId("fout"), letterId("stapel"));
    }

    @Test
    void anOutcomeThatIsTooLargeForTheBrokerFailsItsLetterAlone() throws Exception {
        publish(letter("te groot"));
        publish(letter("achter de te grote"));

        service.awaitRead("achter de te grote");
        assertThat(service.awaitFailed(letterId("te groot")).reason()).isEqualTo(Reason.RECORD_TOO_LARGE);
    }

    private static void publish(LetterReceived letter) throws EventTooLargeException {
        context.getBean(EventPublisher.class).publish(letter);
    }

    private static void send(ProducerRecord<byte[], byte[]> record) throws EventTooLargeException {
        context.getBean(EventPublisher.class).publish(List.of(record));
    }

    private static ProducerRecord<byte[], byte[]> bytes(String topic, String key, String value) {
        return new ProducerRecord<>(topic, key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    private static LetterReceived letter(String name) {
        return letter(name, "");
    }

    private static LetterReceived letter(String name, String folder) {
        return new LetterReceived(
                letterId(name),
                new LetterReceived.Source(
                        name, folder, 1, Instant.parse("2026-01-05T09:00:00Z"), URI.create("archive:/ab/cd/abcd.txt")),
                FoundIds.NONE);
    }

    private static String letterId(String name) {
        return "sha256:" + name;
    }

    /** Reads letters and fails on some, by their file's name. */
    @Configuration
    @EnableAutoConfiguration
    @Import(LetterStream.class)
    static class SmallService {

        private final List<String> read = new CopyOnWriteArrayList<>();
        private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
        private final List<LetterFailed> failed = new CopyOnWriteArrayList<>();
        private Optional<EventReader> reader = Optional.empty();
        private Optional<EventPublisher> publisher = Optional.empty();

        @Bean
        EventReader eventReader(EventPublisher publisher) {
            EventReader made = new EventReader(Stage.EXTRACT, publisher, Clock.systemUTC());
            this.reader = Optional.of(made);
            this.publisher = Optional.of(publisher);
            return made;
        }

        @KafkaListener(id = "letters", topics = "letters.received", groupId = "small")
        void letters(ConsumerRecord<byte[], byte[]> record) {
            reader.orElseThrow().read(record, LetterReceived.class, this::handle);
        }

        @KafkaListener(id = "failures", topics = "letters.failed", groupId = "small-failures")
        void failures(ConsumerRecord<byte[], byte[]> record) throws UnreadableEventException {
            failed.add(EventCodec.decode(record, LetterFailed.class));
        }

        private void handle(LetterReceived letter) throws EventTooLargeException {
            String name = letter.source().fileName();
            int attempt =
                    attempts.computeIfAbsent(name, any -> new AtomicInteger()).incrementAndGet();
            if (name.equals("schijf vol") && attempt < 6) {
                throw new OutsideFault("The disk is full.", new IllegalStateException());
            } else if (name.equals("fout")) {
                throw new IllegalStateException("tekst van de brief");
            } else if (name.equals("stapel")) {
                throw new StackOverflowError();
            } else if (name.equals("te groot")) {
                publisher.orElseThrow().publish(letter("vervolg", "x".repeat(2_000_000)));
            }
            read.add(name);
        }

        void awaitRead(String name) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(read).contains(name));
        }

        LetterFailed awaitFailed(String key) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(failedOf(key)).isNotEmpty());
            return failedOf(key).get(0);
        }

        List<LetterFailed> failedOf(String key) {
            return new ArrayList<>(failed.stream()
                    .filter(failure -> failure.record()
                            .flatMap(LetterFailed.FailedRecord::key)
                            .filter(key::equals)
                            .isPresent())
                    .toList());
        }

        int attempts(String name) {
            return attempts.getOrDefault(name, new AtomicInteger()).get();
        }
    }
}
