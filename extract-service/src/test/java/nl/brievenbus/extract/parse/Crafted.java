package nl.brievenbus.extract.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Files that are small, or look like letters, and cost a reader dear. */
final class Crafted {

    private Crafted() {}

    /** A PDF of some hundred kB whose one page is an array of thirty million numbers. */
    static Path memoryEater(Path folder) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (OutputStream deflated = new DeflaterOutputStream(content, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflated.write("BT /F1 12 Tf [".getBytes(ISO_8859_1));
            byte[] numbers = "7 8 ".repeat(10_000).getBytes(ISO_8859_1);
            for (int i = 0; i < 1_500; i++) {
                deflated.write(numbers);
            }
            deflated.write("] TJ ET".getBytes(ISO_8859_1));
        }
        return pdf(folder.resolve("geheugen.pdf"), content.toByteArray(), "/Filter /FlateDecode");
    }

    /** A PDF of one page. */
    private static Path pdf(Path file, byte[] content, String filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.4\n".getBytes(ISO_8859_1));
        object(out, 1, "<< /Type /Catalog /Pages 2 0 R >>");
        object(out, 2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(
                out,
                3,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>");
        out.write("4 0 obj\n<< /Length %d %s >>\nstream\n"
                .formatted(content.length, filter)
                .getBytes(ISO_8859_1));
        out.write(content);
        out.write("\nendstream\nendobj\n".getBytes(ISO_8859_1));
        object(out, 5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        // Without a table of objects: readers then look for them.
        out.write("trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n".getBytes(ISO_8859_1));
        return Files.write(file, out.toByteArray());
    }

    private static void object(OutputStream out, int number, String body) throws IOException {
        out.write("%d 0 obj\n%s\nendobj\n".formatted(number, body).getBytes(ISO_8859_1));
    }

    /** A web page whose elements stand in each other, a hundred thousand deep. */
    static Path deepPage(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("diep.html"), "<html><body>" + "<div><b>".repeat(50_000) + "Geachte voorzitter,");
    }

    /** Rich text whose groups stand in each other, a million deep. */
    static Path deepRichText(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("diep.rtf"), "{\\rtf1 " + "{\\b ".repeat(1_000_000) + "Geachte voorzitter,");
    }

    /** An official publication that refers to itself until it is a billion words long. */
    static Path billionWords(Path folder) throws IOException {
        StringBuilder entities = new StringBuilder("<!ENTITY w0 \"woord \">");
        for (int i = 1; i < 10; i++) {
            entities.append(
                    "<!ENTITY w%d \"%s\">".formatted(i, "&w%d;".formatted(i - 1).repeat(10)));
        }
        return Files.writeString(
                folder.resolve("miljard.xml"),
                "<?xml version=\"1.0\"?><!DOCTYPE officiele-publicatie [%s]><officiele-publicatie><al>&w9;</al></officiele-publicatie>"
                        .formatted(entities));
    }

    /** An official publication that asks for another file of the machine. */
    static Path asksFor(Path folder, Path secret) throws IOException {
        return Files.writeString(
                folder.resolve("vraagt.xml"),
                "<?xml version=\"1.0\"?><!DOCTYPE officiele-publicatie [<!ENTITY geheim SYSTEM \"%s\">]><officiele-publicatie><al>Geachte voorzitter, &geheim;</al></officiele-publicatie>"
                        .formatted(secret.toUri()));
    }

    /** A message in a message, five thousand deep. */
    static Path messageInMessage(Path folder) throws IOException {
        StringBuilder message = new StringBuilder("From: a@voorbeeld.example\nSubject: brief\n");
        for (int i = 0; i < 5_000; i++) {
            message.append("Content-Type: message/rfc822\n\nFrom: a@voorbeeld.example\n");
        }
        return Files.writeString(folder.resolve("genest.eml"), message.append("\nGeachte voorzitter,\n"));
    }
}
