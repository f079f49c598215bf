package nl.brievenbus.extract.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Time;
import nl.brievenbus.extract.deadline.DeadlineReader;
import nl.brievenbus.extract.deadline.LetterTime;
import nl.brievenbus.extract.deadline.Term;
import nl.brievenbus.extract.structure.LetterLayout.Section;

/**
 * Finds the deadline of a statement: the term of its own clause; else that of what it speaks of ("in de rapportage, die in
 * november verschijnt", "een kwartiermaker, die in maart aan de slag moet"); else that of the statement before, where it says that it is at the same moment ("bij die gelegenheid"); else that of
 * its heading, where the heading is nothing but a term ("Eerste kwartaal 2024").
 */
final class StatementTerms {

    /** What may be left of a heading that is a term: its number. */
    private static final Pattern LEFT_OVER = Pattern.compile("\\P{L}*");

    private final StatementFinder.Source source;
    private final DeadlineReader deadlines;
    private final LetterTime time;
    private final Map<Section, Optional<Term>> ofHeadings = new HashMap<>();

    StatementTerms(StatementFinder.Source source, DeadlineReader deadlines, LetterTime time) {
        this.source = source;
        this.deadlines = deadlines;
        this.time = time;
    }

    /**
     * The deadline of what a clause promises.
     *
     * @param act what is promised
     * @param condition on which it is promised
     * @param before the statements found so far
     */
    Optional<Deadline> of(
            SentenceView sentence, ClauseReading clause, Act act, Optional<String> condition, List<Found> before) {
        return ofClause(sentence, clause)
                .or(() -> ofAct(sentence, clause, act))
                .or(() -> ofPaper(sentence, clause))
                .or(() -> ofThing(sentence, clause))
                .map(term -> anchored(term, condition))
                .or(() -> ofStatementBefore(sentence, clause, before))
                .or(() -> ofHeading(sentence.sentence().paragraph()).map(term -> anchored(term, condition)));
    }

    /** "Zodra dat bekend is, informeer ik u binnen twee weken": reckoned from the condition, not from the letter. */
    private static Deadline anchored(Term term, Optional<String> condition) {
        Deadline deadline = term.deadline();
        return condition.isPresent() && term.fromLetter()
                ? new Deadline(
                        deadline.text(),
                        Optional.empty(),
                        Optional.empty(),
                        Deadline.Precision.EVENT,
                        deadline.recurrence(),
                        "reckoned from the condition, whose day is not known")
                : deadline;
    }

    /** "Het onderzoek is voor de zomer klaar, waarna ik u informeer": the summer is not the term of the second. */
    private Optional<Term> ofClause(SentenceView sentence, ClauseReading clause) {
        int start = clause.clause().start();
        return sentence.term(clause)
                .filter(term -> term.start() >= start
                        || !deadlines.saysThereafter(
                                sentence.text().substring(start, clause.clause().end())));
    }

    /** "Het streven is dat de brug in mei open gaat": of the clause that tells what is promised. */
    private static Optional<Term> ofAct(SentenceView sentence, ClauseReading clause, Act act) {
        return act.clause() == clause.clause().index()
                ? Optional.empty()
                : sentence.clauses().stream()
                        .filter(other -> other.clause().index() == act.clause())
                        .findFirst()
                        .flatMap(sentence::term);
    }

    /** "in de brief die ik u in mei stuur" */
    private static Optional<Term> ofPaper(SentenceView sentence, ClauseReading clause) {
        return sentence.tellingWhich(clause)
                .flatMap(which -> sentence.term(which).stream())
                .findFirst();
    }

    /** "Ik stel een kwartiermaker aan, die in maart aan de slag moet": what is told of the thing, and is still to come. */
    private Optional<Term> ofThing(SentenceView sentence, ClauseReading clause) {
        return sentence.relatives(clause)
                .filter(other -> other.subject() != SubjectKind.AUTHOR
                        && (other.time() == Time.PRESENT || other.time() == Time.FUTURE))
                .flatMap(other -> sentence.terms().stream().filter(term -> SentenceView.covers(other.clause(), term)))
                .filter(term -> isToCome(term.deadline()))
                .findFirst();
    }

    private boolean isToCome(Deadline deadline) {
        return deadline.earliest()
                .or(deadline::latest)
                .filter(day ->
                        source.head().date().filter(date -> !day.isAfter(date)).isEmpty())
                .isPresent();
    }

    private Optional<Deadline> ofStatementBefore(SentenceView sentence, ClauseReading clause, List<Found> before) {
        String words = sentence.text()
                .substring(clause.clause().start(), clause.clause().end());
        if (before.isEmpty() || !deadlines.saysSameMoment(words)) {
            return Optional.empty();
        }
        Found last = before.get(before.size() - 1);
        return last.kind() == Kind.MADE && last.isRightBefore(sentence.sentence()) ? last.deadline() : Optional.empty();
    }

    private Optional<Term> ofHeading(int paragraph) {
        return ofHeadings.computeIfAbsent(source.layout().sectionOf(paragraph), this::heading);
    }

    private Optional<Term> heading(Section section) {
        String words = section.heading().orElse("");
        return deadlines.read(words, time).stream()
                .filter(term -> LEFT_OVER
                        .matcher(words.substring(0, term.start()) + words.substring(term.end()))
                        .matches())
                .findFirst();
    }
}
