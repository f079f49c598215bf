package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.extract.actor.ActorFinder;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.actor.ActorWords.Means;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.statement.Rule.Shape;
import nl.brievenbus.extract.statement.Rule.SubjectKind;
import nl.brievenbus.extract.statement.Rule.Time;
import nl.brievenbus.extract.statement.Rule.Voice;

/** Reads each clause of a sentence: subject, time, voice, acts, negation. */
final class ClauseReader {

    /** How many small words may stand between a verb and the subject behind it. */
    private static final int SUBJECT_REACH = 5;

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final Phrases notNegations;
    private final Set<String> reporting;
    private final Set<String> recalling;
    private final ActReader acts;
    private final Parts parts;

    /** The sentence: what was found in it before its clauses are read. */
    record Parts(List<Token> tokens, List<Clause> clauses, List<ActorSpan> actors, List<ActorFinder.House> houses) {

        Clause parent(Clause clause) {
            return clauses.get(clause.parent());
        }

        List<Clause> children(Clause clause) {
            return clauses.stream()
                    .filter(other -> other.parent() == clause.index() && other.index() != clause.index())
                    .toList();
        }
    }

    ClauseReader(
            SentenceWords words,
            Dictionary.Words dictionary,
            Phrases notNegations,
            Set<String> reporting,
            Set<String> recalling,
            ActReader acts,
            Parts parts) {
        this.words = words;
        this.dictionary = dictionary;
        this.notNegations = notNegations;
        this.reporting = reporting;
        this.recalling = recalling;
        this.acts = acts;
        this.parts = parts;
    }

    List<ClauseReading> read() {
        List<ClauseReading> readings = new ArrayList<>();
        for (Clause clause : parts.clauses()) {
            if (!clause.tokens().isEmpty()) {
                readings.add(read(clause, readings));
            }
        }
        return readings;
    }

    private ClauseReading read(Clause clause, List<ClauseReading> before) {
        List<Act> own = acts.acts(clause);
        Time time = time(clause);
        Voice voice = voice(clause);
        Subject subject = subject(clause, before);
        Optional<ActorSpan> agent = voice == Voice.PASSIVE ? agent(clause) : Optional.empty();
        return new ClauseReading(
                clause,
                shape(clause, before),
                subject.kind(),
                agent.or(subject::actor),
                time,
                voice,
                own,
                complements(clause),
                negated(clause),
                voice == Voice.PASSIVE && agent.isEmpty() && hasAgentMark(clause));
    }

    private Optional<Shape> shape(Clause clause, List<ClauseReading> before) {
        if (clause.type() == Clause.Type.MAIN) {
            return Optional.of(Shape.MAIN);
        }
        if (clause.type() == Clause.Type.INFINITIVE) {
            return Optional.empty();
        }
        if (words.that().contains(clause.opener())) {
            Optional<ClauseReading> parent = before.stream()
                    .filter(other -> other.clause().index() == clause.parent())
                    .findFirst();
            return parent.filter(this::reports).map(reading -> Shape.REPORTED);
        }
        boolean relative = words.relatives().contains(clause.opener())
                || clause.opener().startsWith("waar")
                || clause.opener().equals("which");
        return relative ? Optional.of(Shape.RELATIVE) : Optional.empty();
    }

    /** Only what the author's side tells of itself is reported speech that counts; what it recalls having promised does not. */
    private boolean reports(ClauseReading reading) {
        boolean says = reading.acts().stream()
                .anyMatch(act -> reporting.contains(act.action()) || reporting.contains(act.lemma()));
        boolean recalls = reading.acts().stream().anyMatch(act -> recalling.contains(act.action()))
                && (reading.time() == Time.PERFECT || reading.time() == Time.PAST);
        return says && !recalls && reading.subject() == SubjectKind.AUTHOR && !reading.negated();
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
        SubjectKind subject = ofSubordinate(child).map(Subject::kind).orElse(SubjectKind.OTHER);
        return subject == SubjectKind.AUTHOR || voice(child) == Voice.PASSIVE;
    }

    private Time time(Clause clause) {
        if (!clause.hasFinite()) {
            return Time.PRESENT;
        }
        String lemma = clause.finiteLemma();
        boolean takesInfinitive = clause.nonFinite().stream().anyMatch(place -> !isParticiple(clause, place));
        boolean participle = clause.nonFinite().stream().anyMatch(place -> isParticiple(clause, place));
        if (clause.past()) {
            return Time.PAST;
        }
        if (words.future().contains(lemma)) {
            boolean modalLike = takesInfinitive || participle;
            return modalLike ? Time.FUTURE : Time.PRESENT;
        }
        boolean had = takesInfinitive
                && words.perfect().contains(lemma)
                && clause.nonFinite().stream()
                        .noneMatch(place -> place > 0
                                && words.infinitiveMarks()
                                        .contains(clause.tokens().get(place - 1).lower()));
        boolean been = words.perfect().contains(lemma)
                && (participle || had)
                && !(words.passive().contains(lemma) && !words.verbSecond());
        return been ? Time.PERFECT : Time.PRESENT;
    }

    private boolean isParticiple(Clause clause, int place) {
        Token token = clause.tokens().get(place);
        boolean marked = place > 0
                && words.infinitiveMarks()
                        .contains(clause.tokens().get(place - 1).lower());
        return (!marked && dictionary.can(token, Form.PARTICIPLE) && !dictionary.can(token, Form.PLURAL_OR_INFINITIVE))
                || (!marked
                        && dictionary.can(token, Form.PARTICIPLE)
                        && words.passive().contains(clause.finiteLemma()));
    }

    private Voice voice(Clause clause) {
        boolean participle = clause.nonFinite().stream()
                .anyMatch(place -> dictionary.can(clause.tokens().get(place), Form.PARTICIPLE));
        boolean finite = words.passive().contains(clause.finiteLemma());
        boolean inGroup = clause.nonFinite().stream().anyMatch(place -> dictionary
                .lemma(clause.tokens().get(place), Form.PLURAL_OR_INFINITIVE)
                .filter(words.passive()::contains)
                .isPresent());
        return participle && (finite || inGroup) ? Voice.PASSIVE : Voice.ACTIVE;
    }

    private boolean negated(Clause clause) {
        List<Token> tokens = clause.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            boolean denied = words.negations().contains(tokens.get(i).lower());
            int at = i;
            boolean excused = denied
                    && (notNegations.at(tokens, i).isPresent()
                            || (at > 0 && notNegations.at(tokens, at - 1).isPresent())
                            || (at > 1 && notNegations.at(tokens, at - 2).isPresent()));
            if (denied && !excused) {
                return true;
            }
        }
        return false;
    }

    /** Who does what the verb says. */
    private record Subject(SubjectKind kind, Optional<ActorSpan> actor) {
        private static final Subject OTHER = new Subject(SubjectKind.OTHER, Optional.empty());
        private static final Subject HOUSE = new Subject(SubjectKind.HOUSE, Optional.empty());
    }

    private Subject subject(Clause clause, List<ClauseReading> before) {
        Optional<Subject> found =
                clause.type() == Clause.Type.MAIN && words.verbSecond() ? ofMain(clause) : ofSubordinate(clause);
        if (found.isPresent()) {
            return found.get();
        }
        if (clause.coordinated() && !before.isEmpty() && !hasOwnSubject(clause)) {
            ClauseReading previous = before.get(before.size() - 1);
            for (ClauseReading other : before) {
                previous = other.clause().type() == clause.type() ? other : previous;
            }
            return new Subject(previous.subject(), previous.actor());
        }
        return Subject.OTHER;
    }

    private boolean hasOwnSubject(Clause clause) {
        if (!clause.hasFinite()) {
            return false;
        }
        boolean verbFirst = clause.finite() <= 1;
        int next = clause.finite() + 1;
        boolean nounBehind = next < clause.tokens().size()
                && startsNounPhrase(clause.tokens().get(next));
        return !verbFirst || (nounBehind && clause.tokens().get(clause.finite()).start() >= 0 && inverted(clause));
    }

    /** "en wordt de Kamer": a noun phrase right behind a verb that stands first could be its object, unless the verb is an auxiliary. */
    private boolean inverted(Clause clause) {
        return words.isAuxiliary(clause.finiteLemma());
    }

    private boolean startsNounPhrase(Token token) {
        return words.determiners().contains(token.lower())
                || words.otherPronouns().contains(token.lower());
    }

    private Optional<Subject> ofMain(Clause clause) {
        if (!clause.hasFinite()) {
            return Optional.empty();
        }
        Optional<ActorSpan> behind = actorFrom(clause, clause.finite() + 1);
        if (behind.isPresent()) {
            return Optional.of(new Subject(SubjectKind.AUTHOR, behind));
        }
        Optional<ActorSpan> front = actorInFront(clause);
        if (front.isPresent()) {
            return Optional.of(new Subject(SubjectKind.AUTHOR, front));
        }
        boolean house = houseAt(clause, clause.finite() + 1) || houseAtStart(clause);
        return house ? Optional.of(Subject.HOUSE) : Optional.empty();
    }

    /** The one who is named right behind the verb, but for small words. */
    private Optional<ActorSpan> actorFrom(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.tokens().size(), from + SUBJECT_REACH); i++) {
            Token token = clause.tokens().get(i);
            Optional<ActorSpan> actor = actorStarting(token);
            if (actor.isPresent()) {
                return governed(clause, i) ? Optional.empty() : actor;
            }
            boolean small = words.reflexives().contains(token.lower())
                    || token.lower().equals("er")
                    || token.lower().equals("u")
                    || (dictionary.can(token, Form.ADVERB)
                            && !words.determiners().contains(token.lower()));
            if (!small) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<ActorSpan> actorInFront(Clause clause) {
        for (int i = 0; i < clause.finite(); i++) {
            Token token = clause.tokens().get(i);
            Optional<ActorSpan> actor = actorStarting(token);
            if (actor.isPresent() && !governed(clause, i)) {
                return onlyItsOwnWordsBefore(clause, i) ? actor : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "De plannen van het kabinet": what stands before the name must not itself be the subject. */
    private boolean onlyItsOwnWordsBefore(Clause clause, int place) {
        for (int i = 0; i < place; i++) {
            Token token = clause.tokens().get(i);
            boolean joinsSubject = i + 1 == place && words.coordinators().contains(token.lower());
            boolean small = token.kind() == Token.Kind.SIGN
                    || words.coordinators().contains(token.lower())
                    || dictionary.can(token, Form.ADVERB)
                    || token.kind() == Token.Kind.NUMBER;
            boolean company = joinsSubject || (place <= 2 && token.capital());
            if (!small && !company) {
                return false;
            }
        }
        return true;
    }

    private Optional<ActorSpan> actorStarting(Token token) {
        return parts.actors().stream()
                .filter(span -> parts.tokens().get(span.first()).start() == token.start())
                .findFirst();
    }

    private boolean governed(Clause clause, int place) {
        if (place == 0) {
            return false;
        }
        String before = clause.tokens().get(place - 1).lower();
        boolean subordinated = place == 1 && clause.type() != Clause.Type.MAIN;
        return words.prepositions().contains(before) && !subordinated;
    }

    private boolean houseAt(Clause clause, int place) {
        return place >= 0
                && place < clause.tokens().size()
                && parts.houses().stream()
                        .anyMatch(house -> parts.tokens().get(house.first()).start()
                                == clause.tokens().get(place).start());
    }

    private boolean houseAtStart(Clause clause) {
        for (int i = 0; i < Math.min(3, clause.finite()); i++) {
            if (houseAt(clause, i) && !governed(clause, i)) {
                return true;
            }
        }
        // "kan uw Kamer", "zal uw Kamer": small words may stand between.
        for (int i = clause.finite() + 1; i < Math.min(clause.tokens().size(), clause.finite() + 4); i++) {
            if (houseAt(clause, i) && !governed(clause, i)) {
                return true;
            }
            if (!dictionary.can(clause.tokens().get(i), Form.ADVERB)) {
                return false;
            }
        }
        return false;
    }

    private Optional<Subject> ofSubordinate(Clause clause) {
        int end = clause.hasFinite() ? clause.finite() : clause.tokens().size();
        int start = clause.type() == Clause.Type.MAIN ? 0 : 1;
        for (int i = start; i < end; i++) {
            Token token = clause.tokens().get(i);
            Optional<ActorSpan> actor = actorStarting(token);
            if (actor.isPresent() && !governed(clause, i)) {
                return Optional.of(new Subject(SubjectKind.AUTHOR, actor));
            }
            if (houseAt(clause, i) && !governed(clause, i) && !token.lower().equals("u")) {
                boolean firstPersonLater =
                        clause.tokens().subList(i, end).stream().anyMatch(other -> words.isFirstPerson(other.lower()));
                return firstPersonLater ? laterFirstPerson(clause, i, end) : Optional.of(Subject.HOUSE);
            }
            boolean other = words.determiners().contains(token.lower())
                    || (words.otherPronouns().contains(token.lower())
                            && !token.lower().equals("er"));
            if (other) {
                return joined(clause, i, end);
            }
        }
        boolean houseFirst = start < end && houseAt(clause, start);
        return houseFirst ? Optional.of(Subject.HOUSE) : Optional.empty();
    }

    private Optional<Subject> laterFirstPerson(Clause clause, int from, int end) {
        for (int i = from; i < end; i++) {
            Optional<ActorSpan> actor = actorStarting(clause.tokens().get(i));
            if (actor.isPresent()) {
                return Optional.of(new Subject(SubjectKind.AUTHOR, actor));
            }
        }
        return Optional.empty();
    }

    /** "Duitsland en Nederland": somebody of the author's side joined to the first name is subject, too. */
    private Optional<Subject> joined(Clause clause, int from, int end) {
        for (int i = from + 1; i < Math.min(end, from + 6); i++) {
            Optional<ActorSpan> actor = actorStarting(clause.tokens().get(i));
            boolean joins =
                    words.coordinators().contains(clause.tokens().get(i - 1).lower());
            if (actor.isPresent()
                    && (joins
                            || actor.get().means() == Means.FIRST_PERSON
                            || actor.get().means() == Means.FIRST_PERSON_PLURAL)) {
                return Optional.of(new Subject(SubjectKind.AUTHOR, actor));
            }
        }
        return Optional.empty();
    }

    /** "door het kabinet", "door mij". */
    private Optional<ActorSpan> agent(Clause clause) {
        for (int i = 0; i + 1 < clause.tokens().size(); i++) {
            if (words.agentMarks().contains(clause.tokens().get(i).lower())) {
                Optional<ActorSpan> actor = actorStarting(clause.tokens().get(i + 1));
                if (actor.isPresent()) {
                    return actor;
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasAgentMark(Clause clause) {
        for (int i = 0; i + 1 < clause.tokens().size(); i++) {
            boolean mark = words.agentMarks().contains(clause.tokens().get(i).lower());
            boolean self =
                    words.reflexives().contains(clause.tokens().get(i + 1).lower());
            boolean means = dictionary.can(clause.tokens().get(i + 1), Form.PLURAL_OR_INFINITIVE);
            if (mark && !self && !means) {
                return true;
            }
        }
        return false;
    }
}
