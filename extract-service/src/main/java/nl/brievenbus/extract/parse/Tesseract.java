package nl.brievenbus.extract.parse;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Tesseract, which reads words from pictures, as it is installed on this machine.
 *
 * @param program the executable file
 * @param languages as Tesseract names them, joined by {@code +}
 * @param timePerPage beyond it a page stays unread
 */
record Tesseract(Path program, String languages, Duration timePerPage) {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    /**
     * Looks for it, anew at each call: it may be installed while we run.
     *
     * @return empty where it is not installed, or none of the languages that are wanted
     */
    static Optional<Tesseract> find(ParserSettings.Ocr wanted) throws InterruptedException {
        Optional<Path> program = Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "tesseract"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Set<String> installed = languages(program.get());
        String usable = Arrays.stream(wanted.languages().split("\\+"))
                .filter(installed::contains)
                .collect(Collectors.joining("+"));
        return usable.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tesseract(program.get(), usable, wanted.timePerPage()));
    }

    private static Set<String> languages(Path program) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(program.toString(), "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return output.lines().map(String::strip).collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of();
        }
    }

    /**
     * Writes the command by which a parsing process starts it: one thread a page (more cost more than they give), and,
     * where the machine can, with its end tied to that of the process, so that no page is read for nobody.
     */
    void writeLauncher(WorkFolder work) throws IOException {
        List<String> tied =
                Files.isExecutable(SETPRIV) ? List.of(SETPRIV.toString(), "--pdeathsig", "KILL") : List.of();
        Path script = work.programs().resolve("tesseract");
        // Tika would have it look for its languages beside this script.
        String data = Optional.ofNullable(System.getenv("TESSDATA_PREFIX"))
                .map(folder -> "export TESSDATA_PREFIX=" + Sandbox.quoted(folder))
                .orElse("unset TESSDATA_PREFIX");
        Files.writeString(
                script,
                "#!/bin/sh\n%s\nexport OMP_THREAD_LIMIT=1\nexec %s %s \"$@\"\n"
                        .formatted(data, String.join(" ", tied), Sandbox.quoted(program.toString())));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
