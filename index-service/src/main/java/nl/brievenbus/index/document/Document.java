package nl.brievenbus.index.document;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** One document of an index. Writing it again under its id replaces it. */
public sealed interface Document permits LetterDocument, CommitmentDocument, TopicDocument, FailureDocument {

    /** The index that it stands in. */
    @JsonIgnore
    SearchIndex index();

    /** Its id in that index. */
    @JsonIgnore
    String id();
}
