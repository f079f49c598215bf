package nl.brievenbus.standalone.secured;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import nl.brievenbus.embedded.LoopbackPort;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker as on a cluster that is not ours: SASL_SSL with SCRAM on one listener, certificates on both sides on another,
 * and an authorizer that lets nobody do what no rule allows. A third listener is the administrator's alone.
 */
final class SecuredBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int scram;
    private final int certificates;
    private final int administration;

    private SecuredBroker(KafkaRaftServer server, int scram, int certificates, int administration) {
        this.server = server;
        this.scram = scram;
        this.certificates = certificates;
        this.administration = administration;
    }

    /** @param users with their passwords */
    static SecuredBroker start(Path log, Keys keys, Map<String, String> users) throws Exception {
        int scram = LoopbackPort.free(0);
        int certificates = LoopbackPort.free(0);
        int administration = LoopbackPort.free(0);
        int controller = LoopbackPort.free(0);
        format(Files.createDirectories(log), users);
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "log.dirs", log.toString(),
                "listeners",
                        "SCRAM://127.0.0.1:%d,CERTIFICATES://127.0.0.1:%d,ADMIN://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(scram, certificates, administration, controller),
                "advertised.listeners",
                        "SCRAM://127.0.0.1:%d,CERTIFICATES://127.0.0.1:%d,ADMIN://127.0.0.1:%d"
                                .formatted(scram, certificates, administration),
                "listener.security.protocol.map",
                        "SCRAM:SASL_SSL,CERTIFICATES:SSL,ADMIN:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "ADMIN",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "auto.create.topics.enable", "false"));
        settings.putAll(Map.of(
                "ssl.keystore.type",
                "PKCS12",
                "ssl.keystore.location",
                keys.store("broker").toString(),
                "ssl.keystore.password",
                Keys.PASSWORD,
                "ssl.key.password",
                Keys.PASSWORD,
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                keys.trust().toString(),
                "ssl.truststore.password",
                Keys.PASSWORD,
                "listener.name.certificates.ssl.client.auth",
                "required",
                "ssl.principal.mapping.rules",
                "RULE:^CN=([^,]+).*$/$1/"));
        settings.putAll(Map.of(
                "sasl.enabled.mechanisms", "SCRAM-SHA-512",
                "listener.name.scram.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                "authorizer.class.name", UsedRights.class.getName(),
                "allow.everyone.if.no.acl.found", "false",
                "super.users", "User:ANONYMOUS"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", "8388608"));
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        server.startup();
        return new SecuredBroker(server, scram, certificates, administration);
    }

    private static void format(Path log, Map<String, String> users) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(log.toString())
                .addDirectory(log.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setUnstableFeatureVersionsEnabled(false)
                .setScramArguments(users.entrySet().stream()
                        .map(user -> "SCRAM-SHA-512=[name=%s,password=%s]".formatted(user.getKey(), user.getValue()))
                        .toList())
                .run();
    }

    /** Where one says a user and a password. */
    String scram() {
        return "127.0.0.1:" + scram;
    }

    /** Where one shows a certificate. */
    String certificates() {
        return "127.0.0.1:" + certificates;
    }

    /** Where nobody is asked who they are. */
    String administration() {
        return "127.0.0.1:" + administration;
    }

    Admin administrator() {
        return Admin.create(Map.of("bootstrap.servers", administration()));
    }

    /** The rights of a file with a line of arguments of kafka-acls.sh each. */
    static List<AclBinding> rights(Path file) throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rights.add(right(Arrays.asList(line.split(" "))));
            }
        }
        return rights;
    }

    private static AclBinding right(List<String> line) {
        boolean topic = line.contains("--topic");
        PatternType pattern = line.contains("prefixed") ? PatternType.PREFIXED : PatternType.LITERAL;
        return new AclBinding(
                new ResourcePattern(
                        topic ? ResourceType.TOPIC : ResourceType.GROUP,
                        after(line, topic ? "--topic" : "--group"),
                        pattern),
                new AccessControlEntry(
                        after(line, "--allow-principal"),
                        "*",
                        AclOperation.fromString(after(line, "--operation")),
                        AclPermissionType.ALLOW));
    }

    private static String after(List<String> line, String option) {
        return line.get(line.indexOf(option) + 1);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
