package nl.brievenbus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.brievenbus.events.LetterReceived;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A letter's way from the inbox and back to the operator, with a real broker and real folders. */
class PlainPathIT {

    @TempDir
    Path temp;

    private TestBroker broker;
    private Downstream downstream;
    private ConfigurableApplicationContext service;
    private Path home;

    @BeforeEach
    void start() throws Exception {
        broker = new TestBroker(temp.resolve("kafka")).start();
        downstream = new Downstream(broker.address());
        home = temp.resolve("home");
        service = TestService.start(home, broker);
    }

    @AfterEach
    void stop() {
        service.close();
        downstream.close();
        broker.close();
    }

    @Test
    void aDroppedLetterIsPublishedAndThenFiledInDoneWithAReceipt() throws Exception {
        Path inbox = home.resolve("inbox/2022");
        Files.createDirectories(inbox);
        Files.writeString(inbox.resolve("verslag top.txt"), "De Kamer wordt geïnformeerd.");

        Poll.until("the letter is published", () -> !downstream.received().isEmpty());
        LetterReceived received = downstream.received().get(0);
        assertThat(received.source().fileName()).isEqualTo("verslag top.txt");
        assertThat(received.source().folder()).isEqualTo("2022");

        downstream.tellIndexed(received);
        Path receipt = home.resolve("done/2022/verslag top.txt.receipt.json");
        Poll.until("the receipt is there", () -> Files.exists(receipt));
        assertThat(home.resolve("done/2022/verslag top.txt")).hasContent("De Kamer wordt geïnformeerd.");
        assertThat(receipt).content().contains(received.letterId()).contains("Verslag van de top");
    }

    @Test
    void aLetterThatFailsIsFiledInFailedWithTheReason() throws Exception {
        Files.writeString(home.resolve("inbox/geheim.pdf"), "%PDF");

        Poll.until("the letter is published", () -> !downstream.received().isEmpty());
        downstream.tellFailed(downstream.received().get(0));
        Path reason = home.resolve("failed/geheim.pdf.reason.txt");
        Poll.until("the reason is there", () -> Files.exists(reason));
        assertThat(home.resolve("failed/geheim.pdf")).hasContent("%PDF");
        assertThat(reason).content().contains("password");
    }
}
