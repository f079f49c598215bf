package nl.brievenbus.index;

import static org.assertj.core.api.Assertions.assertThat;

import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.LetterIndexed.Counts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Servers.class)
class LetterIndexingIT {

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
    void anExtractedLetterIsSearchableWhenItIsToldToBe() {
        LetterExtracted letter = Letters.letter("plain");

        LetterIndexed told = service.index(letter);

        assertThat(told.counts()).isEqualTo(new Counts(2, 1, 1, 2));
    }
}
