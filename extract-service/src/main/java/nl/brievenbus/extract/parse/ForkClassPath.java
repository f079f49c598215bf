package nl.brievenbus.extract.parse;

import java.io.File;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.tika.pipes.PipesServer;

/** The class path of a parsing process: that of this one, independent of the folder in which it was started. */
final class ForkClassPath {

    private ForkClassPath() {}

    /** @throws ParserUnavailableException where our classes are packed in a jar within a jar, which no child can read */
    static String ofThisProcess() throws ParserUnavailableException {
        CodeSource source = PipesServer.class.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location != null && !location.getProtocol().equals("file")) {
            throw new ParserUnavailableException(
                    "Parsing processes cannot be started from a packed jar. Unpack it once: `java -Djarmode=tools -jar"
                            + " NAME.jar extract`, and run the jar in the folder that this makes.");
        }
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
