package nl.brievenbus.index;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.index.document.LetterDocuments;
import nl.brievenbus.index.layout.IndexLayout;
import nl.brievenbus.index.register.Register;
import nl.brievenbus.index.register.StandingLetter;
import nl.brievenbus.index.write.DocumentRemoval;
import nl.brievenbus.index.write.DocumentWriter;
import nl.brievenbus.index.write.Refusal;
import nl.brievenbus.index.write.SharedRefresh;
import nl.brievenbus.stream.EventPublisher;
import nl.brievenbus.stream.EventTooLargeException;
import nl.brievenbus.stream.OutsideFault;
import org.jspecify.annotations.Nullable;

/**
 * Makes extracted letters searchable, each whole, and tells so; or removes them, whole. Every step may be done again: a
 * crash in between costs nothing but the repetition. Thread-safe, for different letters.
 */
final class LetterIndexing {

    private final IndexLayout layout;
    private final Register register;
    private final DocumentWriter writer;
    private final SharedRefresh refresh;
    private final DocumentRemoval removal;
    private final OutcomeEvents events;
    private final EventPublisher publisher;
    private final IndexMetrics metrics;
    private final Clock clock;

    LetterIndexing(
            IndexLayout layout,
            Register register,
            DocumentWriter writer,
            SharedRefresh refresh,
            DocumentRemoval removal,
            OutcomeEvents events,
            EventPublisher publisher,
            IndexMetrics metrics,
            Clock clock) {
        this.layout = layout;
        this.register = register;
        this.writer = writer;
        this.refresh = refresh;
        this.removal = removal;
        this.events = events;
        this.publisher = publisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Indexes letters and tells {@code letters.indexed} when they are searchable, or {@code letters.failed} of those
     * that Elasticsearch refuses.
     *
     * @param letters no letter twice
     * @throws OutsideFault where Elasticsearch or the broker is away
     */
    void index(List<LetterExtracted> letters) throws EventTooLargeException {
        try {
            layout.ensure();
            List<Outcome> outcomes = write(letters);
            publisher.publish(outcomes.stream()
                    .map(outcome -> publisher.codec().encode(outcome.event()))
                    .toList());
            outcomes.forEach(metrics::count);
        } catch (OutsideFault e) {
            layout.doubt();
            throw e;
        }
    }

    /** Removes a letter with its commitments and topics; where there is none, nothing happens. */
    void withdraw(String letterId) {
        try {
            layout.ensure();
            removal.wholeLetters(List.of(letterId));
            metrics.countWithdrawn();
        } catch (OutsideFault e) {
            layout.doubt();
            throw e;
        }
    }

    private List<Outcome> write(List<LetterExtracted> letters) {
        Map<String, StandingLetter> standing =
                register.letters(letters.stream().map(LetterExtracted::letterId).toList());
        List<LetterExtracted> current = letters.stream()
                .filter(letter -> !isSuperseded(letter, standing))
                .toList();
        List<LetterDocuments> documents = current.stream()
                .map(letter -> LetterDocuments.of(letter, firstIndexed(letter, standing)))
                .toList();

        Map<String, Refusal> refusals = metrics.timeBulk(() -> writer.write(documents));
        metrics.timeRefresh(refresh::await);
        removal.leftBehind(current.stream()
                .filter(letter -> !refusals.containsKey(letter.letterId()))
                .toList());
        removal.wholeLetters(refusals.keySet());

        return letters.stream()
                .map(letter -> outcome(letter, standing.get(letter.letterId()), refusals.get(letter.letterId())))
                .toList();
    }

    private Outcome outcome(LetterExtracted letter, @Nullable StandingLetter standing, @Nullable Refusal refusal) {
        if (standing != null && isNewer(standing, letter)) {
            return events.superseded(standing);
        }
        return refusal == null ? events.indexed(letter) : events.refused(letter, refusal);
    }

    private static boolean isSuperseded(LetterExtracted letter, Map<String, StandingLetter> standing) {
        StandingLetter found = standing.get(letter.letterId());
        return found != null && isNewer(found, letter);
    }

    private static boolean isNewer(StandingLetter standing, LetterExtracted letter) {
        return standing.extractorVersion() > letter.extraction().version();
    }

    /** A replay writes the same documents again, so it keeps the moment too. */
    private Instant firstIndexed(LetterExtracted letter, Map<String, StandingLetter> standing) {
        return Optional.ofNullable(standing.get(letter.letterId()))
                .filter(found -> found.extractorVersion() == letter.extraction().version())
                .map(StandingLetter::indexedAt)
                .orElseGet(clock::instant);
    }
}
