package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.reference.Motions;
import nl.brievenbus.extract.text.LetterText;

/**
 * Keeps what a letter has told so far that what stands behind may go back to: the last sentences, the heading above and the question
 * that is being answered. One letter, read from its beginning to its end.
 */
final class ToldSoFar {

    /** A recalling sentence further back is not what a statement settles. */
    private static final int REACH = 3;

    /** Paragraphs, headings included, between a recalling sentence and what settles it. */
    private static final int PARAGRAPHS = 2;

    private final SettlementBook rules;
    private final StatementFinder.Source source;
    private final Cited cited;
    private final MotionsAndMeetings motionsAndMeetings;
    private final List<Told> recent = new ArrayList<>();
    /** What cited last what was recalled: its sentence, or the next one. */
    private Optional<Told> lastCase = Optional.empty();
    /** The last one that recalled. */
    private Optional<Told> lastRecall = Optional.empty();
    /** The heading above, where it recalls. */
    private Optional<Told> heading = Optional.empty();
    /** The question that is being answered. */
    private Optional<Told> question = Optional.empty();
    /** What stands before this offset has been settled, or put off. */
    private int settledUntil;

    ToldSoFar(SettlementBook rules, StatementFinder.Source source, Cited cited, OriginWords words) {
        this.rules = rules;
        this.source = source;
        this.cited = cited;
        motionsAndMeetings = new MotionsAndMeetings(words);
    }

    /**
     * A sentence before the one that is read.
     *
     * @param back how many sentences before it
     */
    record Before(int back, boolean sameParagraph, Cues.Search cues) {}

    /**
     * Takes note of a sentence that has been read.
     *
     * @param cues those that stand anywhere in it
     */
    void remember(SentenceView view, Lazy<Cues.Search> cues) {
        remember(told(
                view.sentence().start(),
                view.sentence().end(),
                view.sentence().paragraph(),
                cues,
                new Lazy<>(() -> cues.get().has("wantsAct") ? Matter.of(view, rules) : Matter.NONE)));
    }

    private void remember(Told told) {
        Optional<Told> before = rightBefore(told.paragraph());
        if (told.cites() && (told.recalls() || before.filter(Told::recalls).isPresent())) {
            lastCase = Optional.of(told);
        }
        if (told.recalls()) {
            lastRecall = Optional.of(told);
        }
        before.filter(motion -> told.cites() && !motion.cites())
                .ifPresent(motion -> motionsAndMeetings.noteMotion(motion.words(), told));
        recent.add(told);
        if (recent.size() > REACH) {
            recent.remove(0);
        }
        motionsAndMeetings.note(told);
    }

    /** A heading that names a motion or a promise is what its section is about. */
    void enter(int start, int end, int paragraph, List<Token> tokens) {
        Told told = told(start, end, paragraph, tokens);
        heading = told.recalls() ? Optional.of(told) : Optional.empty();
        recent.clear();
        motionsAndMeetings.note(told);
    }

    /** A question that the house put, and that the paragraphs behind it answer. */
    void ask(LetterText.Paragraph asked, int paragraph) {
        question = Optional.of(told(
                asked.start(),
                asked.end(),
                paragraph,
                source.words().tokeniser().tokens(asked.start(), asked.end())));
        recent.clear();
    }

    /** What a footnote goes back to stands in itself, or is known of the whole letter. */
    void enterNote() {
        heading = Optional.empty();
        question = Optional.empty();
        recent.clear();
    }

    /** Nothing is settled twice: what was recalled so far has been. */
    void settle(int until) {
        settledUntil = until;
    }

    /** A sentence whose own words alone matter, as that of a statement whose origin is asked for. */
    Told told(SentenceView sentence) {
        return told(
                sentence.sentence().start(),
                sentence.sentence().end(),
                sentence.sentence().paragraph(),
                sentence.tokens());
    }

    private Told told(int start, int end, int paragraph, List<Token> tokens) {
        return told(start, end, paragraph, new Lazy<>(() -> rules.cuesAmong(tokens)), new Lazy<>(() -> Matter.NONE));
    }

    private Told told(int start, int end, int paragraph, Lazy<Cues.Search> cues, Lazy<Matter> matter) {
        String words = source.letter().text().substring(start, end);
        return new Told(start, end, paragraph, words, new Lazy<>(() -> cited.papers(start, end)), cues, matter);
    }

    /** Whether a sentence or heading nearby recalls a promise or a request. */
    boolean recalledBefore(int paragraph) {
        return heading.filter(this::isOpen).isPresent()
                || near(paragraph).stream().anyMatch(told -> told.recalls() && isOpen(told));
    }

    /** Whether a sentence or heading nearby recalls those, or an earlier plan. */
    boolean plannedBefore(int paragraph) {
        return heading.filter(this::isOpen).isPresent()
                || near(paragraph).stream().anyMatch(told -> told.plans() && isOpen(told));
    }

    /** What the sentences nearby speak of that recall a promise or a request. */
    Matter matterBefore(int paragraph) {
        return near(paragraph).stream()
                .filter(told -> told.recalls() && isOpen(told))
                .findFirst()
                .map(told -> told.matter().get())
                .orElse(Matter.NONE);
    }

    /** The last sentences since the last heading, at most {@code count}; the nearest one first. */
    List<Before> before(int paragraph, int count) {
        return IntStream.rangeClosed(1, Math.min(count, recent.size()))
                .mapToObj(back -> {
                    Told told = recent.get(recent.size() - back);
                    return new Before(
                            back, told.paragraph() == paragraph, told.cues().get());
                })
                .toList();
    }

    /** Whether nothing has been settled yet of what it tells. */
    boolean isOpen(Told told) {
        return told.end() > settledUntil;
    }

    /** The last sentences, as far as they stand nearby; nearest first. */
    List<Told> near(int paragraph) {
        List<Told> near = new ArrayList<>();
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (recent.get(i).paragraph() >= paragraph - PARAGRAPHS) {
                near.add(recent.get(i));
            }
        }
        return near;
    }

    /** Those of its own paragraph; nearest first. */
    Stream<Told> nearIn(int paragraph) {
        return near(paragraph).stream().filter(told -> told.paragraph() == paragraph);
    }

    /** The sentence before one in its paragraph, which most often tells what it is about where no word recalls that. */
    Optional<Told> rightBefore(int paragraph) {
        return near(paragraph).stream().findFirst().filter(told -> told.paragraph() == paragraph);
    }

    /**
     * The nearest sentence that recalls; where it cites no paper the heading or the question that does. Of what was recalled in another
     * paragraph nothing must have been settled yet.
     */
    Optional<Told> recalling(int paragraph) {
        List<Told> near = near(paragraph).stream()
                .filter(told -> told.paragraph() == paragraph || isOpen(told))
                .toList();
        Optional<Told> first = near.stream()
                .filter(told -> told.recalls() || citesWhatWasAsked(told))
                .findFirst();
        return Stream.of(first, heading, question)
                .flatMap(Optional::stream)
                .filter(Told::cites)
                .findFirst()
                .or(() -> first)
                .or(() -> near.stream().filter(Told::plans).findFirst())
                .or(() -> lastRecall.filter(told -> told.paragraph() == paragraph && isOpen(told)))
                .or(() -> heading);
    }

    private static boolean citesWhatWasAsked(Told told) {
        return told.cites() && (told.plans() || told.debates() || Motions.areNamedIn(told.words()));
    }

    /** What cited last, in a paragraph, what was recalled; it may stand further back than what is near. */
    Optional<Told> lastCaseIn(int paragraph) {
        return lastCase.filter(told -> told.paragraph() == paragraph);
    }

    /** Those of the whole letter so far. */
    MotionsAndMeetings motionsAndMeetings() {
        return motionsAndMeetings;
    }

    /** The heading above, where it recalls. */
    Optional<Told> heading() {
        return heading;
    }

    /** The question that is being answered. */
    Optional<Told> question() {
        return question;
    }
}
