package nl.brievenbus.extract.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    /** Ends with 0 where it gets the lock of a file; a lock can be seen only from another process. */
    private static final String TAKES_LOCK =
            """
            import java.nio.channels.FileChannel;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;

            class TakesLock {
                public static void main(String[] file) throws Exception {
                    try (FileChannel channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE)) {
                        System.exit(channel.tryLock() == null ? 1 : 0);
                    }
                }
            }
            """;

    @TempDir
    private Path base;

    @Test
    void aFolderStaysLockedForOtherProcessesWhenAnotherIsMade() throws Exception {
        try (WorkFolder first = WorkFolder.below(base);
                WorkFolder second = WorkFolder.below(base)) {
            assertThat(isFree(first.path().resolve("lock"))).isFalse();
            assertThat(isFree(second.path().resolve("lock"))).isFalse();
        }
    }

    @Test
    void whatACrashLeftBehindIsRemoved() throws Exception {
        Path abandoned = Files.createDirectory(base.resolve("worker-1"));
        Files.writeString(abandoned.resolve("lock"), "");

        try (WorkFolder ours = WorkFolder.below(base)) {
            assertThat(ours.path()).exists();
            assertThat(abandoned).doesNotExist();
        }
    }

    @Test
    void aFolderThatIsJustBeingMadeIsLeftAlone() throws Exception {
        Path made = Files.createDirectory(base.resolve("worker-1"));
        Files.writeString(made.resolve("lock.new"), "");

        try (WorkFolder ours = WorkFolder.below(base)) {
            assertThat(ours.path()).exists();
            assertThat(made).exists();
        }
    }

    private boolean isFree(Path lock) throws Exception {
        Path program = Files.writeString(base.resolve("TakesLock.java"), TAKES_LOCK);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, program.toString(), lock.toString())
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
    }
}
