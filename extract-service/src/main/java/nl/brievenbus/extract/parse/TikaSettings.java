package nl.brievenbus.extract.parse;

import java.util.LinkedHashMap;
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
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.pipes.fetcher.fs.FileSystemFetcher;

/**
 * The settings file of a parsing process.
 *
 * <p>A short list of parsers, each with the types that it may read, does more for safety than any limit: archives,
 * spreadsheets and pictures are not opened at all.
 */
final class TikaSettings {

    static final String FETCHER = "letters";

    private static final Map<Class<?>, List<String>> LETTERS = new LinkedHashMap<>();
    private static final Map<Class<?>, List<String>> PICTURES = new LinkedHashMap<>();

    static {
        LETTERS.put(PDFParser.class, List.of("application/pdf"));
        LETTERS.put(
                WordParser.class,
                List.of(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                        "application/vnd.ms-word.document.macroenabled.12",
                        "application/vnd.ms-word.template.macroenabled.12"));
        // The protected type is a DOCX with a password: the parser says so.
        LETTERS.put(OfficeParser.class, List.of("application/msword", "application/x-tika-ooxml-protected"));
        LETTERS.put(
                OpenDocumentParser.class,
                List.of("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template"));
        LETTERS.put(RTFParser.class, List.of("application/rtf"));
        LETTERS.put(TXTParser.class, List.of("text/plain"));
        LETTERS.put(JSoupParser.class, List.of("text/html", "application/xhtml+xml"));
        LETTERS.put(RFC822Parser.class, List.of("message/rfc822"));
        LETTERS.put(PublicationParser.class, List.of("application/xml"));
        PICTURES.put(ImageParser.class, List.of("image/png", "image/gif", "image/bmp"));
        PICTURES.put(JpegParser.class, List.of("image/jpeg"));
        PICTURES.put(TiffParser.class, List.of("image/tiff"));
    }

    private TikaSettings() {}

    /**
     * @param work the folder of the process that the settings are for
     * @param tesseract how pages that are pictures are read; absent: not at all
     */
    static String xml(WorkFolder work, Optional<Tesseract> tesseract) {
        StringBuilder parsers = new StringBuilder();
        LETTERS.forEach((parser, types) -> parsers.append(parser(parser, types, pdf(parser, tesseract.isPresent()))));
        if (tesseract.isPresent()) {
            PICTURES.forEach((parser, types) -> parsers.append(parser(parser, types, "")));
            parsers.append(parser(TesseractOCRParser.class, List.of(), ocr(work, tesseract.get())));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <properties>
                  <parsers>
                %s  </parsers>
                  <encodingDetectors>
                    <encodingDetector class="%s"/>
                  </encodingDetectors>
                  <fetchers>
                    <fetcher class="%s">
                      <name>%s</name>
                      <basePath>%s</basePath>
                    </fetcher>
                  </fetchers>
                  <pipes/>
                </properties>
                """
                .formatted(
                        parsers,
                        LetterEncodingDetector.class.getName(),
                        FileSystemFetcher.class.getName(),
                        FETCHER,
                        escaped(work.letters().toString()));
    }

    private static String parser(Class<?> parser, List<String> types, String params) {
        String mimes = types.stream().map("<mime>%s</mime>"::formatted).collect(Collectors.joining());
        return "    <parser class=\"%s\">%s<params>%s</params></parser>\n".formatted(parser.getName(), mimes, params);
    }

    private static String pdf(Class<?> parser, boolean scans) {
        if (parser != PDFParser.class) {
            return "";
        }
        // Bookmarks, remarks and fields are not of the letter's running text.
        return param("extractBookmarksText", "bool", "false")
                + param("extractAnnotationText", "bool", "false")
                + param("extractAcroFormContent", "bool", "false")
                + param("ocrStrategy", "string", scans ? "ocr_only" : "no_ocr")
                + param("ocrDPI", "int", "300")
                + param("maxMainMemoryBytes", "long", "134217728");
    }

    private static String ocr(WorkFolder work, Tesseract tesseract) {
        return param("tesseractPath", "string", escaped(work.programs().toString()))
                + param("language", "string", tesseract.languages())
                + param("timeout", "int", String.valueOf(tesseract.timePerPage().toSeconds()));
    }

    private static String param(String name, String type, String value) {
        return "<param name=\"%s\" type=\"%s\">%s</param>".formatted(name, type, value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
