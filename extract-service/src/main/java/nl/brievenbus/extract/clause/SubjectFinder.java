package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.actor.ActorWords.Means;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Finds whose verb it is: the one whom the clause names, else the one of the clause before or around it. */
final class SubjectFinder {

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final NounPhrases nouns;
    private final SubjectBeforeVerb subjectFirst;
    private final SubjectAroundVerb ofMain;
    private final SubjectOfSubordinate ofSubordinate;

    SubjectFinder(SentenceWords words, Dictionary.Words dictionary, SentenceParts parts) {
        this.words = words;
        this.dictionary = dictionary;
        this.nouns = new NounPhrases(words, dictionary, parts);
        this.subjectFirst = new SubjectBeforeVerb(words, dictionary, parts);
        NamePlaces places = new NamePlaces(words, parts);
        this.ofMain = new SubjectAroundVerb(words, dictionary, parts, nouns, places);
        this.ofSubordinate = new SubjectOfSubordinate(words, dictionary, parts, nouns, places);
    }

    Subject find(Clause clause, List<ClauseReading> before) {
        if (!words.verbSecond()) {
            return samePerson(clause, before)
                    .or(() -> subjectFirst.find(clause))
                    .orElseGet(() -> ofSharedVerb(clause, before));
        }
        Optional<Subject> named = clause.type() == Clause.Type.MAIN
                ? ofMain.find(clause)
                : samePerson(clause, before).or(() -> ofSubordinate.find(clause));
        boolean shares = clause.coordinated() && !before.isEmpty() && !hasOwnSubject(clause);
        boolean clear = named.filter(
                        subject -> subject.kind() != SubjectKind.OTHER && subject.kind() != SubjectKind.PARTY)
                .isPresent();
        boolean objectFollows = clause.coordinated() && !clear && takesObjectFirst(clause, before);
        return (shares && !clear) || objectFollows ? sharedWith(clause, before) : named.orElse(Subject.UNKNOWN);
    }

    /** "I will write to you and send the plan": a clause without a subject of its own takes that of the clause before. */
    private Subject ofSharedVerb(Clause clause, List<ClauseReading> before) {
        boolean shares = clause.coordinated() && !before.isEmpty() && !hasOwnSubject(clause);
        return shares ? sharedWith(clause, before) : Subject.UNKNOWN;
    }

    /** "De Minister meldt dat hij ...": the person who is subject of the clause around it; where "I" am that, "he" is another. */
    private Optional<Subject> samePerson(Clause clause, List<ClauseReading> before) {
        String pronoun = clause.tokens().size() > 1 ? clause.tokens().get(1).lower() : "";
        boolean person = words.personPronouns().contains(pronoun);
        boolean body = words.bodyPronouns().contains(pronoun);
        return before.stream()
                .filter(reading -> (person || body) && reading.clause().index() == clause.parent())
                .map(ClauseReading::whose)
                .filter(whose -> whose.kind() == SubjectKind.AUTHOR && (person || isBody(whose)))
                .findFirst()
                .map(whose -> whose.isFirstPerson() || (isSingle(whose) && isPlural(clause)) ? Subject.ANOTHER : whose);
    }

    /** "The Government announced that it will": of an office "it" is not said. */
    private static boolean isBody(Subject subject) {
        return subject.actor()
                .filter(actor -> actor.means() == Means.CABINET || actor.means() == Means.COMMISSION)
                .isPresent();
    }

    /** One body or one office, of which "zij zullen" is not said. */
    private static boolean isSingle(Subject subject) {
        return subject.actor()
                .filter(actor -> actor.means() != Means.SIGNATORY
                        && !actor.withFirstPerson()
                        && actor.offices().size() < 2)
                .isPresent();
    }

    private boolean isPlural(Clause clause) {
        return clause.hasFinite()
                && words.verbSecond()
                && !agreesWithOne(clause.tokens().get(clause.finite()));
    }

    private boolean agreesWithOne(Token verb) {
        return dictionary.can(verb, Form.PRESENT_THIRD) || !dictionary.can(verb, Form.PLURAL_OR_INFINITIVE);
    }

    /** "Ik heb besloten ... en zal de regeling wijzigen": behind an active verb that stands first, a thing is the object. */
    private boolean takesObjectFirst(Clause clause, List<ClauseReading> before) {
        boolean active = clause.nonFinite().stream().noneMatch(place -> dictionary
                .lemma(clause.tokens().get(place), Form.PLURAL_OR_INFINITIVE)
                .filter(words.passive()::contains)
                .isPresent());
        boolean future = words.future().contains(clause.finiteLemma());
        return verbStandsFirst(clause)
                && future
                && active
                && !before.isEmpty()
                && sharedWith(clause, before).kind() == SubjectKind.AUTHOR;
    }

    private boolean verbStandsFirst(Clause clause) {
        return clause.finite() == 0
                || (clause.finite() == 1
                        && words.coordinators().contains(clause.tokens().get(0).lower()));
    }

    Subject sharedWith(Clause clause, List<ClauseReading> before) {
        ClauseReading previous = before.get(before.size() - 1);
        for (ClauseReading other : before) {
            previous = other.clause().type() == clause.type() ? other : previous;
        }
        return previous.whose();
    }

    /** Whether a coordinated clause names its own subject, rather than leaving it to the clause before. */
    private boolean hasOwnSubject(Clause clause) {
        if (!clause.hasFinite()) {
            return false;
        }
        boolean verbFirst = verbStandsFirst(clause);
        int next = clause.finite() + 1;
        boolean nounBehind = next < clause.tokens().size()
                && (words.determiners().contains(clause.tokens().get(next).lower())
                        || words.otherPronouns()
                                .contains(clause.tokens().get(next).lower()));
        // A noun phrase right behind a verb that stands first could be its object, unless the verb is an auxiliary.
        return !verbFirst
                || (nounBehind && words.isAuxiliary(clause.finiteLemma()) && nouns.agreesWithVerb(clause, next));
    }

    /** Whether it tells something, rather than which thing is meant. */
    boolean isSetOff(Clause clause) {
        return ofSubordinate.isSetOff(clause);
    }

    /** Whether "dat" opens it as a relative clause. */
    boolean isRelative(Clause clause) {
        return ofSubordinate.isRelative(clause);
    }
}
