package nl.brievenbus.ingest.claim;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a claim, and is the name of its folder: {@code 20261124T093000.123Z-5120-1f0c9a3b}. What must survive a crash is
 * in the name, so there is no file beside the letter that could be lost or half-written.
 *
 * @param receivedAt when the file was taken from the inbox, in whole milliseconds
 * @param size of the file when it was taken, in bytes: a file that grew later was taken too early
 * @param mark tells claims of the same moment apart
 */
public record ClaimId(Instant receivedAt, long size, String mark) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile("(\\d{8}T\\d{6}\\.\\d{3}Z)-(\\d{1,18})-([0-9a-f]{16})");

    public static ClaimId of(Instant receivedAt, long size) {
        String mark = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        return new ClaimId(receivedAt.truncatedTo(ChronoUnit.MILLIS), size, mark);
    }

    /** The id that is written so; empty where the name is none. */
    public static Optional<ClaimId> parse(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            Instant receivedAt = TIME.parse(form.group(1), Instant::from);
            return Optional.of(new ClaimId(receivedAt, Long.parseLong(form.group(2)), form.group(3)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return TIME.format(receivedAt) + "-" + size + "-" + mark;
    }
}
