package nl.brievenbus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that no one would write: it is read in time linear in its length, without a fault, and nothing is found in it. */
class BadInputTest {

    private static final LetterReader READER = LetterReader.load();

    /** A quarter of what a thread has by default: what recurses with the length of the text does not fit. */
    private static final long SMALL_STACK = 256 * 1024;

    /** Ten times the text may take this many times the time: what is quadratic takes a hundred times. */
    private static final double MOST_GROWTH = 30;

    /** The same of memory, which does not depend on what else the machine does. */
    private static final long MOST_MEMORY_GROWTH = 20;

    private static final int SMALL = 10_000;

    /** Below this, in nanoseconds, a time says nothing. */
    private static final long LEAST_TIME = 2_000_000;

    /** Texts of any size: a piece over and over, and where a fault shows only then, what opens or closes such a text. */
    enum Flood {
        ONE_WORD("a"),
        ONE_VERB("zal "),
        OPEN_BRACKETS("("),
        NESTED_QUOTES("(«"),
        QUOTES("\""),
        NUMBERED("1."),
        DOSSIERS("28 676, nr. "),
        DATES("1 mei 2020 "),
        SENTENCES("Ik zal. "),
        CLAUSES("dat ik, "),
        LINES("a\n"),
        PAGE_NUMBERS("1/2\n"),
        PARAGRAPHS("Wat gebeurt er\n\n"),
        FOOTNOTES("woord1 "),
        NOTE_LINES("1 Kamerstuk\n"),
        TERMS("voor de "),
        SURROGATES("\ud83d\ude00"),
        LONE_SURROGATES("\ud83d"),
        RIGHT_TO_LEFT("\u202eשלום "),
        ACCENTS("e\u0301"),
        DOTS("."),
        HYPHENS("a-\n"),
        DOSSIERS_OF_ONE_PAPER("Zie Kamerstuk ", "28 676, ", "nr. 5."),
        OFFICES("", "De Minister van Financiën\n\n", "De brief is hiermee ten einde."),
        BRACKET_NEVER_CLOSED("(", ".x", "");

        private final String opening;
        private final String piece;
        private final String closing;

        Flood(String piece) {
            this("", piece, "");
        }

        Flood(String opening, String piece, String closing) {
            this.opening = opening;
            this.piece = piece;
            this.closing = closing;
        }

        String of(int characters) {
            return opening + piece.repeat(characters / piece.length()) + closing;
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenTimesTheTextTakesAboutTenTimesTheTimeAndPromisesNothing(Flood flood) throws Exception {
        assertThat(read(flood.of(SMALL)).commitments()).isEmpty();

        assertThat(growth(flood, SMALL)).isLessThan(MOST_GROWTH);
    }

    /** Twice the size of the times above: below it what is quadratic hides behind what is not. */
    @ParameterizedTest
    @EnumSource
    void tenTimesTheTextTakesAboutTenTimesTheMemory(Flood flood) throws Exception {
        long small = memory(flood.of(2 * SMALL));

        assertThat(memory(flood.of(20 * SMALL))).isLessThan(MOST_MEMORY_GROWTH * small);
    }

    @Test
    void aBracketThatNeverClosesIsLookedForNearbyOnly() throws Exception {
        assertThat(growth(Flood.BRACKET_NEVER_CLOSED, 20 * SMALL)).isLessThan(MOST_GROWTH);
    }

    /** How many times as long ten times the text takes; what is too much is measured anew, for a compiler may be at work. */
    private static double growth(Flood flood, int size) throws Exception {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 3 && least >= MOST_GROWTH; i++) {
            long small = Math.max(time(flood.of(size)), LEAST_TIME);
            least = Math.min(least, (double) time(flood.of(10 * size)) / small);
        }
        return least;
    }

    @Test
    void twoMillionCharactersWithoutASpaceAreRead() throws Exception {
        LetterReading reading = read("a".repeat(2_000_000));

        assertThat(reading.commitments()).isEmpty();
        assertThat(reading.references()).isEmpty();
    }

    @Test
    void aHundredThousandTimesAVerbIsRead() throws Exception {
        assertThat(read("zal ".repeat(100_000)).commitments()).isEmpty();
    }

    @Test
    void tenThousandNestedBracketsAndQuotesAreRead() throws Exception {
        assertThat(read("(".repeat(10_000) + "ik" + ")".repeat(10_000)).commitments())
                .isEmpty();
        assertThat(read("«".repeat(10_000) + "ik" + "»".repeat(10_000)).commitments())
                .isEmpty();
        assertThat(read("“‘".repeat(10_000) + "ik" + "’”".repeat(10_000)).commitments())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n \n", "\u0000", "\ufeff", "\ud800\udc00\ud83d", "....!!!???", "»«»«", "7"})
    void whereThereIsNoSentenceNothingIsFound(String text) throws Exception {
        LetterReading reading = read(text);

        assertThat(reading.commitments()).isEmpty();
        assertThat(reading.references()).isEmpty();
        assertThat(reading.topics()).allSatisfy(topic -> {
            assertThat(topic.themes()).isEmpty();
            assertThat(topic.keyTerms()).isEmpty();
        });
    }

    @Test
    void aLetterInCapitalsIsReadAndItsEffectsAreNoPromises() throws Exception {
        LetterReading reading = read("AAN DE VOORZITTER VAN DE TWEEDE KAMER\n\nGEACHTE VOORZITTER,\n\n"
                + "HET WEER IS GOED EN DE WEGEN ZIJN DROOG. DE KOSTEN ZULLEN STIJGEN.");

        assertThat(reading.commitments()).isEmpty();
        assertThat(reading.head().language()).isEqualTo("nl");
    }

    @Test
    void noiseOfARecogniserYieldsNothing() throws Exception {
        assertThat(read("lk zaI uw Karner inf0rmeren v00r de z0rner. |~ .. ,, D e K a m e r w o r d t g e ï n f\n"
                                + "%%§ 1I|l 0O rn m vv w ... 'k z@l ## de.het,van;een  ~~~ Karn er5tuk 2B 676")
                        .commitments())
                .isEmpty();
    }

    @Test
    void anotherLanguageInsideALetterYieldsNothingThere() throws Exception {
        LetterReading reading = read(
                """
                Geachte voorzitter,

                Het kabinet heeft de brief van de Duitse minister ontvangen en deze is bij u bekend.

                Ich werde Ihnen bis zum 1. Mai berichten und das Ergebnis vorlegen.

                Je vous informerai avant le premier mai.

                Ik zal uw Kamer voor 1 mei 2021 informeren over de uitkomst.
                """);

        assertThat(reading.commitments()).hasSize(1);
        assertThat(reading.commitments().get(0).text()).startsWith("Ik zal uw Kamer");
    }

    @Test
    void charactersThatTurnTheTextRoundDoNotShiftWhatIsQuoted() throws Exception {
        LetterReading reading =
                read("Geachte voorzitter,\n\nשלום עולם \u202eabc\u202c \ud83d\ude00 en \ud835\udc00.\n\n"
                        + "Ik zal uw Kamer \ud83d\ude00 voor 1 mei 2021 informeren over de uitkomst van het overleg.");

        assertThat(reading.commitments()).hasSize(1).allSatisfy(found -> assertThat(
                        reading.text().substring(found.start(), found.end()))
                .isEqualTo(found.text())
                .startsWith("Ik zal uw Kamer")
                .endsWith("overleg."));
    }

    @Test
    void aDayThatDoesNotExistIsNoDeadline() throws Exception {
        LetterReading reading = read(
                "Den Haag, 3 januari 2022\n\nGeachte voorzitter,\n\nIk zal uw Kamer voor 31 februari 2022 informeren over de uitkomst.");

        assertThat(reading.commitments()).hasSize(1);
        assertThat(days(reading.commitments().get(0))).isEmpty();
    }

    @Test
    void aDeadlineBeforeTheLetterIsNotMovedToAnotherYear() throws Exception {
        LetterReading reading = read(
                "Den Haag, 3 juni 2022\n\nGeachte voorzitter,\n\nIk informeer uw Kamer uiterlijk 1 mei 2021 over de uitkomst.");

        assertThat(reading.commitments()).allSatisfy(found -> assertThat(days(found))
                .allSatisfy(day -> assertThat(day.toString()).isEqualTo("2021-05-01")));
    }

    private static List<LocalDate> days(Commitment commitment) {
        List<LocalDate> days = new ArrayList<>();
        commitment.deadline().flatMap(Deadline::earliest).ifPresent(days::add);
        commitment.deadline().flatMap(Deadline::latest).ifPresent(days::add);
        return days;
    }

    /** The best of some: CPU time of the thread that reads, in nanoseconds. */
    private static long time(String text) throws Exception {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            best = Math.min(best, inSmallStack(() -> {
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                reading(text);
                return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            }));
        }
        return best;
    }

    /** All that the thread that reads has asked for, given back or not, in bytes. */
    private static long memory(String text) throws Exception {
        return inSmallStack(() -> {
            reading(text);
            return ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadAllocatedBytes();
        });
    }

    private static LetterReading read(String text) throws Exception {
        return inSmallStack(() -> reading(text));
    }

    private static LetterReading reading(String text) {
        return READER.read("id", "x.txt", ParsedLetter.ofText(text));
    }

    private static <T> T inSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small-stack", SMALL_STACK);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError("Not read: " + Optional.ofNullable(e.getCause()), e);
        }
    }
}
