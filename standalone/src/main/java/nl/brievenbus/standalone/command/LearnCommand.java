package nl.brievenbus.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.learn.Learner;
import nl.brievenbus.extract.learn.Learnt;
import nl.brievenbus.standalone.reading.LetterFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Learns from annotated letters how much what is known of a clause weighs for its being a promise. */
@Command(
        name = "learn",
        description =
                "Learns from annotated letters what makes a promise, or settles or puts one off; writes it as data of each language.",
        footer = {
            "",
            "For those who change rules or add a language: the weights are part of the program, and are built into it.",
            "A folder of sentences holds files nl.txt, en.txt of lines promise|SENTENCE and none|SENTENCE."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:a folder or a letter could not be read", "2:an option is wrong"})
final class LearnCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Folders of annotated letters.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--sentences", paramLabel = "DIR", description = "A folder of sentences, each with what it is.")
    private List<Path> sentences = new ArrayList<>();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            required = true,
            description = "Where to write: a folder with one for each language (nl, en), in which weights.json comes.")
    private Path into = Path.of("");

    @Override
    public Integer call() throws Exception {
        Terminal terminal = new Terminal();
        try (LetterFiles files = new LetterFiles()) {
            Folders.check(folders, Folders.LETTERS);
            Folders.check(sentences, "sentences, each with what it is");
            Map<String, Learnt> learnt =
                    Learner.learn(folders, sentences, LetterReader.load(), file -> Folders.parsed(files, file));
            for (Map.Entry<String, Learnt> each : learnt.entrySet()) {
                Path folder = Files.createDirectories(into.resolve(each.getKey()));
                Path file = folder.resolve("weights.json");
                Files.writeString(file, each.getValue().toJson());
                terminal.line("%s: %d weights".formatted(file, each.getValue().size()));
            }
            return 0;
        } catch (IllegalArgumentException | IOException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
    }
}
