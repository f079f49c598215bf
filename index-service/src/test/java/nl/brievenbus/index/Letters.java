package nl.brievenbus.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterExtracted.Extraction;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterReceived.Source;
import nl.brievenbus.events.Topic;
import nl.brievenbus.events.UnreadableEventException;

/** Extracted letters for tests: variations of the example of the contract. */
final class Letters {

    private Letters() {}

    /** The example under another identity; its text is the same, its ids are its own. */
    static LetterExtracted letter(String name) {
        LetterExtracted example = example();
        String letterId = "sha256:" + sha256(name);
        List<Topic> topics = example.topics().stream()
                .map(topic -> new Topic(
                        own(name, topic.topicId()),
                        topic.heading(),
                        topic.above(),
                        topic.start(),
                        topic.end(),
                        topic.themes(),
                        topic.keyTerms(),
                        topic.commitmentIds().stream().map(id -> own(name, id)).toList()))
                .toList();
        return new LetterExtracted(
                letterId,
                example.source(),
                example.extraction(),
                example.head(),
                example.text(),
                example.footnotes(),
                example.commitments().stream()
                        .map(commitment -> own(name, commitment))
                        .toList(),
                topics,
                example.references(),
                example.retired());
    }

    static LetterExtracted ofVersion(LetterExtracted letter, int version) {
        Extraction was = letter.extraction();
        return with(
                letter,
                new Extraction(version, was.mediaType(), was.ocr(), was.notices()),
                letter.head(),
                letter.text(),
                letter.commitments(),
                letter.topics());
    }

    static LetterExtracted withText(LetterExtracted letter, String text) {
        return with(letter, letter.extraction(), letter.head(), text, letter.commitments(), letter.topics());
    }

    static LetterExtracted withCommitments(LetterExtracted letter, List<Commitment> commitments) {
        return with(letter, letter.extraction(), letter.head(), letter.text(), commitments, letter.topics());
    }

    static LetterExtracted withTopics(LetterExtracted letter, List<Topic> topics) {
        return with(letter, letter.extraction(), letter.head(), letter.text(), letter.commitments(), topics);
    }

    static LetterExtracted change(LetterExtracted letter, UnaryOperator<Commitment> change) {
        return withCommitments(letter, letter.commitments().stream().map(change).toList());
    }

    static Commitment withText(Commitment commitment, String text) {
        return with(commitment, commitment.commitmentId(), text, commitment.topicId());
    }

    static Commitment withId(Commitment commitment, String commitmentId) {
        return with(commitment, commitmentId, commitment.text(), commitment.topicId());
    }

    static LetterExtracted receivedInTheYear(LetterExtracted letter, int year) {
        Source was = letter.source();
        Instant receivedAt =
                was.receivedAt().atOffset(ZoneOffset.UTC).withYear(year).toInstant();
        return new LetterExtracted(
                letter.letterId(),
                new Source(was.fileName(), was.folder(), was.size(), receivedAt, was.archive()),
                letter.extraction(),
                letter.head(),
                letter.text(),
                letter.footnotes(),
                letter.commitments(),
                letter.topics(),
                letter.references(),
                letter.retired());
    }

    private static LetterExtracted with(
            LetterExtracted letter,
            Extraction extraction,
            LetterHead head,
            String text,
            List<Commitment> commitments,
            List<Topic> topics) {
        return new LetterExtracted(
                letter.letterId(),
                letter.source(),
                extraction,
                head,
                text,
                letter.footnotes(),
                commitments,
                topics,
                letter.references(),
                letter.retired());
    }

    private static Commitment own(String name, Commitment commitment) {
        return with(
                commitment, own(name, commitment.commitmentId()), commitment.text(), own(name, commitment.topicId()));
    }

    private static Commitment with(Commitment commitment, String commitmentId, String text, String topicId) {
        return new Commitment(
                commitmentId,
                commitment.kind(),
                commitment.strength(),
                commitment.condition(),
                text,
                commitment.start(),
                commitment.end(),
                commitment.actor(),
                commitment.audience(),
                commitment.action(),
                commitment.deadline(),
                commitment.origin(),
                commitment.references(),
                topicId,
                commitment.explanation());
    }

    private static LetterExtracted example() {
        try (InputStream json = Letters.class.getResourceAsStream("/examples/letter.extracted.v1.json")) {
            return EventCodec.fromJson(json.readAllBytes(), LetterExtracted.class);
        } catch (IOException | UnreadableEventException e) {
            throw new IllegalStateException("The example of the contract cannot be read.", e);
        }
    }

    private static String own(String name, String id) {
        return sha256(name + id).substring(0, 32);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
