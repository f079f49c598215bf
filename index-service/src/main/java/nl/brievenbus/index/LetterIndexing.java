package nl.brievenbus.index;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.LetterIndexed.Counts;
import nl.brievenbus.index.document.CountFields;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes an extracted letter searchable, whole, and tells so; or removes it, whole. Each step may be done again: a crash
 * in between costs nothing but the repetition. Thread-safe, for different letters.
 */
public final class LetterIndexing {

    private static final Logger log = LoggerFactory.getLogger(LetterIndexing.class);

    private final IndexLayout layout;
    private final Register register;
    private final DocumentWriter writer;
    private final SharedRefresh refresh;
    private final DocumentRemoval removal;
    private final EventPublisher publisher;
    private final LetterLink link;
    private final IndexMetrics metrics;
    private final Clock clock;

    LetterIndexing(
            IndexLayout layout,
            Register register,
            DocumentWriter writer,
            SharedRefresh refresh,
            DocumentRemoval removal,
            EventPublisher publisher,
            LetterLink link,
            IndexMetrics metrics,
            Clock clock) {
        this.layout = layout;
        this.register = register;
        this.writer = writer;
        this.refresh = refresh;
        this.removal = removal;
        this.publisher = publisher;
        this.link = link;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Indexes a letter and tells {@code letters.indexed} when it is searchable, or {@code letters.failed} where
     * Elasticsearch refuses it.
     *
     * @throws OutsideFault where Elasticsearch or the broker is away
     */
    void index(LetterExtracted event) throws EventTooLargeException {
        try {
            layout.ensure();
            Optional<StandingLetter> standing = register.letter(event.letterId());
            if (standing.filter(letter -> isNewer(letter, event)).isPresent()) {
                tellAgain(standing.get());
            } else {
                write(event, standing);
            }
        } catch (OutsideFault e) {
            layout.doubt();
            throw e;
        }
    }

    /** Removes a letter with its commitments and topics; where there is none, nothing happens. */
    void withdraw(String letterId) {
        try {
            layout.ensure();
            removal.wholeLetter(letterId);
        } catch (OutsideFault e) {
            layout.doubt();
            throw e;
        }
        metrics.withdrawn();
        log.info("Withdrew the letter.");
    }

    private static boolean isNewer(StandingLetter standing, LetterExtracted event) {
        return standing.extractorVersion() > event.extraction().version();
    }

    private void write(LetterExtracted event, Optional<StandingLetter> standing) throws EventTooLargeException {
        LetterDocuments documents = LetterDocuments.of(event, firstIndexed(event, standing));
        Optional<Refusal> refusal = metrics.timeBulk(() -> writer.write(documents));
        if (refusal.isPresent()) {
            fail(event, refusal.get());
            return;
        }
        metrics.timeRefresh(refresh::await);
        removal.leftBehind(event.letterId(), event.found(), event.extraction().version());
        tell(event, documents.letter().counts());
    }

    /** A replay writes the same documents again, so it keeps the moment too. */
    private Instant firstIndexed(LetterExtracted event, Optional<StandingLetter> standing) {
        return standing.filter(letter ->
                        letter.extractorVersion() == event.extraction().version())
                .map(StandingLetter::indexedAt)
                .orElseGet(clock::instant);
    }

    private void tell(LetterExtracted event, CountFields counts) throws EventTooLargeException {
        Instant now = clock.instant();
        publisher.publish(new LetterIndexed(
                event.letterId(),
                event.head().title(),
                event.head().language(),
                event.extraction().version(),
                counts(counts, event.topics().size()),
                link.of(event.letterId()),
                event.source().receivedAt(),
                now));
        metrics.indexed(event.source().receivedAt(), now);
        log.info(
                "Indexed with {} commitments and {} topics.",
                counts.commitments(),
                event.topics().size());
    }

    /** The letter came again from an older extractor. What stands stays; who waits for the letter is told of that. */
    private void tellAgain(StandingLetter standing) throws EventTooLargeException {
        refresh.await();
        publisher.publish(new LetterIndexed(
                standing.letterId(),
                standing.letter().title(),
                standing.letter().language(),
                standing.extractorVersion(),
                counts(standing.counts(), standing.topics()),
                link.of(standing.letterId()),
                standing.letter().receivedAt(),
                standing.indexedAt()));
        metrics.superseded();
        log.info("Kept what extractor {} found: this extraction is older.", standing.extractorVersion());
    }

    private static Counts counts(CountFields counts, int topics) {
        return new Counts(counts.made(), counts.fulfilled(), counts.deferred(), topics);
    }

    private void fail(LetterExtracted event, Refusal refusal) throws EventTooLargeException {
        removal.wholeLetter(event.letterId());
        publisher.publish(new LetterFailed(
                Optional.of(event.letterId()),
                Stage.INDEX,
                Reason.REFUSED_BY_INDEX,
                refusal.message(),
                "Please report this letter to the developers; drop it again after an update.",
                Optional.empty(),
                clock.instant()));
        metrics.refused();
        log.warn("{}", refusal.message());
    }
}
