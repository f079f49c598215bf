package nl.brievenbus.index;

import java.time.Clock;
import java.util.Optional;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterFailed;
import nl.brievenbus.events.LetterFailed.Reason;
import nl.brievenbus.events.LetterFailed.Stage;
import nl.brievenbus.events.LetterIndexed;
import nl.brievenbus.events.LetterIndexed.Counts;
import nl.brievenbus.index.Outcome.Indexed;
import nl.brievenbus.index.Outcome.Refused;
import nl.brievenbus.index.Outcome.Superseded;
import nl.brievenbus.index.document.CountFields;
import nl.brievenbus.index.register.StandingLetter;
import nl.brievenbus.index.write.Refusal;

/** Words outcomes as events. */
final class OutcomeEvents {

    private final LetterLink link;
    private final Clock clock;

    OutcomeEvents(LetterLink link, Clock clock) {
        this.link = link;
        this.clock = clock;
    }

    Indexed indexed(LetterExtracted letter) {
        return new Indexed(new LetterIndexed(
                letter.letterId(),
                letter.head().title(),
                letter.head().language(),
                letter.extraction().version(),
                counts(CountFields.of(letter.commitments()), letter.topics().size()),
                link.of(letter.letterId()),
                letter.source().receivedAt(),
                clock.instant()));
    }

    Superseded superseded(StandingLetter standing) {
        return new Superseded(new LetterIndexed(
                standing.letterId(),
                standing.letter().title(),
                standing.letter().language(),
                standing.extractorVersion(),
                counts(standing.counts(), standing.topics()),
                link.of(standing.letterId()),
                standing.letter().receivedAt(),
                standing.indexedAt()));
    }

    Refused refused(LetterExtracted letter, Refusal refusal) {
        return new Refused(new LetterFailed(
                        Optional.of(letter.letterId()),
                        Stage.INDEX,
                        Reason.REFUSED_BY_INDEX,
                        refusal.message(),
                        "Please report this letter to the developers; drop it again after an update.",
                        Optional.empty(),
                        clock.instant())
                .of(letter.source()));
    }

    private static Counts counts(CountFields counts, int topics) {
        return new Counts(counts.made(), counts.fulfilled(), counts.deferred(), topics);
    }
}
