package nl.brievenbus.downstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import nl.brievenbus.downstream.register.CommitmentRegister;
import nl.brievenbus.events.Commitment.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class CommitmentRegisterIT {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CommitmentRegister.class)
    static class Application {}

    @TempDir
    private Path home;

    @Test
    void theRegisterHoldsEachCommitmentOnceAndLetsGoOfWhatIsWithdrawn() throws Exception {
        try (Publisher publisher = new Publisher(home);
                ConfigurableApplicationContext application = start(publisher)) {
            CommitmentRegister register = application.getBean(CommitmentRegister.class);

            publisher.found("c-1", Kind.MADE, "Minister van Defensie");
            publisher.found("c-2", Kind.MADE, "Minister van Defensie");
            publisher.found("c-1", Kind.MADE, "Minister van Defensie");
            publisher.withdrawn("c-2");
            publisher.found("c-3", Kind.FULFILLED, "kabinet");

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                assertThat(register.find("c-3")).isPresent();
                assertThat(register.find("c-1"))
                        .contains(Publisher.commitment("c-1", Kind.MADE, "Minister van Defensie"));
                assertThat(register.find("c-2")).isEmpty();
                assertThat(register.size()).isEqualTo(2);
            });
            assertThat(register.changes()).as("told again, nothing changes").isEqualTo(3);
        }
    }

    @Test
    void aNewConsumerRebuildsTheRegisterFromTheBeginning() throws Exception {
        try (Publisher publisher = new Publisher(home)) {
            publisher.found("c-1", Kind.MADE, "Minister van Defensie");
            publisher.found("c-2", Kind.MADE, "kabinet");
            publisher.withdrawn("c-1");
            try (ConfigurableApplicationContext application = start(publisher)) {
                CommitmentRegister register = application.getBean(CommitmentRegister.class);
                await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                    assertThat(register.find("c-2")).isPresent();
                    assertThat(register.find("c-1")).isEmpty();
                });
            }
        }
    }

    private static ConfigurableApplicationContext start(Publisher publisher) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.kafka.bootstrap-servers=" + publisher.bootstrapServers(),
                        "spring.kafka.consumer.key-deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer",
                        "spring.kafka.consumer.value-deserializer=org.apache.kafka.common.serialization.ByteArrayDeserializer")
                .run();
    }
}
