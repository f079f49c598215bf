package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.extract.reference.Motions;

/** Keeps the motions and meetings that a letter has cited so far: of these later sentences speak that cite nothing. */
final class MotionsAndMeetings {

    /** So many sentences and headings are the beginning of a letter. */
    private static final int OPENING = 6;

    private final OriginWords words;
    /** What cited a motion first, by the name of its first signatory. */
    private final Map<String, Told> motions = new HashMap<>();

    private Optional<Told> lastMotion = Optional.empty();
    private Optional<Told> lastMeeting = Optional.empty();
    /** The meeting that the letter follows up, as its beginning tells. */
    private Optional<Told> followedUp = Optional.empty();
    /** Sentences and headings so far. */
    private int read;

    MotionsAndMeetings(OriginWords words) {
        this.words = words;
    }

    /** Takes note of the motion or the meeting that a sentence or heading cites, if any. */
    void note(Told told) {
        read++;
        if (!told.cites()) {
            return;
        }
        if (Motions.areNamedIn(told.words())) {
            noteMotion(told.words(), told);
        } else if (words.areOfMeeting(told.words())) {
            lastMeeting = Optional.of(told);
            followedUp = followedUp.or(() -> read <= OPENING ? Optional.of(told) : Optional.empty());
        }
    }

    /** A motion is cited where it is named, or in the next sentence ("Daarin wordt verzocht ...", with a footnote). */
    void noteMotion(String naming, Told citing) {
        if (Motions.areNamedIn(naming)) {
            Motions.firstSignatory(naming).ifPresent(name -> motions.putIfAbsent(name, citing));
            lastMotion = Optional.of(citing);
        }
    }

    /** What cited the motion of a signatory. */
    Optional<Told> motionOf(String signatory) {
        return Optional.ofNullable(motions.get(signatory));
    }

    /** What cited the motion that words name: by its signatory, else the last one. */
    Optional<Told> motionNamedIn(String naming) {
        Optional<String> signatory = Motions.firstSignatory(naming);
        return signatory.isPresent() ? signatory.flatMap(this::motionOf) : lastMotion;
    }

    /** What cited a motion last. */
    Optional<Told> lastMotion() {
        return lastMotion;
    }

    /** What cites where something was asked or promised: the meeting that is named, else the one that the letter follows up. */
    Optional<Told> meetingOf(Told told) {
        return namedMeeting(told)
                .or(() -> followedUp.filter(
                        meeting -> told.recalls() && !told.asksInWriting() && isOfTheDay(told, meeting)));
    }

    /** "in dat overleg", "in het overleg van 8 oktober": the one that was cited last. */
    private Optional<Told> namedMeeting(Told told) {
        return lastMeeting.filter(meeting -> words.areOfMeeting(told.words()) && isOfTheDay(told, meeting));
    }

    /** Whether no other day is named. */
    private boolean isOfTheDay(Told told, Told meeting) {
        Optional<LocalDate> day = words.day(told.words());
        return day.isEmpty() || day.equals(words.day(meeting.words()));
    }
}
