package nl.brievenbus.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Reads each clause of a sentence: subject, time, voice, acts, negation, and where it hangs. */
public final class ClauseReader {

    private final ClauseGrammar grammar;
    private final SentenceWords words;
    private final ActReader acts;
    private final SentenceParts parts;
    private final SubjectFinder subjects;
    private final AgentFinder agents;
    private final Tense tense;

    /** Of one sentence. */
    public ClauseReader(ClauseGrammar grammar, Dictionary.Words dictionary, ActReader acts, SentenceParts parts) {
        this.grammar = grammar;
        this.words = grammar.words();
        this.acts = acts;
        this.parts = parts;
        this.subjects = new SubjectFinder(words, dictionary, parts);
        this.agents = new AgentFinder(words, dictionary, parts);
        this.tense = new Tense(words, dictionary);
    }

    /** Its clauses but for those without a word, in the order of their opening. */
    public List<ClauseReading> read() {
        List<ClauseReading> readings = new ArrayList<>();
        for (Clause clause : parts.clauses()) {
            if (!clause.tokens().isEmpty()) {
                readings.add(read(clause, readings));
            }
        }
        return readings;
    }

    private ClauseReading read(Clause clause, List<ClauseReading> before) {
        Voice voice = tense.voice(clause);
        List<Act> done = acts.acts(clause);
        Subject subject = subject(clause, before, done, voice);
        Optional<Act> nominal = nominal(clause, subject);
        List<Act> own = clause.colonOfLine() < 0 ? done : nominal.stream().toList();
        Optional<ActorSpan> agent =
                voice == Voice.PASSIVE || nominal.isPresent() ? agents.ofAuthorsSide(clause) : Optional.empty();
        return new ClauseReading(
                clause,
                shape(clause, subject, before),
                subject,
                agent.or(subject::actor),
                tense.time(clause),
                voice,
                own,
                complements(clause),
                outcomes(clause),
                nominal,
                negated(clause),
                voice == Voice.PASSIVE && agent.isEmpty() && agents.namesOther(clause));
    }

    /** "Ik vraag advies en zal uw Kamer informeren": who is told, not who tells, where the clause takes its subject from the one before. */
    private Subject subject(Clause clause, List<ClauseReading> before, List<Act> own, Voice voice) {
        Subject found = subjects.find(clause, before);
        boolean told = found.kind() == SubjectKind.HOUSE
                && voice == Voice.ACTIVE
                && clause.coordinated()
                && clause.finite() <= 1
                && !before.isEmpty()
                && own.stream().noneMatch(act -> grammar.verbs().receiving().contains(act.action()));
        return told ? subjects.sharedWith(clause, before) : found;
    }

    private Optional<Shape> shape(Clause clause, Subject subject, List<ClauseReading> before) {
        if (clause.type() == Clause.Type.MAIN) {
            return Optional.of(clause.colonOfLine() < 0 ? Shape.MAIN : Shape.LINE);
        }
        if (clause.type() == Clause.Type.INFINITIVE) {
            return Optional.empty();
        }
        if (words.that().contains(clause.opener())) {
            Optional<ClauseReading> parent = before.stream()
                    .filter(other -> other.clause().index() == clause.parent())
                    .findFirst();
            Optional<Shape> reported = parent.filter(reading -> reports(reading) || entails(reading))
                    .map(reading -> Shape.REPORTED);
            return reported.or(
                    () -> isRelative(clause) && (subjects.isSetOff(clause) || subject.kind() == SubjectKind.AUTHOR)
                            ? Optional.of(Shape.RELATIVE)
                            : Optional.empty());
        }
        boolean pronoun = words.relatives().contains(clause.opener());
        boolean relative = pronoun || words.relativeAdverbs().contains(clause.opener());
        // "de stukken die aan de Kamer worden gestuurd" tells which papers are meant, and nothing of what will be done.
        boolean restricts = pronoun && subject.kind() != SubjectKind.AUTHOR && !subjects.isSetOff(clause);
        return relative && !restricts ? Optional.of(Shape.RELATIVE) : Optional.empty();
    }

    /** "een voorstel dat in mei verschijnt": "dat" behind a noun and without a subject of its own. */
    private boolean isRelative(Clause clause) {
        Clause parent = parts.parent(clause);
        boolean behindVerb = parent.nonFinite().stream()
                .map(place -> parent.tokens().get(place))
                .anyMatch(verb -> verb.end() + 1 == clause.start());
        return !behindVerb && subjects.isRelative(clause);
    }

    /** Only what the author's side tells of itself is reported speech that counts; what it recalls having promised does not. */
    private boolean reports(ClauseReading reading) {
        boolean says = Stream.concat(reading.acts().stream(), reading.complements().stream())
                .anyMatch(act -> grammar.verbs().reporting().contains(act.action())
                        || grammar.verbs().reporting().contains(act.lemma()));
        boolean recalls = reading.acts().stream()
                        .anyMatch(act -> grammar.verbs().recalling().contains(act.action()))
                && (reading.time() == Time.PERFECT || reading.time() == Time.PAST);
        return says && !recalls && reading.subject() == SubjectKind.AUTHOR && !reading.negated();
    }

    private Optional<Act> nominal(Clause clause, Subject subject) {
        return subject.noun()
                .flatMap(acts::named)
                .map(action -> new Act(action, action, Math.max(0, clause.finite()), clause.index()));
    }

    /** "Dit betekent dat ik de regeling beëindig", "Afgesproken is dat ik de regeling beëindig". */
    private boolean entails(ClauseReading reading) {
        Set<String> fitting = reading.time() == Time.PRESENT
                ? grammar.verbs().entailing()
                : grammar.verbs().agreeing();
        return reading.time() != Time.FUTURE
                && !reading.negated()
                && reading.subject() == SubjectKind.OTHER
                && reading.acts().stream().anyMatch(act -> fitting.contains(act.action()));
    }

    /** What is to happen by the words behind "dat", where nobody of another side does it. */
    private List<Act> outcomes(Clause clause) {
        List<Act> outcomes = new ArrayList<>();
        for (Clause child : parts.children(clause)) {
            if (words.that().contains(child.opener())
                    && subjects.find(child, List.of()).kind() == SubjectKind.OTHER) {
                outcomes.addAll(acts.acts(child));
            }
        }
        return outcomes;
    }

    private List<Act> complements(Clause clause) {
        List<Act> complements =
                new ArrayList<>(clause.type() == Clause.Type.INFINITIVE ? List.of() : acts.infinitivesWithMark(clause));
        for (Clause child : parts.children(clause)) {
            boolean that =
                    child.type() == Clause.Type.SUBORDINATE && words.that().contains(child.opener());
            if (child.type() == Clause.Type.INFINITIVE || (that && bindsAuthor(child))) {
                complements.addAll(acts.acts(child));
            }
        }
        return complements;
    }

    /** "Ik hoop dat de sector ..." binds nobody of the author's side. */
    private boolean bindsAuthor(Clause child) {
        SubjectKind subject = subjects.find(child, List.of()).kind();
        return subject == SubjectKind.AUTHOR || tense.voice(child) == Voice.PASSIVE;
    }

    private boolean negated(Clause clause) {
        List<Token> tokens = clause.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            if (grammar.denies(tokens, i)) {
                return true;
            }
        }
        return false;
    }
}
