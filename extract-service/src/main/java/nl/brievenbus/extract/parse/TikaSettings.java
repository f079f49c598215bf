package nl.brievenbus.extract.parse;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.image.ImageParser;
import org.apache.tika.parser.image.JpegParser;
import org.apache.tika.parser.image.TiffParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;

/**
 * The settings file of a parsing process.
 *
 * <p>A short list of parsers, each with the types that it may read, does more for safety than any limit: archives,
 * spreadsheets and pictures are not opened at all.
 */
final class TikaSettings {

    static final String FETCHER = "letters";

    private static final Map<Class<?>, List<String>> LETTERS = Map.of(
            PDFParser.class, List.of("application/pdf"),
            OOXMLParser.class,
                    List.of(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                            "application/vnd.ms-word.document.macroenabled.12",
                            "application/vnd.ms-word.template.macroenabled.12"),
            // The protected type is a DOCX with a password: the parser says so.
            OfficeParser.class, List.of("application/msword", "application/x-tika-ooxml-protected"),
            OpenDocumentParser.class,
                    List.of(
                            "application/vnd.oasis.opendocument.text",
                            "application/vnd.oasis.opendocument.text-template"),
            RTFParser.class, List.of("application/rtf"),
            TXTParser.class, List.of("text/plain"),
            JSoupParser.class, List.of("text/html", "application/xhtml+xml"),
            RFC822Parser.class, List.of("message/rfc822"),
            PublicationParser.class, List.of("application/xml"));

    private static final Map<Class<?>, List<String>> PICTURES = Map.of(
            ImageParser.class, List.of("image/png", "image/gif", "image/bmp"),
            JpegParser.class, List.of("image/jpeg"),
            TiffParser.class, List.of("image/tiff"));

    private TikaSettings() {}

    /**
     * @param letters the folder that holds what is to be parsed
     * @param scans how to read pages that are pictures; absent: not at all
     */
    static String xml(Path letters, Optional<ScanReading> scans) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <properties>
                  <parsers>
                %s
                  </parsers>
                  <encodingDetectors>
                    <encodingDetector class="%s"/>
                  </encodingDetectors>
                  <fetchers>
                    <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                      <name>%s</name>
                      <basePath>%s</basePath>
                    </fetcher>
                  </fetchers>
                  <pipes/>
                </properties>
                """
                .formatted(
                        parsers(scans), LetterEncodingDetector.class.getName(), FETCHER, escaped(letters.toString()));
    }

    private static String parsers(Optional<ScanReading> scans) {
        String always = all(LETTERS, scans);
        return scans.map(scan -> always + all(PICTURES, scans) + tesseract(scan))
                .orElse(always);
    }

    private static String all(Map<Class<?>, List<String>> parsers, Optional<ScanReading> scans) {
        // Sorted: the settings of two processes are the same, byte for byte.
        return parsers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Class::getName)))
                .map(parser -> parser(parser.getKey(), parser.getValue(), scans))
                .collect(Collectors.joining());
    }

    private static String parser(Class<?> parser, List<String> types, Optional<ScanReading> scans) {
        String mimes = types.stream().map("<mime>%s</mime>"::formatted).collect(Collectors.joining());
        String params = parser == PDFParser.class ? pdf(scans) : "";
        return "    <parser class=\"%s\">%s%s</parser>%n".formatted(parser.getName(), mimes, params);
    }

    private static String pdf(Optional<ScanReading> scans) {
        return params(Map.of(
                // Words that are not of the letter's running text.
                "extractBookmarksText", "bool:false",
                "extractAnnotationText", "bool:false",
                "extractAcroFormContent", "bool:false",
                "ocrStrategy", scans.isPresent() ? "string:ocr_only" : "string:no_ocr",
                "ocrDPI", "int:300",
                "maxMainMemoryBytes", "long:134217728"));
    }

    private static String tesseract(ScanReading scan) {
        return "    <parser class=\"%s\">%s</parser>%n"
                .formatted(
                        TesseractOCRParser.class.getName(),
                        params(Map.of(
                                "tesseractPath",
                                        "string:" + escaped(scan.programFolder().toString()),
                                "language", "string:" + scan.languages(),
                                "timeoutSeconds", "int:" + scan.timePerPage().toSeconds(),
                                "pageSegMode", "string:1")));
    }

    private static String params(Map<String, String> params) {
        return params.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(param -> {
                    String[] typed = param.getValue().split(":", 2);
                    return "<param name=\"%s\" type=\"%s\">%s</param>".formatted(param.getKey(), typed[0], typed[1]);
                })
                .collect(Collectors.joining("", "<params>", "</params>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
