package nl.brievenbus.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The letters that are measured, as text and as a PDF that is made of it. */
final class Letters {

    /** The letter of the NATO summit of 2022 stands beside the project where it may be used. */
    private static final Path NATO = Path.of("..", "shared", "letters", "nato-summit-2022.txt");

    private static final int LINES_ON_A_PAGE = 46;
    private static final int SIGNS_ON_A_LINE = 90;
    private static final int TWO_PAGES = 2 * LINES_ON_A_PAGE;
    private static final int HUNDRED_PAGES = 100 * LINES_ON_A_PAGE;
    private static final float SIZE = 11;
    private static final float LEADING = 15;
    private static final float MARGIN = 60;

    private Letters() {}

    /** The names by which {@link #text} knows the letters. */
    static List<String> names() {
        return List.of("nato", "two-pages", "hundred-pages", "nato-tenfold");
    }

    static boolean hasNato() {
        return Files.exists(NATO);
    }

    /** The words of a letter; an own one stands in for that of the NATO summit where that is absent. */
    static String text(String name) {
        return switch (name) {
            case "nato" -> nato();
            case "nato-tenfold" -> tenfold(nato());
            case "two-pages" -> own(TWO_PAGES);
            case "hundred-pages" -> own(HUNDRED_PAGES);
            default -> throw new IllegalArgumentException("There is no letter " + name + "; there are " + names());
        };
    }

    private static String nato() {
        if (!hasNato()) {
            return own(9 * LINES_ON_A_PAGE);
        }
        try {
            return Files.readString(NATO);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + NATO, e);
        }
    }

    private static String tenfold(String letter) {
        return (letter + "\n\n").repeat(10);
    }

    /** A letter of our own writing, as many lines long. Its sections differ by their numbers only. */
    private static String own(int lines) {
        StringBuilder text = new StringBuilder(
                "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 6 juli 2022\n\nGeachte voorzitter,\n\n");
        int section = 1;
        while (wrapped(text.toString()).size() < lines) {
            for (int i = 0; i < 10; i++) {
                text.append(section(section++));
            }
        }
        List<String> kept = wrapped(text.toString()).subList(0, lines - 3);
        return String.join("\n", kept) + "\n\nDe Minister van Infrastructuur en Waterstaat\n";
    }

    private static String section(int number) {
        return """
                %d. Dijken langs de rivier

                De waterschappen hebben in de afgelopen jaren %d kilometer dijk versterkt. De kosten daarvan zijn hoger dan was geraamd, \
                omdat de grond op veel plaatsen slapper is dan uit de boringen bleek. Het kabinet vindt dat de veiligheid van de bewoners voorop staat. \
                De Commissie zal in het najaar een voorstel doen voor de financiering.

                Ik zal uw Kamer voor de zomer van 2023 informeren over de voortgang (Kamerstuk 27 625, nr. %d). Daarbij ga ik ook in op de \
                motie van het lid De Groot. De gemeenten hebben gevraagd om meer tijd voor hun plannen; dat begrijp ik goed.

                """
                .formatted(number, number + 12, number + 100);
    }

    /** Makes a PDF of a text: A4, one column, lines broken between words. */
    static byte[] pdf(String text) throws IOException {
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            List<String> lines = wrapped(text);
            for (int from = 0; from < lines.size(); from += LINES_ON_A_PAGE) {
                write(document, font, lines.subList(from, Math.min(lines.size(), from + LINES_ON_A_PAGE)));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void write(PDDocument document, PDFont font, List<String> lines) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(LEADING);
            content.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN);
            for (String line : lines) {
                content.showText(shown(line));
                content.newLine();
            }
            content.endText();
        }
    }

    /** The font has the signs of Western Europe only. */
    private static String shown(String line) {
        StringBuilder shown = new StringBuilder();
        line.chars().forEach(c -> shown.append(c >= 0x20 && c < 0x7f || c >= 0xa0 && c < 0x100 ? (char) c : '?'));
        return shown.toString();
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String rest = paragraph;
            while (rest.length() > SIGNS_ON_A_LINE) {
                int space = Math.max(rest.lastIndexOf(' ', SIGNS_ON_A_LINE), 1);
                lines.add(rest.substring(0, space));
                rest = rest.substring(space).strip();
            }
            lines.add(rest);
        }
        return lines;
    }
}
