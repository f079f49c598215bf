package nl.brievenbus.downstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.brievenbus.events.Commitment.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleConsumerIT {

    private static final String SCRIPT = "kafka-console-consumer.sh";

    @TempDir
    private Path home;

    /** Kafka's own script starts this class with these arguments. */
    @Test
    void theLineOfTheDocumentationPrintsKeyEnvelopeAndCommitment() throws Exception {
        try (Publisher publisher = new Publisher(home)) {
            publisher.found("c-1", Kind.MADE, "Minister van Defensie");

            String printed = run(documentedArguments(publisher.bootstrapServers()));

            assertThat(printed)
                    .contains("ce_type:nl.brievenbus.commitment.found.v1")
                    .contains("c-1")
                    .contains("\"Ik zal uw Kamer hierover informeren.\"")
                    .contains("Processed a total of 1 messages");
        }
    }

    private static List<String> documentedArguments(String bootstrapServers) throws IOException {
        String line = Files.readAllLines(Path.of("../docs/events.md")).stream()
                .filter(documented -> documented.startsWith(SCRIPT))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/events.md has no line that starts with " + SCRIPT));
        List<String> arguments = new ArrayList<>(Arrays.asList(line.split(" ")));
        arguments.remove(0);
        arguments.set(arguments.indexOf("--bootstrap-server") + 1, bootstrapServers);
        arguments.addAll(List.of("--max-messages", "1", "--timeout-ms", "60000"));
        return arguments;
    }

    private static String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.kafka.tools.consumer.ConsoleConsumer"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
