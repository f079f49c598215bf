package nl.brievenbus.standalone.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/** How fast letters come to their end, by what was seen in the last half minute. */
public final class Pace {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration LEAST = Duration.ofSeconds(3);

    /** From so many on, people want to know how long it will take. */
    private static final int BULK = 20;

    /** A slower pace would be shown as none. */
    private static final double LEAST_SHOWN = 0.05;

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(Instant at, Counts counts) {}

    /** Notes what stands where at a moment. */
    public void note(Instant at, Counts counts) {
        boolean tidiedUp =
                !looks.isEmpty() && counts.ended() < looks.getLast().counts().ended();
        if (counts.settled() || tidiedUp) {
            // A pause, or somebody tidied up: what was before says nothing of what comes.
            looks.clear();
        }
        looks.add(new Look(at, counts));
        while (looks.getFirst().at().isBefore(at.minus(WINDOW))) {
            looks.removeFirst();
        }
    }

    /** Letters a second; empty while that cannot be told. */
    public Optional<Double> lettersPerSecond() {
        if (looks.size() < 2) {
            return Optional.empty();
        }
        Duration seen = Duration.between(looks.getFirst().at(), looks.getLast().at());
        int ended = looks.getLast().counts().ended() - looks.getFirst().counts().ended();
        if (seen.compareTo(LEAST) < 0 || ended == 0) {
            return Optional.empty();
        }
        return Optional.of(ended * 1000.0 / seen.toMillis());
    }

    /** How long a bulk drop will still take; empty for a few letters, or while that cannot be told. */
    public Optional<Duration> timeLeft() {
        if (looks.isEmpty()) {
            return Optional.empty();
        }
        Counts last = looks.getLast().counts();
        int left = last.waiting() + last.inWork();
        return lettersPerSecond()
                .filter(speed -> left >= BULK)
                .map(speed -> Duration.ofSeconds(Math.round(Math.ceil(left / speed))));
    }

    /** For a person. */
    public String shown() {
        StringBuilder shown = new StringBuilder();
        lettersPerSecond()
                .filter(speed -> speed >= LEAST_SHOWN)
                .ifPresent(speed -> shown.append(String.format(Locale.ROOT, ", %.1f letters/s", speed)));
        timeLeft()
                .ifPresent(left -> shown.append(", about ").append(shown(left)).append(" left"));
        return shown.toString();
    }

    private static String shown(Duration left) {
        if (left.toMinutes() < 2) {
            return left.toSeconds() + " s";
        }
        return left.toHours() < 2 ? left.toMinutes() + " min" : left.toHours() + " h";
    }
}
