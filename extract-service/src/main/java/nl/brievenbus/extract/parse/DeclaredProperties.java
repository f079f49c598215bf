package nl.brievenbus.extract.parse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.brievenbus.extract.parse.ParsedLetter.Declared;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;

/** What a file declares of its letter: the mark-up of an official publication, or properties of a document. */
final class DeclaredProperties {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d).*");

    /** Properties of web pages that name the day of the document, not of the file. */
    private static final List<String> WEB_DATES = List.of(
            "DCTERMS.issued",
            "DCTERMS.date",
            "DC.date.issued",
            "DC.date",
            "dcterms.issued",
            "OVERHEIDop.datumOndertekening");

    /** Titles that programs give by themselves. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)microsoft word\\b.*|(?:naamloos|untitled|document|brief|letter)\\s{0,8}\\d{0,8}|.*\\.(?:docx?|odt|rtf|pdf|tmp|indd)");

    private DeclaredProperties() {}

    static Declared of(Metadata metadata, FileType type) {
        return metadata.get(PublicationXml.DECLARED + "markup") == null
                ? ofDocument(metadata, type)
                : ofPublication(metadata);
    }

    private static Declared ofPublication(Metadata metadata) {
        return new Declared(
                day(published(metadata, "date").or(() -> published(metadata, "available"))),
                published(metadata, "title"),
                published(metadata, "dossier"),
                published(metadata, "number"),
                language(published(metadata, "language")),
                List.of(),
                true);
    }

    private static Declared ofDocument(Metadata metadata, FileType type) {
        // The day a document was made or saved is not the day of the letter; the day a message was sent is.
        Optional<String> date = type.mediaType().equals("message/rfc822")
                ? property(metadata, TikaCoreProperties.CREATED.getName())
                : WEB_DATES.stream()
                        .map(name -> property(metadata, name))
                        .flatMap(Optional::stream)
                        .findFirst();
        Optional<String> title = property(metadata, TikaCoreProperties.TITLE.getName())
                .filter(words -> !NO_TITLE.matcher(words).matches());
        Optional<String> language = Stream.of("dc:language", "Content-Language", "language")
                .map(name -> property(metadata, name))
                .flatMap(Optional::stream)
                .findFirst();
        return new Declared(day(date), title, Optional.empty(), Optional.empty(), language(language), List.of(), false);
    }

    private static Optional<String> published(Metadata metadata, String name) {
        return property(metadata, PublicationXml.DECLARED + name);
    }

    private static Optional<String> property(Metadata metadata, String name) {
        return Optional.ofNullable(metadata.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static Optional<LocalDate> day(Optional<String> value) {
        return value.map(DAY::matcher).filter(Matcher::matches).flatMap(DeclaredProperties::day);
    }

    private static Optional<LocalDate> day(Matcher day) {
        try {
            return Optional.of(LocalDate.parse(
                    day.group(1) + "-" + day.group(2) + "-" + day.group(3), DateTimeFormatter.ISO_LOCAL_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> language(Optional<String> tag) {
        return tag.map(value -> Locale.forLanguageTag(value.replace('_', '-')).getLanguage())
                .filter(code -> code.length() == 2);
    }
}
