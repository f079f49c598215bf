package nl.brievenbus.embedded.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Elasticsearch refuses to run as root, and in a container one often is root. Either a user namespace shows it another
 * uid while its files stay root's, or it gets another uid in earnest and its files with it.
 */
final class Unprivileged {

    /** {@code nobody} on every Linux. */
    private static final int NOBODY = 65534;

    private static final List<String> NAMESPACE =
            List.of("unshare", "--user", "--map-user=" + NOBODY, "--map-group=" + NOBODY);
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private Unprivileged() {}

    /** What to put before the command of the server. */
    static List<String> prefix(ServerFolder folder, Path program) throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        if (works(NAMESPACE, "true")) {
            return NAMESPACE;
        }
        return asOtherUser(folder, program);
    }

    /** Gives the server's folders to the other user. */
    static List<String> asOtherUser(ServerFolder folder, Path program) throws IOException {
        if (!works(OTHER_USER, "true")) {
            throw new IOException("Elasticsearch does not run as root, and neither 'unshare --user' nor 'setpriv' works"
                    + " here. Start as another user.");
        }
        folder.createAll();
        give(folder.path());
        for (Path needed : List.of(folder.config(), program)) {
            if (!works(OTHER_USER, "test", "-r", needed.toString(), "-a", "-x", needed.toString())) {
                throw new IOException(
                        ("Elasticsearch does not run as root, and the user that it is to run as (uid %d) may"
                                        + " not enter '%s'. Open the folders above it, choose another home, or start as another user.")
                                .formatted(NOBODY, needed));
            }
        }
        return OTHER_USER;
    }

    static boolean works(String... command) {
        return works(List.of(), command);
    }

    private static boolean works(List<String> prefix, String... command) {
        try {
            return new ProcessBuilder(Stream.concat(prefix.stream(), Stream.of(command))
                                    .toList())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void give(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.forEach(path -> {
                try {
                    Files.setAttribute(path, "unix:uid", NOBODY);
                    Files.setAttribute(path, "unix:gid", NOBODY);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
