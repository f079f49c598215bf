package nl.brievenbus.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The rules of the NL GOV profile for CloudEvents 1.1 (Logius, working version of 17 March 2026), one test each, in its
 * order. MUST and SHOULD are the profile's words; the two rules that we depart from are tested as departures.
 */
class NlGovProfileTest {

    private static final String SOURCE = "urn:nld:oin:00000001823288444000:systeem:brievenbus";
    private static final EventCodec CODEC = new EventCodec(URI.create(SOURCE));
    private static final Path EXPLANATION = Path.of("../docs/events.md");

    @Nested
    class Naming {
        @ParameterizedTest
        @EnumSource
        void mustConsistOfLowerCaseLettersAndDigitsAndShouldNotExceedTwentyOfThem(EventType type) {
            assertThat(attributes(type).keySet()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
        }

        @ParameterizedTest
        @EnumSource
        void stringsMustHoldNoControlCharactersNoncharactersOrHalfSurrogates(EventType type) {
            assertThat(attributes(type).values()).allSatisfy(value -> assertThat(value.codePoints())
                    .noneMatch(c -> Character.isISOControl(c)
                            || (c >= 0xD800 && c <= 0xDFFF)
                            || (c & 0xFFFE) == 0xFFFE
                            || (c >= 0xFDD0 && c <= 0xFDEF)));
        }

        @ParameterizedTest
        @EnumSource
        void everyRequiredAttributeIsThereOnce(EventType type) {
            assertThat(attributes(type)).containsKeys("id", "source", "specversion", "type");
        }
    }

    @Nested
    class Id {
        @Test
        void mustBePersistentWhereOneExistsAndSoIsDerivedFromTheEvent() {
            for (EventType type : EventType.values()) {
                assertThat(attributes(type)).isEqualTo(attributes(type));
                assertThat(attributes(type).get("id")).isNotEmpty();
            }
        }

        @Test
        void withTheSourceMustBeUniqueForEachDistinctEvent() {
            Set<String> ids = new HashSet<>();
            for (EventType type : EventType.values()) {
                for (LetterEvent event : List.of(Examples.full(type), Examples.minimal(type))) {
                    assertThat(ids.add(attributes(event).get("id"))).isTrue();
                }
            }
        }

        @Test
        void ofAnotherSayingUnderTheSameKeyIsAnother() {
            CommitmentFound found = (CommitmentFound) Examples.full(EventType.COMMITMENT_FOUND);
            LetterSummary letter = found.letter();
            CommitmentFound retitled = new CommitmentFound(
                    found.commitment(),
                    new LetterSummary(
                            letter.letterId(),
                            letter.title() + ".",
                            letter.date(),
                            letter.language(),
                            letter.fileName(),
                            letter.receivedAt()));

            assertThat(retitled.key()).isEqualTo(found.key());
            assertThat(attributes(retitled).get("id"))
                    .isNotEqualTo(attributes(found).get("id"));
        }
    }

    @Nested
    class Source {
        @ParameterizedTest
        @EnumSource
        void shouldBeAUrnOfTheNldNamespaceThatNamesOrganisationThenSystem(EventType type) {
            assertThat(attributes(type).get("source"))
                    .matches("urn:nld:(oin:\\d{20}|kvknr:\\d{8}|[a-z0-9%.-]+)(:systeem:|\\.)[a-z0-9-]+");
        }

        @ParameterizedTest
        @EnumSource
        void mustNotPointAtData(EventType type) {
            assertThat(URI.create(attributes(type).getOrDefault("source", "")).isOpaque())
                    .as("has no host and no path")
                    .isTrue();
        }
    }

    @Nested
    class SpecVersion {
        @ParameterizedTest
        @EnumSource
        void mustBeOnePointZero(EventType type) {
            assertThat(attributes(type)).containsEntry("specversion", "1.0");
        }
    }

    @Nested
    class Type {
        @ParameterizedTest
        @EnumSource
        void mustBeAReverseDomainNameAndMustHoldOneVersionOnlyWrittenWithAV(EventType type) {
            assertThat(type.ceType()).matches("nl(\\.[a-z-]+)+\\.v[1-9]\\d*");
            assertThat(type.ceType()).containsOnlyOnce(".v");
        }

        @ParameterizedTest
        @EnumSource
        void shouldNameTheDataSourceAndNoOrganisation(EventType type) {
            assertThat(type.ceType())
                    .startsWith("nl.brievenbus.")
                    .doesNotContain("minister", "gemeente", "rijk", "kamer");
        }

        @ParameterizedTest
        @EnumSource
        void mustBeExplainedByTheProducer(EventType type) throws IOException {
            String shortType = type.ceType().substring("nl.brievenbus.".length());

            assertThat(explanation())
                    .contains("`" + shortType + "`")
                    .contains("`" + type.topic() + "`")
                    .contains("### `" + type.record().getSimpleName() + "`");
        }
    }

    @Nested
    class DataContentType {
        @ParameterizedTest
        @EnumSource
        void shouldBeJson(EventType type) {
            assertThat(header(Examples.full(type), "content-type")).isEqualTo("application/json");
        }
    }

    @Nested
    class DataSchema {
        @ParameterizedTest
        @EnumSource
        void mustBeAUriAndShouldChangeWithAnIncompatibleChange(EventType type) {
            URI schema = URI.create(attributes(type).getOrDefault("dataschema", ""));
            String version = type.ceType().substring(type.ceType().lastIndexOf('.'));

            assertThat(schema.isAbsolute()).isTrue();
            assertThat(schema.getPath()).contains(version + ".");
        }
    }

    @Nested
    class Subject {
        @ParameterizedTest
        @EnumSource
        void mustBeNoEmptyStringWhereItIsThere(EventType type) {
            assertThat(attributes(type).get("subject")).isNotEmpty();
        }
    }

    @Nested
    class Time {
        @ParameterizedTest
        @EnumSource
        void mustFollowRfc3339(EventType type) {
            String time = attributes(type).getOrDefault("time", "");

            assertThat(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(time, Instant::from))
                    .isEqualTo(Examples.full(type).time());
        }

        @Test
        void shouldBeTheMomentOfRecordingAndTheDayOfTheLetterStandsInTheData() {
            LetterExtracted letter = (LetterExtracted) Examples.full(EventType.LETTER_EXTRACTED);

            assertThat(letter.time()).isEqualTo(letter.source().receivedAt());
            assertThat(letter.head().date()).isPresent();
        }

        @Test
        void mustBeDocumented() throws IOException {
            assertThat(explanation())
                    .contains("| `ce_time` | of what is found in a letter: when the letter was received");
        }
    }

    @Nested
    class DataRef {
        @Test
        void isTheClaimCheckOfTheLettersBytes() {
            LetterReceived received = (LetterReceived) Examples.full(EventType.LETTER_RECEIVED);

            assertThat(attributes(received))
                    .containsEntry("dataref", received.source().archive().toString());
        }
    }

    @Nested
    class Sequence {
        /** Kafka's own offset orders the events of a partition. */
        @ParameterizedTest
        @EnumSource
        void isLeftOutAsTheProfileAllows(EventType type) {
            assertThat(attributes(type)).doesNotContainKeys("sequence", "sequencetype");
        }
    }

    @Nested
    class Privacy {
        @ParameterizedTest
        @EnumSource
        void attributesShouldHoldNothingSensitive(EventType type) {
            String attributes = String.join("\n", attributes(type).values());
            List<String> sayings = new ArrayList<>();
            LetterExtracted letter = (LetterExtracted) Examples.full(EventType.LETTER_EXTRACTED);
            sayings.add(letter.head().title());
            sayings.add(letter.source().fileName());
            letter.commitments().forEach(commitment -> sayings.add(commitment.text()));

            assertThat(sayings).isNotEmpty().noneMatch(attributes::contains);
        }
    }

    @Nested
    class Size {
        @ParameterizedTest
        @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LETTER_EXTRACTED")
        void shouldBeCompactSoThatIntermediariesForwardIt(EventType type) {
            ProducerRecord<byte[], byte[]> record = CODEC.encode(Examples.full(type));

            assertThat(record.value().length).isLessThan(64 * 1024);
        }

        /** A departure: the event that says that a letter is complete carries its text. It is told, with the remedy. */
        @Test
        void ofTheExtractedLetterIsMoreAndTheReaderIsToldSo() throws IOException {
            assertThat(explanation()).contains("up to 16 MiB an event").contains("64 KB");
        }
    }

    private static String explanation() throws IOException {
        return Files.readString(EXPLANATION);
    }

    private static Map<String, String> attributes(EventType type) {
        return attributes(Examples.full(type));
    }

    /** The CloudEvents attributes of an event's record, but for the content type, which has a header of its own. */
    private static Map<String, String> attributes(LetterEvent event) {
        Map<String, String> attributes = new TreeMap<>();
        CODEC.encode(event).headers().forEach(header -> {
            if (header.key().startsWith("ce_")) {
                String name = header.key().substring("ce_".length());
                assertThat(attributes.put(name, new String(header.value(), UTF_8)))
                        .as(name)
                        .isNull();
            }
        });
        return attributes;
    }

    private static String header(LetterEvent event, String name) {
        return new String(CODEC.encode(event).headers().lastHeader(name).value(), UTF_8);
    }
}
