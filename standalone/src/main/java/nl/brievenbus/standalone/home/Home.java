package nl.brievenbus.standalone.home;

import java.nio.file.Path;

/**
 * The folder below which everything is kept.
 *
 * @param path absolute
 */
public record Home(Path path) {

    public Home {
        path = path.toAbsolutePath().normalize();
    }

    /** Where letters are dropped. */
    public Path inbox() {
        return path.resolve("inbox");
    }

    public Path processing() {
        return path.resolve("processing");
    }

    public Path done() {
        return path.resolve("done");
    }

    public Path failed() {
        return path.resolve("failed");
    }

    /** Notes of letters that were withdrawn. */
    public Path withdrawn() {
        return path.resolve("withdrawn");
    }

    public Path archive() {
        return path.resolve("archive");
    }

    /** Kafka's log. */
    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path elasticsearch() {
        return path.resolve("elasticsearch");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path running() {
        return path.resolve("run.json");
    }
}
