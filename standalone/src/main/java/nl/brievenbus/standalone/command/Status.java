package nl.brievenbus.standalone.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.standalone.home.Home;
import nl.brievenbus.standalone.home.Running;
import nl.brievenbus.standalone.mailbox.Counts;
import nl.brievenbus.standalone.mailbox.FailedLetter;
import nl.brievenbus.standalone.mailbox.Mailbox;
import nl.brievenbus.standalone.mailbox.WaitingLetter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands where on a home. Its JSON is for scripts: what is absent is left out.
 *
 * @param process what runs on it
 * @param running how to reach it; absent unless it can be reached
 * @param oldestWaiting absent where none waits
 * @param lastFailures newest first
 */
record Status(
        String home,
        Presence process,
        Optional<Running> running,
        int waiting,
        Optional<Oldest> oldestWaiting,
        int inWork,
        int done,
        int failed,
        List<FailedLetter> lastFailures) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(
                    any -> JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    /** What runs on a home. */
    enum Presence {
        /** It can be reached. */
        RUNNING,
        /** It is there, and cannot be reached yet, or no more. */
        STARTING_OR_STOPPING,
        /** There is none. */
        NONE
    }

    /** The letter that waits longest in the inbox. */
    record Oldest(String file, Instant since) {
        private static Oldest of(WaitingLetter letter) {
            Path file = letter.file();
            return new Oldest(file.toString(), letter.since());
        }
    }

    /** @param failures how many of the last failures it holds */
    static Status of(Home home, int failures) throws IOException {
        Mailbox mailbox = new Mailbox(home);
        Counts counts = mailbox.count();
        // In this order: what starts meanwhile is then told as one or the other.
        boolean held = Running.isHeld(home);
        Optional<Running> running = Running.on(home);
        return new Status(
                home.path().toString(),
                running.isPresent() ? Presence.RUNNING : held ? Presence.STARTING_OR_STOPPING : Presence.NONE,
                running,
                counts.waiting(),
                mailbox.oldestWaiting().map(Oldest::of),
                counts.inWork(),
                counts.done(),
                counts.failed(),
                mailbox.lastFailures(failures));
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }
}
