package nl.brievenbus.standalone.command;

import java.util.Map;
import nl.brievenbus.events.FoundIds;
import nl.brievenbus.events.LetterEvent;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.LetterReceived;
import nl.brievenbus.ingest.folder.FileNames;
import nl.brievenbus.standalone.topics.LetterLog;

/** Tells of letters that are extracted again what became of each, beside what was known of it before. */
final class OutcomeLines {

    private final Terminal terminal;
    private final Map<String, LetterReceived> letters;
    private final LetterLog before;
    private int ended;
    private int failed;

    OutcomeLines(Terminal terminal, Map<String, LetterReceived> letters, LetterLog before) {
        this.terminal = terminal;
        this.letters = letters;
        this.before = before;
    }

    int failed() {
        return failed;
    }

    int searchable() {
        return ended - failed;
    }

    void add(LetterEvent outcome) {
        String id = outcome.subject().orElse("");
        LetterReceived letter = letters.get(id);
        String name = letter == null ? id : FileNames.shown(letter.source().fileName());
        if (outcome instanceof LetterIndexed indexed) {
            terminal.line("  %s: %s".formatted(name, counts(indexed.counts(), before.found(id))));
        } else if (outcome instanceof LetterFailed failure) {
            failed++;
            terminal.line("  %s: failed: %s %s".formatted(name, failure.message(), failure.remedy()));
        }
        ended++;
        if (terminal.interactive() && ended < letters.size()) {
            terminal.progress("%,d of %,d; Ctrl-C leaves the rest to the services".formatted(ended, letters.size()));
        }
    }

    private static String counts(LetterIndexed.Counts now, FoundIds before) {
        return "%d statements, %d topics (before: %d, %d)"
                .formatted(
                        now.made() + now.fulfilled() + now.deferred(),
                        now.topics(),
                        before.commitmentIds().size(),
                        before.topicIds().size());
    }
}
