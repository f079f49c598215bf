package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.actor.ActorWords.Means;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Finds whose verb it is in a subordinate clause of a language whose verb stands second: who is named before the verb, else what
 * stands before the clause.
 */
final class SubjectOfSubordinate {

    /** How far behind a name another one may be joined to it, in words. */
    private static final int REACH = 6;

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final SentenceParts parts;
    private final NounPhrases nouns;
    private final NamePlaces places;

    SubjectOfSubordinate(
            SentenceWords words,
            Dictionary.Words dictionary,
            SentenceParts parts,
            NounPhrases nouns,
            NamePlaces places) {
        this.words = words;
        this.dictionary = dictionary;
        this.parts = parts;
        this.nouns = nouns;
        this.places = places;
    }

    /** Whose verb it is, where the clause or what stands before it tells. */
    Optional<Subject> find(Clause clause) {
        Optional<Subject> named = named(clause);
        boolean free = named.isEmpty() || named.get().kind() == SubjectKind.HOUSE;
        Optional<Subject> office = free ? officeBefore(clause) : Optional.empty();
        return office.or(() -> named).or(() -> antecedent(clause));
    }

    /** "(de Minister van Financiën), die u daarover zal berichten": the office right before the pronoun. */
    private Optional<Subject> officeBefore(Clause clause) {
        boolean pronoun = words.relatives().contains(clause.opener());
        boolean single =
                clause.hasFinite() && !dictionary.can(clause.tokens().get(clause.finite()), Form.PLURAL_OR_INFINITIVE);
        if (!pronoun || !single) {
            return Optional.empty();
        }
        return parts.actorEndingBefore(clause.start())
                .filter(actor -> actor.means() == Means.OFFICE)
                .map(Subject::author);
    }

    /** The subject that a subordinate clause names. */
    private Optional<Subject> named(Clause clause) {
        int end = clause.hasFinite() ? clause.finite() : clause.tokens().size();
        int start = clause.type() == Clause.Type.MAIN ? 0 : 1;
        for (int i = start; i < end; i++) {
            Token token = clause.tokens().get(i);
            Optional<ActorSpan> actor = parts.actorStarting(token);
            if (actor.isPresent() && !places.governed(clause, i)) {
                return actor.map(Subject::author);
            }
            if (places.houseAt(clause, i)
                    && !places.governed(clause, i)
                    && !words.secondPerson().contains(token.lower())) {
                return Optional.of(laterFirstPerson(clause, i, end).orElse(Subject.HOUSE));
            }
            boolean other = words.determiners().contains(token.lower())
                    || (words.otherPronouns().contains(token.lower())
                            && !words.expletives().contains(token.lower()));
            if (other && !places.governed(clause, i) && !parts.inTerm(token)) {
                Subject named = nouns.subject(clause.tokens(), i, end);
                return Optional.of(joined(clause, i, end).orElse(named));
            }
        }
        boolean houseFirst = start < end && places.houseAt(clause, start);
        return houseFirst ? Optional.of(Subject.HOUSE) : Optional.empty();
    }

    /** "(een plan) dat in mei verschijnt": the subject is what stands before the relative pronoun. */
    private Optional<Subject> antecedent(Clause clause) {
        boolean relative = clause.type() == Clause.Type.SUBORDINATE
                && (words.relatives().contains(clause.opener()) || words.that().contains(clause.opener()));
        return relative ? beforeOpener(clause).map(token -> nouns.subject(List.of(token), 0, 1)) : Optional.empty();
    }

    /** Whether it tells something, rather than which thing is meant. */
    boolean isSetOff(Clause clause) {
        return parts.isSetOff(clause, words.prepositions());
    }

    /** Whether "dat" stands behind a noun, and nothing behind it is a subject; in "een convenant, dat ik teken" it is the object. */
    boolean isRelative(Clause clause) {
        boolean object = isSetOff(clause)
                && clause.tokens().size() > 1
                && words.isFirstPerson(clause.tokens().get(1).lower());
        return beforeOpener(clause).filter(nouns::startsAt).isPresent()
                && (object || named(clause).isEmpty());
    }

    /** The word right before the clause; the last noun, where a comma stands between. */
    private Optional<Token> beforeOpener(Clause clause) {
        Token word = null;
        Token noun = null;
        boolean comma = false;
        for (Token token : parts.tokens()) {
            if (token.start() >= clause.start()) {
                break;
            }
            comma = token.sign(",");
            word = token.word() ? token : word;
            noun = nouns.isNoun(token) ? token : noun;
        }
        return Optional.ofNullable(comma ? noun : word);
    }

    private Optional<Subject> laterFirstPerson(Clause clause, int from, int end) {
        for (int i = from; i < end; i++) {
            Token token = clause.tokens().get(i);
            if (words.isFirstPerson(token.lower())) {
                return parts.actorStarting(token).map(Subject::author);
            }
        }
        return Optional.empty();
    }

    /** "Duitsland en Nederland": somebody of the author's side joined to the first name is subject, too. */
    private Optional<Subject> joined(Clause clause, int from, int end) {
        for (int i = from + 1; i < Math.min(end, from + REACH); i++) {
            Optional<ActorSpan> actor = parts.actorStarting(clause.tokens().get(i));
            boolean joins =
                    words.coordinators().contains(clause.tokens().get(i - 1).lower());
            if (actor.isPresent() && (joins || actor.get().isFirstPerson())) {
                return actor.map(Subject::author);
            }
        }
        return Optional.empty();
    }
}
