package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a parsing process is started on this machine: without our environment (which may hold passwords), with limits on
 * the size and number of its files, and without a network, as far as the machine has the tools for it.
 *
 * <p>On machines that lack them the process is a plain JVM; its limits on time, memory and output hold all the same.
 */
final class Sandbox {

    /** The largest temporary file: bombs that unpack to disk end here. */
    private static final long MAX_FILE_BYTES = 512L * 1024 * 1024;

    private static final List<String> NO_ENVIRONMENT = List.of("/usr/bin/env", "-i");
    private static final List<String> NO_NETWORK =
            List.of("/usr/bin/unshare", "--user", "--map-current-user", "--net", "--");
    private static final List<String> FILE_LIMITS =
            List.of("/usr/bin/prlimit", "--nofile=512", "--fsize=" + MAX_FILE_BYTES, "--core=0", "--");

    private static final Logger log = LoggerFactory.getLogger(Sandbox.class);

    private final Path java;
    private final boolean environmentKept;
    private final List<String> restrictions;

    private Sandbox(Path java, boolean environmentKept, List<String> restrictions) {
        this.java = java;
        this.environmentKept = environmentKept;
        this.restrictions = restrictions;
    }

    /** What this machine can do, tried once. */
    static Sandbox ofThisMachine() {
        return OfThisMachine.SANDBOX;
    }

    private static final class OfThisMachine {
        static final Sandbox SANDBOX = detect();
    }

    private static Sandbox detect() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> restrictions = new ArrayList<>();
        if (!works(NO_ENVIRONMENT)) {
            log.info("Parsing processes are plain JVMs: this machine has no tools to restrict them further.");
            return new Sandbox(java, true, List.of());
        }
        for (List<String> restriction : List.of(NO_NETWORK, FILE_LIMITS)) {
            if (works(restriction)) {
                restrictions.addAll(restriction);
            }
        }
        log.info(
                "Parsing processes get no environment{}{}.",
                restrictions.containsAll(NO_NETWORK) ? ", no network" : ", but the network",
                restrictions.containsAll(FILE_LIMITS) ? ", files of at most 512 MB" : ", files of any size");
        return new Sandbox(java, false, restrictions);
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("/bin/true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command that starts a JVM in this sandbox, its temporary files in the given folder. */
    Path launcher(WorkFolder work) throws IOException {
        if (environmentKept) {
            return java;
        }
        Path script = work.path().resolve("java");
        Files.writeString(script, script(work));
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        if (!Files.isExecutable(script)) {
            log.warn("{} is mounted without leave to run programs: parsing processes are plain JVMs.", work.path());
            return java;
        }
        return script;
    }

    private String script(WorkFolder work) {
        String tmp = quoted(work.temporary().toString());
        List<String> words = new ArrayList<>(NO_ENVIRONMENT);
        words.add("PATH=/usr/local/bin:/usr/bin:/bin");
        words.add("LANG=C.UTF-8");
        words.add("HOME=" + tmp);
        words.add("TMPDIR=" + tmp);
        // One thread a page: Tesseract's own threads cost more than they give.
        words.add("OMP_THREAD_LIMIT=1");
        Optional.ofNullable(System.getenv("TESSDATA_PREFIX"))
                .ifPresent(folder -> words.add("TESSDATA_PREFIX=" + quoted(folder)));
        words.addAll(restrictions);
        words.add(quoted(java.toString()));
        // "exec": the JVM takes the place of the shell, so that ending the process ends the parser.
        return "#!/bin/sh\nexec " + String.join(" ", words) + " \"$@\"\n";
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
