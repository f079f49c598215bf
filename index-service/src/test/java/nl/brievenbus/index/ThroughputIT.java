package nl.brievenbus.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.brievenbus.events.LetterExtracted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How fast letters become searchable; the figures of docs/decisions/0004-letters-are-indexed-together.md come from here. */
@ExtendWith(Servers.class)
class ThroughputIT {

    private static final Logger log = LoggerFactory.getLogger(ThroughputIT.class);

    /** A letter of three pages. */
    private static final int REPEATS = 12;

    private static RunningService service;

    @BeforeAll
    static void start(Servers.Running servers) {
        service = RunningService.start(servers);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aThousandLettersAreSearchableWithinAMinute() {
        int letters = 1_000;
        IntStream.range(0, 100).mapToObj(i -> letter("warm", i)).forEach(service::send);
        IntStream.range(0, 100).mapToObj(i -> letter("warm", i)).forEach(letter -> service.indexed(letter.letterId()));
        List<LetterExtracted> drop =
                IntStream.range(0, letters).mapToObj(i -> letter("drop", i)).toList();

        Instant begin = Instant.now();
        drop.forEach(service::send);
        drop.forEach(letter -> service.indexed(letter.letterId()));
        Duration taken = Duration.between(begin, Instant.now());

        double perSecond = letters * 1000.0 / taken.toMillis();
        log.info("{} letters in {} ms: {} letters a second.", letters, taken.toMillis(), Math.round(perSecond));
        // Half of what is wanted on a machine of its own, so that a busy one does not fail the build.
        assertThat(perSecond).isGreaterThan(20);
    }

    @Test
    void aSingleLetterIsSearchableWellWithinASecond() {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Instant begin = Instant.now();
            service.index(letter("single", i));
            millis.add(Duration.between(begin, Instant.now()).toMillis());
        }

        List<Long> sorted = millis.stream().sorted().toList();
        log.info("Sent to told, 50 single letters: median {} ms, slowest {} ms.", sorted.get(25), sorted.get(49));
        assertThat(sorted.get(25)).isLessThan(1000);
    }

    private static LetterExtracted letter(String name, int number) {
        LetterExtracted letter = Letters.letter(name + number);
        return Letters.withText(letter, letter.text().repeat(REPEATS));
    }
}
