package nl.brievenbus.events;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter cannot be searched, or a record could not be handled. Holds no text of the letter.
 *
 * @param letterId absent where a record was too broken to tell
 * @param fileName of the letter, as the operator named it: data, never a path to open; absent where it is not known, as
 *     in what releases before 0.2.0 told
 * @param folder the sub-folder of the inbox in which it was dropped, with {@code /}; empty for the inbox itself, absent
 *     where it is not known
 * @param stage the step that gave up
 * @param reason why, from a closed list
 * @param message why, in plain words for the operator, naming what is wrong with this letter
 * @param remedy what the operator can do
 * @param record the record that could not be handled, of failures that are about a record
 */
public record LetterFailed(
        Optional<String> letterId,
        Optional<String> fileName,
        Optional<String> folder,
        Stage stage,
        Reason reason,
        String message,
        String remedy,
        Optional<FailedRecord> record,
        Instant failedAt)
        implements LetterEvent {

    /** The steps, in the order of the flow. */
    public enum Stage {
        INGEST,
        EXTRACT,
        INDEX
    }

    /** Why a letter or record failed. */
    public enum Reason {
        /** The file has no bytes. */
        EMPTY,
        /** The file has bytes but no words. */
        NO_TEXT,
        /** A spreadsheet, a picture, a program: no letter. */
        NOT_A_LETTER,
        /** It cannot be opened without a password. */
        PASSWORD,
        /** The file is damaged. */
        BROKEN,
        /** The text is longer than the limit. */
        TOO_LONG,
        /** Reading it took longer than the limit. */
        TIMEOUT,
        /** Reading it took more memory than the limit, or ended the reading process. */
        TOO_HEAVY,
        /** It is a scan and no OCR is installed. */
        NO_OCR,
        /** A symbolic link, a device or another thing that is no plain file. */
        NOT_A_FILE,
        /** The record is not an event of the contract. */
        UNREADABLE_EVENT,
        /** The archive does not hold the bytes that the event names. */
        ARCHIVE_MISSING,
        /** The archive's bytes do not have the hash that the event names. */
        ARCHIVE_MISMATCH,
        /** What was found is too large for the broker. */
        RECORD_TOO_LARGE,
        /** Elasticsearch refuses the document. */
        REFUSED_BY_INDEX,
        /** A fault of ours. */
        INTERNAL
    }

    /**
     * The record that could not be handled, as it was.
     *
     * @param key as text, where it had one
     * @param value the first bytes in Base64
     * @param valueSize how many bytes it had
     */
    public record FailedRecord(
            String topic, int partition, long offset, Optional<String> key, String value, long valueSize) {}

    /** The failure of a letter of which the file is not known, or not yet. */
    public LetterFailed(
            Optional<String> letterId,
            Stage stage,
            Reason reason,
            String message,
            String remedy,
            Optional<FailedRecord> record,
            Instant failedAt) {
        this(letterId, Optional.empty(), Optional.empty(), stage, reason, message, remedy, record, failedAt);
    }

    /** The same failure, which names the file that failed and the sub-folder of the inbox in which it was dropped. */
    public LetterFailed of(String file, String subFolder) {
        return new LetterFailed(
                letterId, Optional.of(file), Optional.of(subFolder), stage, reason, message, remedy, record, failedAt);
    }

    /** The same failure of the file that a letter came from. */
    public LetterFailed of(LetterReceived.Source source) {
        return of(source.fileName(), source.folder());
    }

    /** The same failure without what the record held, which may quote what a letter says. */
    public LetterFailed withoutRecord() {
        return new LetterFailed(letterId, fileName, folder, stage, reason, message, remedy, Optional.empty(), failedAt);
    }

    @Override
    public EventType type() {
        return EventType.LETTER_FAILED;
    }

    /** The letter, or the place of the record where the letter is not known. */
    @Override
    public String key() {
        return letterId.orElseGet(() -> record.map(r -> r.topic() + "-" + r.partition() + "-" + r.offset())
                .orElse("unknown"));
    }

    @Override
    public Optional<String> subject() {
        return letterId;
    }

    @Override
    public Instant time() {
        return failedAt;
    }
}
