package nl.brievenbus.extract.lane;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.archive.ArchivedLetter;
import nl.brievenbus.archive.DirectoryArchive;
import nl.brievenbus.embedded.broker.EmbeddedBroker;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.events.UnreadableEventException;
import nl.brievenbus.extract.ExtractService;
import nl.brievenbus.stream.EventPublisher;
import nl.brievenbus.stream.EventTooLargeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as an operator starts it, with an archive and a broker, and both ends of it in the hands of a test. */
final class RunningLanes implements AutoCloseable {

    /** Stands in every letter that is made here, and may stand in no log and no header. */
    static final String MARK = "kraanvogelbrug";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final ConfigurableApplicationContext service;
    private final Downstream downstream;
    private EmbeddedBroker broker;

    private RunningLanes(Path folder, EmbeddedBroker broker, ConfigurableApplicationContext service) {
        this.folder = folder;
        this.broker = broker;
        this.service = service;
        this.downstream = new Downstream(broker.bootstrapServers());
    }

    /** @param slowTime as long as a letter may take in the slow lane */
    static RunningLanes start(Path folder, Duration slowTime) throws IOException {
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        return new RunningLanes(
                folder,
                broker,
                ExtractService.application()
                        .run(
                                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                                "--brievenbus.archive.location=" + folder.resolve("archive"),
                                "--brievenbus.extract.work-folder=" + folder.resolve("work"),
                                "--brievenbus.extract.quick-time=10s",
                                "--brievenbus.extract.slow-time=" + slowTime.toSeconds() + "s",
                                "--brievenbus.kafka.max-event-bytes=1000000",
                                // So that a broker that is away is noticed within the patience of a test.
                                "--spring.kafka.producer.properties.max.block.ms=3000",
                                "--spring.kafka.producer.properties.delivery.timeout.ms=5000",
                                "--spring.kafka.producer.properties.request.timeout.ms=2000",
                                "--server.port=0"));
    }

    /** A short letter that promises one thing; other names, other letters. */
    static Path letter(Path folder, String name) throws IOException {
        return Files.writeString(
                folder.resolve(name.replace('.', '-') + ".txt"),
                """
                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Datum: 6 juli 2022
                Betreft: Voortgang %1$s

                Geachte voorzitter,

                Het onderzoek naar de %2$s (%1$s) is begonnen. Ik zal uw Kamer voor 1 oktober 2022 informeren over de \
                uitkomst van het onderzoek naar de %2$s.

                De Minister van Infrastructuur en Waterstaat,
                A. Voorbeeld
                """
                        .formatted(name, MARK));
    }

    Path archive() {
        return folder.resolve("archive");
    }

    Path workFolder() {
        return folder.resolve("work");
    }

    Downstream downstream() {
        return downstream;
    }

    /** Archives a file and tells of it, as ingest-service does. Returns the letter. */
    LetterReceived receive(Path file, FoundIds earlier) throws IOException {
        LetterReceived letter = archived(file, earlier);
        publish(letter);
        return letter;
    }

    LetterReceived receive(Path file) throws IOException {
        return receive(file, FoundIds.NONE);
    }

    /** The event of a file whose bytes are in the archive; not yet told. */
    LetterReceived archived(Path file, FoundIds earlier) throws IOException {
        ArchivedLetter kept = new DirectoryArchive(archive()).put(file);
        return new LetterReceived(
                kept.letterId(),
                new LetterReceived.Source(
                        file.getFileName().toString(),
                        "",
                        kept.size(),
                        Instant.parse("2026-01-05T09:00:00Z"),
                        kept.location()),
                earlier);
    }

    void publish(LetterReceived letter) {
        send(codec().encode(letter));
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            service.getBean(EventPublisher.class).publish(List.of(record));
        } catch (EventTooLargeException e) {
            throw new AssertionError(e);
        }
    }

    EventCodec codec() {
        return service.getBean(EventPublisher.class).codec();
    }

    LetterExtracted extracted(String letterId) {
        await("extraction of " + letterId)
                .atMost(PATIENCE)
                .until(() -> !downstream.of("letters.extracted", letterId).isEmpty()
                        || !downstream.of("letters.failed", letterId).isEmpty());
        assertThat(downstream.of("letters.failed", letterId)).isEmpty();
        return decode(downstream.of("letters.extracted", letterId).get(0), LetterExtracted.class);
    }

    LetterFailed failed(String letterId) {
        await("failure of " + letterId)
                .atMost(PATIENCE)
                .until(() -> !downstream.of("letters.failed", letterId).isEmpty());
        return decode(downstream.of("letters.failed", letterId).get(0), LetterFailed.class);
    }

    static <E extends LetterEvent> E decode(ConsumerRecord<byte[], byte[]> record, Class<E> type) {
        try {
            return EventCodec.decode(record, type);
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    /** The parsing processes that run now: the only Java that this process starts. */
    static List<ProcessHandle> forks() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .command()
                        .filter(program -> program.endsWith("/java"))
                        .isPresent())
                .toList();
    }

    /** What parsing processes have on disk now, their own settings apart. */
    List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(workFolder())) {
            return files.filter(file -> {
                        String place = workFolder().relativize(file).toString();
                        return place.contains("/tmp/") || place.contains("/letters/");
                    })
                    .toList();
        }
    }

    void stopBroker() {
        broker.close();
    }

    /** On the same port, with the data that it had. */
    void startBroker(int port) throws IOException {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), port);
    }

    int brokerPort() {
        return URI.create("kafka://" + broker.bootstrapServers()).getPort();
    }

    /** What an operator or a collector of metrics sees: status and body. */
    String get(String path) throws IOException, InterruptedException {
        String port = service.getEnvironment().getProperty("local.server.port", "");
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(UTF_8));
        return response.statusCode() + " " + response.body();
    }

    @Override
    public void close() {
        service.close();
        downstream.close();
        broker.close();
    }
}
