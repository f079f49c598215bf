package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Origin;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.reference.Motions;

/**
 * Tells what a statement of a letter goes back to: the sentence, heading or question that recalls a promise, a motion or a request, and
 * the papers that it cites. One letter.
 */
final class Origins {

    private final SettlementBook rules;
    private final ToldSoFar told;
    private final Cited cited;
    private final OriginWords words;
    private final MotionsAndMeetings motionsAndMeetings;
    private final WrittenQuestions questions;

    Origins(SettlementBook rules, ToldSoFar told, Cited cited, OriginWords words, WrittenQuestions questions) {
        this.rules = rules;
        this.told = told;
        this.cited = cited;
        this.words = words;
        motionsAndMeetings = told.motionsAndMeetings();
        this.questions = questions;
    }

    /** An origin of which fewer words tell: the day is theirs. */
    Origin toldIn(String part, Origin whole) {
        return new Origin(words.kind(part), part, words.day(part), whole.document(), whole.motionBy());
    }

    /** Where a statement comes from, and what that cites. */
    record Source(Origin origin, List<Reference> references) {

        Source citing(List<Reference> others) {
            return new Source(origin, others);
        }
    }

    /**
     * What a statement that settles or puts off goes back to: named in its own sentence, else in one before it. In a letter that
     * answers written questions it goes back to these where no paper is cited, and nothing older than the question is recalled.
     */
    Source of(SentenceView sentence) {
        Told own = told.told(sentence);
        Source found = closing(own, sentence, recalled(own, sentence));
        return questions.orThoseAnswered(own, questions.withThoseBeside(own, found));
    }

    /** "Hiermee is de motie afgedaan" ends what a sentence further back in its paragraph began, where no paper is found nearby. */
    private Source closing(Told own, SentenceView sentence, Source found) {
        boolean closes = found.references().isEmpty()
                && rules.cue("closes").in(sentence.tokens()).isPresent();
        return closes
                ? told.lastCaseIn(own.paragraph())
                        .map(last -> found.citing(last.papers().get()))
                        .orElse(found)
                : found;
    }

    private Source recalled(Told own, SentenceView sentence) {
        Optional<String> signatory = Motions.firstSignatory(own.words());
        Optional<Told> named = signatory.flatMap(motionsAndMeetings::motionOf);
        if (named.isPresent()) {
            return source(own, named.get());
        }
        if (own.cites()) {
            return source(own, own);
        }
        Optional<Told> motion =
                signatory.isEmpty() && namesMotion(sentence) ? motionsAndMeetings.lastMotion() : Optional.empty();
        if (motion.isPresent()) {
            return source(motion.get(), motion.get());
        }
        if (own.recalls() && !refersBack(sentence)) {
            return source(
                    own,
                    openBefore(own).or(() -> motionsAndMeetings.meetingOf(own)).orElse(own));
        }
        return recalledBefore(own)
                .map(before -> source(before, citing(before).orElse(before)))
                .orElseGet(() -> source(own, own));
    }

    /** What a sentence goes back to that stands before it. */
    private Optional<Told> recalledBefore(Told own) {
        return told.recalling(own.paragraph())
                .or(() -> own.plans() ? Optional.empty() : told.rightBefore(own.paragraph()));
    }

    /** The sentence before one in its paragraph, where it cites a paper of which nothing has been settled yet. */
    private Optional<Told> openBefore(Told own) {
        return told.rightBefore(own.paragraph()).filter(before -> told.isOpen(before) && before.cites());
    }

    /** "In mijn brief van 3 mei (Kamerstuk ...). Daarin heb ik toegezegd": what is recalled stands in what is cited before. */
    private Optional<Told> citing(Told recalling) {
        if (recalling.cites()) {
            return Optional.of(recalling);
        }
        if (Motions.areNamedIn(recalling.words())) {
            return motionsAndMeetings.motionNamedIn(recalling.words());
        }
        return told.nearIn(recalling.paragraph())
                .filter(before -> before.start() < recalling.start())
                .filter(Told::cites)
                .findFirst()
                .or(() -> motionsAndMeetings.meetingOf(recalling));
    }

    /** What a promise goes back to that speaks of "this motion"; absent where it does not. */
    Optional<Source> ofPromise(SentenceView sentence) {
        if (!refersBack(sentence) || !namesMotion(sentence) || citesPaper(sentence)) {
            return Optional.empty();
        }
        return told.near(sentence.sentence().paragraph()).stream()
                .filter(before -> before.recalls() && before.cites())
                .findFirst()
                .or(() -> told.heading().filter(Told::cites))
                .or(motionsAndMeetings::lastMotion)
                .map(motion -> source(motion, motion));
    }

    private boolean citesPaper(SentenceView sentence) {
        return !cited.papers(sentence.sentence().start(), sentence.sentence().end())
                .isEmpty();
    }

    /** "deze toezegging", "die motie": what is meant stands elsewhere. */
    private boolean refersBack(SentenceView sentence) {
        return rules.cue("refersBack").in(sentence.tokens()).isPresent();
    }

    private boolean namesMotion(SentenceView sentence) {
        return rules.cue("thatMotion").in(sentence.tokens()).isPresent();
    }

    private Source source(Told recalling, Told citing) {
        String recalled = recalling.words();
        Optional<String> meeting = words.day(recalled).isEmpty() ? meetingBefore(recalling) : Optional.empty();
        List<Reference> references =
                citing.cites() ? citing.papers().get() : cited.proposals(citing.start(), citing.end());
        return new Source(
                new Origin(
                        words.kind(meeting.orElse(recalled)),
                        recalled,
                        meeting.flatMap(words::day).or(() -> words.day(recalled)),
                        references.stream().findFirst().map(Reference::id),
                        Motions.firstSignatory(recalled)),
                references);
    }

    /** "In het debat van 17 januari vroeg het lid De Wit naar de kosten. Ik heb haar toegezegd": when, the sentence before tells. */
    private Optional<String> meetingBefore(Told recalling) {
        return told.nearIn(recalling.paragraph())
                .filter(before -> before.end() <= recalling.start())
                .findFirst()
                .filter(before -> recalling.promises())
                .map(Told::words)
                .filter(before ->
                        words.areOfMeeting(before) && words.day(before).isPresent());
    }
}
