package nl.brievenbus.kibana;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.brievenbus.kibana.file.ImportFile;
import nl.brievenbus.kibana.source.Sources;

/** The file as the build writes it. */
final class BuiltFile {

    private BuiltFile() {}

    static String text() {
        try {
            return DashboardsBuild.ndjson(Sources.read(Path.of("source")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportFile read() {
        return ImportFile.read(text());
    }
}
