package nl.brievenbus.standalone.secured;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import nl.brievenbus.embedded.search.EmbeddedElasticsearch;
import nl.brievenbus.extract.ExtractService;
import nl.brievenbus.index.IndexService;
import nl.brievenbus.ingest.IngestService;
import nl.brievenbus.standalone.CommandRun;
import nl.brievenbus.standalone.ServiceLog;
import nl.brievenbus.stream.StreamProperties;
import nl.brievenbus.stream.TopicDeclaration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Each service with no more rights than docs/deployment.md lists, and what it says where one is missing. */
class SecuredPipelineIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Path RIGHTS = Path.of("../deployment/kafka-acls.txt");
    /** No parser comes to its end: it is handed on to the slow lane. */
    private static final Path ENDLESS = Path.of("../samples/broken/eindeloos formulier.pdf");

    private static final Map<String, String> USERS = Map.of(
            "extract-service",
            "lezen-en-vinden",
            "index-service",
            "zoeken-maar",
            "operator",
            "van-wacht",
            "downstream",
            "mee-lezen");

    @TempDir
    private static Path home;

    private static Keys keys;
    private static SecuredBroker broker;
    private static EmbeddedElasticsearch elasticsearch;
    private static final Map<Service, ConfigurableApplicationContext> running = new EnumMap<>(Service.class);
    private static final ServiceLog log = new ServiceLog();

    private enum Service {
        INGEST,
        EXTRACT,
        INDEX;

        SpringApplicationBuilder application() {
            return switch (this) {
                case INGEST -> IngestService.application();
                case EXTRACT -> ExtractService.application();
                case INDEX -> IndexService.application();
            };
        }
    }

    @BeforeAll
    static void start() throws Exception {
        keys = Keys.make(Files.createDirectories(home.resolve("keys")), "ingest-service");
        broker = SecuredBroker.start(home.resolve("kafka"), keys, USERS);
        elasticsearch = EmbeddedElasticsearch.start(home.resolve("elasticsearch"), 0);
        try (Admin administrator = broker.administrator()) {
            StreamProperties topics = new StreamProperties(
                    URI.create("urn:nld:brievenbus"), 3, (short) 1, Duration.ofDays(1), 16_777_216, true);
            administrator.createTopics(TopicDeclaration.topics(topics)).all().get();
            administrator.createAcls(SecuredBroker.rights(RIGHTS)).all().get();
        }
        for (Service service : Service.values()) {
            start(service, identity(service));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        running.values().forEach(ConfigurableApplicationContext::close);
        elasticsearch.close();
        broker.close();
    }

    @Test
    void aLetterPassesWithTheRightsThatAreListedAndNoMore() throws Exception {
        drop("gewoon");

        awaitDone("gewoon");
    }

    @Test
    void aWrongPasswordIsToldWithTheRemedyAndTheLetterGoesOnOnceItIsMended() throws Exception {
        restart(Service.EXTRACT, password("extract-service", "geraden"));
        drop("wachtwoord");

        awaitLog("Kafka refuses who we are. Check user and password (spring.kafka.properties.sasl.jaas.config)");
        assertThat(home.resolve("failed")).isEmptyDirectory();

        restart(Service.EXTRACT, password("extract-service", "lezen-en-vinden"));
        awaitDone("wachtwoord");
        assertThat(log.lines()).noneMatch(line -> line.contains("geraden") || line.contains("lezen-en-vinden"));
    }

    @Test
    void anAuthorityThatWeDoNotTrustIsToldAndTheLetterGoesOnOnceItIsMended() throws Exception {
        List<String> stranger = password("index-service", "zoeken-maar");
        stranger.replaceAll(setting -> setting.replace(
                keys.trust().toUri().toString(), keys.otherTrust().toUri().toString()));
        restart(Service.INDEX, stranger);
        drop("vertrouwen");

        awaitLog("the authority that we trust (spring.kafka.ssl.*)");
        assertThat(home.resolve("failed")).isEmptyDirectory();

        restart(Service.INDEX, password("index-service", "zoeken-maar"));
        awaitDone("vertrouwen");
    }

    @Test
    void aMissingRightIsNamedAndTheLetterGoesOnByItselfOnceItIsGiven() throws Exception {
        AclBinding right = SecuredBroker.rights(RIGHTS).stream()
                .filter(given -> given.pattern().name().equals("letters.commitments")
                        && given.entry().operation() == AclOperation.WRITE)
                .findFirst()
                .orElseThrow();
        try (Admin administrator = broker.administrator()) {
            administrator.deleteAcls(List.of(right.toFilter())).all().get();
            try {
                drop("recht");
                awaitLog("Kafka gives us no right on letters.commitments");
                assertThat(home.resolve("failed")).isEmptyDirectory();
            } finally {
                administrator.createAcls(List.of(right)).all().get();
            }
        }
        awaitDone("recht");
    }

    @Test
    void theCommandLineDoesItsWorkWithTheRightsOfAnOperatorAndNoMore() throws Exception {
        operate("wacht");
    }

    /** All that an operator's commands do, on a letter that nobody has dropped before. */
    private static void operate(String name) throws Exception {
        drop(name);
        awaitDone(name);
        Path operator = client("operator", "van-wacht", keys.trust());

        CommandRun read = command("read letters.received --until-end", operator);
        assertThat(read.exitCode()).as(read.err()).isZero();
        String letterId = read.out()
                .lines()
                .filter(line -> line.contains(name + ".txt"))
                .findFirst()
                .map(line -> line.replaceAll(".*(sha256:[0-9a-f]{64}).*", "$1"))
                .orElseThrow();

        for (String work : List.of("reextract " + letterId, "reindex", "withdraw " + letterId)) {
            CommandRun done = command(work, operator);
            assertThat(done.exitCode()).as(work + ": " + done.err()).isZero();
        }
        assertThat(command("reindex", operator).out()).contains("searchable").contains("0 failed");
    }

    @Test
    void theCommandLineTellsWhatABrokerDoesNotLikeAndTheRemedy() throws Exception {
        assertThat(command("reindex", client("operator", "geraden", keys.trust()))
                        .err())
                .contains("Kafka refuses our user or password", "sasl.jaas.config", "--kafka-config")
                .doesNotContain("geraden");
        assertThat(command("reindex", client("operator", "van-wacht", keys.otherTrust()))
                        .err())
                .contains("No trust between Kafka and us", "ssl.truststore");
        assertThat(command("reindex", client("extract-service", "lezen-en-vinden", keys.trust()))
                        .err())
                .contains("Kafka gives us no right on letters.", "deployment/kafka-acls.txt");
        Path wrong = Files.writeString(home.resolve("wrong.properties"), "security.protocol=SASSL");
        assertThat(command("reindex --kafka-server " + broker.scram(), wrong).err())
                .contains("security.protocol");
    }

    /** No right can be taken away: each is the only one that allows something which is done here. */
    @Test
    void everyRightThatIsListedIsUsedByItsService() throws Exception {
        UsedRights.forget();
        for (Service service : Service.values()) {
            restart(service, identity(service));
        }
        drop("elk recht");
        awaitDone("elk recht");
        Files.createSymbolicLink(home.resolve("inbox").resolve("verwijzing.txt"), home.resolve("nergens.txt"));
        writeUnreadable("letters.extracted");
        List<String> hasty = identity(Service.EXTRACT);
        hasty.addAll(List.of("--brievenbus.extract.quick-time=1s", "--brievenbus.extract.slow-time=1s"));
        restart(Service.EXTRACT, hasty);
        Files.copy(ENDLESS, home.resolve("inbox").resolve("eindeloos.pdf"));
        awaitFailed("eindeloos.pdf");
        restart(Service.EXTRACT, identity(Service.EXTRACT));
        for (String topic : List.of("letters.commitments", "letters.topics", "letters.extracted")) {
            followDownstream(topic);
        }
        operate("alles");

        await("use of each right").atMost(PATIENCE).untilAsserted(() -> assertThat(SecuredBroker.rights(RIGHTS))
                .as(() -> "rights; the log: " + log)
                .allMatch(UsedRights::contains));
        awaitFailed("verwijzing.txt");
        assertThat(Set.copyOf(SecuredBroker.rights(RIGHTS)))
                .as("no right is listed twice")
                .hasSameSizeAs(SecuredBroker.rights(RIGHTS));
    }

    /** As somebody would who has the right to write there. */
    private static void writeUnreadable(String topic) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.administration()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "geen brief".getBytes(UTF_8), "geen JSON".getBytes(UTF_8)))
                    .get();
        }
    }

    /** Reads in a group and says how far it came, as a downstream system does. */
    private static void followDownstream(String topic) throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Files.newInputStream(client("downstream", "mee-lezen", keys.trust()))) {
            settings.load(file);
        }
        settings.put("group.id", "downstream-" + topic);
        settings.put("auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await(topic).atMost(PATIENCE).until(() -> !consumer.poll(Duration.ofMillis(200))
                    .isEmpty());
            consumer.commitSync();
        }
    }

    private static List<String> identity(Service service) {
        return switch (service) {
            case INGEST -> certificate();
            case EXTRACT -> password("extract-service", "lezen-en-vinden");
            case INDEX -> password("index-service", "zoeken-maar");
        };
    }

    private static Path client(String user, String word, Path trust) throws IOException {
        return Files.writeString(
                Files.createTempFile(home, user, ".properties"),
                """
                bootstrap.servers=%s
                security.protocol=SASL_SSL
                ssl.truststore.location=%s
                ssl.truststore.password=%s
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";
                """
                        .formatted(broker.scram(), trust, Keys.PASSWORD, user, word));
    }

    private static CommandRun command(String words, Path client) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of(
                "--kafka-config",
                client.toString(),
                "--home",
                home.resolve("commands").toString()));
        return CommandRun.of(home, all.toArray(String[]::new));
    }

    private static void start(Service service, List<String> kafka) {
        List<String> settings = new ArrayList<>(kafka);
        settings.add("--brievenbus.kafka.declare-topics=false");
        settings.add("--brievenbus.kafka.partitions=3");
        settings.add("--brievenbus.folders.home=" + home);
        settings.add("--brievenbus.archive.location=" + home.resolve("archive"));
        settings.add("--brievenbus.elasticsearch.url=" + elasticsearch.url());
        settings.add("--server.address=127.0.0.1");
        settings.add("--server.port=0");
        settings.add("--logging.level.root=warn");
        settings.add("--logging.level.nl.brievenbus=info");
        running.put(service, service.application().run(settings.toArray(String[]::new)));
        log.listen();
    }

    private static void restart(Service service, List<String> kafka) {
        ConfigurableApplicationContext earlier = running.remove(service);
        if (earlier != null) {
            earlier.close();
        }
        start(service, kafka);
    }

    private static List<String> certificate() {
        return new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + broker.certificates(),
                "--spring.kafka.security.protocol=SSL",
                "--spring.kafka.ssl.trust-store-location=" + keys.trust().toUri(),
                "--spring.kafka.ssl.trust-store-password=" + Keys.PASSWORD,
                "--spring.kafka.ssl.key-store-location="
                        + keys.store("ingest-service").toUri(),
                "--spring.kafka.ssl.key-store-password=" + Keys.PASSWORD,
                "--spring.kafka.ssl.key-password=" + Keys.PASSWORD));
    }

    private static List<String> password(String user, String word) {
        return new ArrayList<>(List.of(
                "--spring.kafka.bootstrap-servers=" + broker.scram(),
                "--spring.kafka.security.protocol=SASL_SSL",
                "--spring.kafka.ssl.trust-store-location=" + keys.trust().toUri(),
                "--spring.kafka.ssl.trust-store-password=" + Keys.PASSWORD,
                "--spring.kafka.properties.sasl.mechanism=SCRAM-SHA-512",
                "--spring.kafka.properties.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(user, word)));
    }

    private static void drop(String name) throws Exception {
        Path part = home.resolve(name + ".part");
        Files.writeString(
                part,
                """
                Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

                Den Haag, 3 maart 2025

                Ik zal uw Kamer voor 1 juni 2025 informeren over het %s.

                De Minister van Defensie,
                A. de Vries
                """
                        .formatted(name));
        Files.move(part, home.resolve("inbox").resolve(name + ".txt"));
    }

    private static void awaitDone(String name) {
        await(name).atMost(PATIENCE).untilAsserted(() -> assertThat(
                        home.resolve("done").resolve(name + ".txt"))
                .as(() -> "done/; the log: " + log)
                .exists());
    }

    /** Takes it away again: other tests see to it that nothing fails. */
    private static void awaitFailed(String name) throws IOException {
        Path reason = home.resolve("failed").resolve(name + ".reason.txt");
        await(name).atMost(PATIENCE).untilAsserted(() -> assertThat(reason).exists());
        Files.delete(reason);
        Files.delete(home.resolve("failed").resolve(name));
    }

    private static void awaitLog(String words) {
        log.await(words, PATIENCE);
    }
}
