package nl.brievenbus.extract.parse;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What kind of file this is, as detected from its bytes.
 *
 * @param mediaType without parameters
 */
record FileType(String mediaType) {

    private static final Set<String> LETTERS = Set.of(
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-word.template.macroenabled.12",
            "application/msword",
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.text-template",
            "application/rtf",
            "application/xhtml+xml",
            "application/xml",
            "message/rfc822");

    /** Text types that hold tables or programs rather than prose. */
    private static final Set<String> NO_PROSE =
            Set.of("text/csv", "text/tab-separated-values", "text/x-vcard", "text/calendar", "text/javascript");

    /** Kinds of files by the beginning of their media type, in plain words. The longest that fits counts. */
    private static final Map<String, String> PLAIN_WORDS = Map.ofEntries(
            Map.entry("image/", "a picture"),
            Map.entry("audio/", "a sound recording"),
            Map.entry("video/", "a film"),
            Map.entry("font/", "a font"),
            Map.entry("text/csv", "a table"),
            Map.entry("text/tab-separated-values", "a table"),
            Map.entry("text/calendar", "a calendar"),
            Map.entry("text/", "a program or a list"),
            Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml", "a spreadsheet"),
            Map.entry("application/vnd.ms-excel", "a spreadsheet"),
            Map.entry("application/vnd.oasis.opendocument.spreadsheet", "a spreadsheet"),
            Map.entry("application/vnd.openxmlformats-officedocument.presentationml", "a presentation"),
            Map.entry("application/vnd.ms-powerpoint", "a presentation"),
            Map.entry("application/vnd.oasis.opendocument.presentation", "a presentation"),
            Map.entry("application/vnd.ms-outlook", "a message of Outlook; save it as .eml"),
            Map.entry("application/x-executable", "a program"),
            Map.entry("application/x-elf", "a program"),
            Map.entry("application/x-sharedlib", "a program"),
            Map.entry("application/x-msdownload", "a program"),
            Map.entry("application/x-dosexec", "a program"),
            Map.entry("application/x-sh", "a program"),
            Map.entry("application/java", "a program"),
            Map.entry("application/javascript", "a program"),
            Map.entry("application/zip", "an archive of files; unpack it"),
            Map.entry("application/gzip", "an archive of files; unpack it"),
            Map.entry("application/x-7z-compressed", "an archive of files; unpack it"),
            Map.entry("application/x-rar-compressed", "an archive of files; unpack it"),
            Map.entry("application/x-tar", "an archive of files; unpack it"),
            Map.entry("application/x-gtar", "an archive of files; unpack it"),
            Map.entry("application/json", "data for programs"),
            Map.entry("application/octet-stream", "a file of an unknown kind"));

    static FileType of(String contentType) {
        return new FileType(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    boolean isLetter() {
        return LETTERS.contains(mediaType) || (mediaType.startsWith("text/") && !NO_PROSE.contains(mediaType));
    }

    boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** How much the mark-up that the parser makes of it can be trusted. */
    XhtmlReader.Source source() {
        return switch (mediaType) {
            case "message/rfc822" -> XhtmlReader.Source.MESSAGE;
            case "text/html", "application/xhtml+xml" -> XhtmlReader.Source.PAGE;
            case "application/pdf" -> XhtmlReader.Source.GUESSED;
            default -> mediaType.startsWith("text/") ? XhtmlReader.Source.GUESSED : XhtmlReader.Source.AUTHORED;
        };
    }

    /** Whether scanners make such pictures, and cameras and browsers hardly do. */
    boolean isScannerPicture() {
        return mediaType.equals("image/tiff");
    }

    /** The kind in plain words, with its article. */
    String inPlainWords() {
        return PLAIN_WORDS.entrySet().stream()
                .filter(words -> mediaType.startsWith(words.getKey()))
                .max(Comparator.comparingInt(words -> words.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse("a file of another kind");
    }
}
