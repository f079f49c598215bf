package nl.brievenbus.ingest.arrival;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;

/** What became of a letter that arrived before. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
@JsonSubTypes({
    @JsonSubTypes.Type(value = KnownLetter.Underway.class, name = "underway"),
    @JsonSubTypes.Type(value = KnownLetter.Searchable.class, name = "searchable"),
    @JsonSubTypes.Type(value = KnownLetter.Failed.class, name = "failed")
})
public sealed interface KnownLetter {

    /** The file for which the letter was published; others with the same bytes repeat it. */
    Arrival first();

    /** The files of this letter that were filed in {@code failed/}; the operator may have moved some since. */
    List<FailedFile> failedFiles();

    /** Published, or about to be. */
    record Underway(Arrival first, List<FailedFile> failedFiles) implements KnownLetter {
        public Underway {
            failedFiles = List.copyOf(failedFiles);
        }
    }

    /** Can be searched. */
    record Searchable(Arrival first, LetterIndexed indexed, List<FailedFile> failedFiles) implements KnownLetter {
        public Searchable {
            failedFiles = List.copyOf(failedFiles);
        }
    }

    /** Cannot be searched; the next file with these bytes is a new try. */
    record Failed(Arrival first, LetterFailed failure, List<FailedFile> failedFiles) implements KnownLetter {
        public Failed {
            failedFiles = List.copyOf(failedFiles);
        }
    }

    /**
     * A file in {@code failed/}.
     *
     * @param place relative to the home, with {@code /}
     */
    record FailedFile(Arrival arrival, String place) {}
}
