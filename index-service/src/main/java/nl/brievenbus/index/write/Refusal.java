package nl.brievenbus.index.write;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.index.document.Document;

/**
 * Elasticsearch does not take a document, and never will.
 *
 * @param message which document, which field and what kind of error; quotes nothing of the document
 */
public record Refusal(String message) {

    private static final Pattern FIELD = Pattern.compile(
            "field(?: name)? \\[([\\w@.]{1,100})]|\\[([\\w@.]{1,100})] within|immense term in field=\"([\\w@.]{1,100})\"");

    static Refusal of(Document document, ErrorCause error) {
        return new Refusal("Elasticsearch refuses the document %s of %s: %s."
                .formatted(document.id(), document.index().alias(), describe(error)));
    }

    static Refusal of(String letterId, ErrorCause error) {
        return new Refusal("Elasticsearch refuses the documents of %s: %s.".formatted(letterId, describe(error)));
    }

    /** Only names: the reason that Elasticsearch gives may quote the letter. */
    private static String describe(ErrorCause error) {
        String type = Optional.ofNullable(error.type()).orElse("unknown error");
        return fieldIn(error)
                .map(field -> "the field '%s' (%s)".formatted(field, type))
                .orElse(type);
    }

    private static Optional<String> fieldIn(ErrorCause error) {
        Matcher field = FIELD.matcher(Optional.ofNullable(error.reason()).orElse(""));
        if (field.find()) {
            return Optional.ofNullable(field.group(1))
                    .or(() -> Optional.ofNullable(field.group(2)))
                    .or(() -> Optional.ofNullable(field.group(3)));
        }
        return Optional.ofNullable(error.causedBy()).flatMap(Refusal::fieldIn);
    }
}
