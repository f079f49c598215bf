package nl.brievenbus.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.brievenbus.events.EventCodec;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.standalone.reading.FileExtraction;
import nl.brievenbus.standalone.reading.LetterFiles;
import nl.brievenbus.standalone.reading.UnreadableLetterException;
import nl.brievenbus.standalone.register.LetterListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what would be found in files, without a broker and without an index. */
@Command(
        name = "extract",
        description = "Shows what would be found in files; needs nothing that runs, and changes nothing.",
        footer = {"", "With --json: one object a line and a file, of the same shape as the event letters.extracted."},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every file was read",
            "1:a file could not be read (the reason is on standard error); the others were",
            "2:an option is wrong"
        })
final class ExtractCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Letters: PDF, Word, OpenDocument, RTF, HTML, XML, e-mail, text, scans (with Tesseract).")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--explain",
            description = "Tell why: the rule of each statement and the words that it rests on, how its deadline was"
                    + " reckoned, who its actor is, which terms decided a theme.")
    private boolean explain;

    @Override
    public Integer call() throws Exception {
        Terminal terminal = new Terminal();
        boolean allRead = true;
        try (FileExtraction extraction = new FileExtraction(new LetterFiles())) {
            for (Path file : files) {
                try {
                    terminal.line(shown(extraction.extract(file), terminal.width()));
                } catch (UnreadableLetterException e) {
                    System.err.println("brievenbus: " + e.getMessage());
                    allRead = false;
                }
            }
        }
        return allRead ? 0 : 1;
    }

    private String shown(LetterExtracted letter, int width) {
        return json ? new String(EventCodec.toJson(letter), UTF_8) : LetterListing.of(letter, explain, width);
    }
}
