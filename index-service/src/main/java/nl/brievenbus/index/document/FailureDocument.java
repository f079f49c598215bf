package nl.brievenbus.index.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.FailedRecord;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;

/**
 * The last failure of a letter, or of a record that tells of none. It stands until the letter can be searched.
 *
 * @param letterId absent where a record was too broken to tell
 * @param fileName of the letter, as it was dropped; absent where it is not known
 * @param folder the sub-folder of the inbox in which it was dropped; empty for the inbox itself, absent where it is not
 *     known
 * @param timestamp when it failed
 * @param message why, in plain words
 * @param remedy what an operator can do
 * @param record where the record stands that could not be handled; not what it says
 */
public record FailureDocument(
        Optional<String> letterId,
        Optional<String> fileName,
        Optional<String> folder,
        @JsonProperty("@timestamp") Instant timestamp,
        Stage stage,
        Reason reason,
        String message,
        String remedy,
        Optional<RecordPlace> record,
        @JsonIgnore String id)
        implements Document {

    /** Where a record stands on Kafka. */
    public record RecordPlace(String topic, int partition, long offset) {
        private static RecordPlace of(FailedRecord record) {
            return new RecordPlace(record.topic(), record.partition(), record.offset());
        }
    }

    /** The document of a failure; a later failure of the same letter or record has the same id. */
    public static FailureDocument of(LetterFailed failed) {
        return new FailureDocument(
                failed.letterId(),
                failed.fileName(),
                failed.folder(),
                failed.failedAt(),
                failed.stage(),
                failed.reason(),
                failed.message(),
                failed.remedy(),
                failed.record().map(RecordPlace::of),
                failed.key());
    }

    @Override
    public SearchIndex index() {
        return SearchIndex.FAILURES;
    }
}
