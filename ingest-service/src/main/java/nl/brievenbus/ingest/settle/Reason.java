package nl.brievenbus.ingest.settle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.ingest.arrival.Arrival;
import nl.brievenbus.ingest.folder.FileNames;

/** What the operator finds beside a letter in {@code failed/}: plain words, one fact a line. */
public final class Reason {

    /** What the name of the note ends in. */
    public static final String SUFFIX = ".reason.txt";

    /** What the line begins with that says why. */
    public static final String WHY = "Why:";

    /** What the line begins with that names the letter. */
    public static final String LETTER = "Letter:";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

    private Reason() {}

    /**
     * The note.
     *
     * @param zone in which the time is told
     */
    static String text(Arrival arrival, LetterFailed failed, ZoneId zone) {
        return """
                This letter cannot be searched.

                File:     %s
                From:     %s
                %-9s %s
                What now: %s
                          %s
                When:     %s
                %-9s %s
                Step:     %s (%s)
                """
                .formatted(
                        FileNames.shown(arrival.fileName()),
                        FileNames.shown("inbox/" + arrival.folder()),
                        WHY,
                        FileNames.shown(failed.message()),
                        FileNames.shown(failed.remedy()),
                        then(failed.reason()),
                        time(failed.failedAt(), zone),
                        LETTER,
                        failed.letterId().orElse("none: its bytes were not taken in"),
                        failed.stage().name().toLowerCase(Locale.ROOT),
                        failed.reason());
    }

    /** Where the remedy is another file, moving this one back would only fail again. */
    private static String then(LetterFailed.Reason reason) {
        return switch (reason) {
            case EMPTY, NO_TEXT, NOT_A_LETTER, BROKEN, NOT_A_FILE ->
                "This file as it is would fail again; it and this note may go.";
            case PASSWORD,
                    TOO_LONG,
                    TIMEOUT,
                    TOO_HEAVY,
                    NO_OCR,
                    UNREADABLE_EVENT,
                    ARCHIVE_MISSING,
                    ARCHIVE_MISMATCH,
                    RECORD_TOO_LARGE,
                    REFUSED_BY_INDEX,
                    INTERNAL -> "Then move the file back to inbox/ to try again; this note may stay or go.";
        };
    }

    private static String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }
}
