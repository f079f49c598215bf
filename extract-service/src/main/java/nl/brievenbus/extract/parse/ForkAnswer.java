package nl.brievenbus.extract.parse;

import java.util.Optional;
import org.apache.tika.metadata.Metadata;

/** What a parsing process said of a file, before we judge it. */
sealed interface ForkAnswer {

    /**
     * It read the file to the end, or to an exception.
     *
     * @param metadata of the file, its words among them, as XHTML
     * @param exception the name of the class, where one ended the reading
     */
    record Read(Metadata metadata, Optional<String> exception) implements ForkAnswer {}

    /** It was ended because it went on for too long. */
    record TimedOut() implements ForkAnswer {}

    /** It needed more memory than it had, or ended for a reason of its own. */
    record Ended() implements ForkAnswer {}
}
