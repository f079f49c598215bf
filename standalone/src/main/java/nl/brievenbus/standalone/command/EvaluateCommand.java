package nl.brievenbus.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.evaluate.Evaluation;
import nl.brievenbus.extract.evaluate.QualityReport;
import nl.brievenbus.standalone.reading.LetterFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well letters are read. */
@Command(
        name = "evaluate",
        description = "Measures how well letters are read, against letters that a person has annotated.",
        footer = {
            "",
            "A letter stands beside what a careful reader finds in it: NAME.txt (or any other format) and NAME.gold.json."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "1:a folder or a letter could not be read", "2:an option is wrong"})
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of annotated letters.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON, an object a folder.")
    private boolean json;

    @Option(
            names = "--errors",
            description =
                    "List each miss, false find and wrong field, with its sentence and the rule that spoke, or the"
                            + " nearest one that stayed silent.")
    private boolean errors;

    @Option(
            names = "--unseen",
            paramLabel = "DIR",
            description = "A folder of letters that no rule was made for: only its totals are told, never its errors.")
    private List<Path> unseen = new ArrayList<>();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write it all as a page (Markdown), with the commonest errors of the last DIR.")
    private Optional<Path> report = Optional.empty();

    @Override
    public Integer call() throws Exception {
        Terminal terminal = new Terminal();
        CompletableFuture<LetterReader> reader = CompletableFuture.supplyAsync(LetterReader::load);
        try (LetterFiles files = new LetterFiles()) {
            List<Evaluation> known = evaluations(folders, reader, files);
            List<Evaluation> hidden = evaluations(unseen, reader, files);
            for (Evaluation evaluation : known) {
                terminal.line(shown(evaluation));
            }
            for (Evaluation evaluation : hidden) {
                terminal.line(json ? evaluation.toJson(false) : titled(evaluation, evaluation.totalsToText()));
            }
            if (report.isPresent()) {
                Files.writeString(report.get(), QualityReport.of(known, hidden, command(report.get())));
            }
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }

    private static List<Evaluation> evaluations(
            List<Path> folders, CompletableFuture<LetterReader> reader, LetterFiles files) throws IOException {
        Folders.check(folders, Folders.LETTERS);
        List<Evaluation> evaluations = new ArrayList<>();
        for (Path folder : folders) {
            evaluations.add(Evaluation.ofFolder(folder, reader.join(), file -> Folders.parsed(files, file)));
        }
        return evaluations;
    }

    private String shown(Evaluation evaluation) {
        if (json) {
            return evaluation.toJson(errors);
        }
        String list = evaluation.errors().stream().map(Object::toString).collect(Collectors.joining("\n"));
        return titled(evaluation, evaluation.toText()) + (errors ? "\n" + list + "\n" : "");
    }

    private static String titled(Evaluation evaluation, String text) {
        return "%s (%d letters)%n%n%s"
                .formatted(evaluation.folder(), evaluation.letters().size(), text);
    }

    /** As a reader of the page would type it. */
    private String command(Path page) {
        return "./brievenbus evaluate --report " + page
                + unseen.stream().map(folder -> " --unseen " + folder).collect(Collectors.joining())
                + folders.stream().map(folder -> " " + folder).collect(Collectors.joining());
    }
}
