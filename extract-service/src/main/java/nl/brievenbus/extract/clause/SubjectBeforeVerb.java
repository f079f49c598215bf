package nl.brievenbus.extract.clause;

import java.util.Optional;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Finds whose verb it is in a language whose subject stands before its verb: what ends right there, but for small words and
 * what commas set apart.
 */
final class SubjectBeforeVerb {

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final SentenceParts parts;
    private final NounPhrases nouns;

    SubjectBeforeVerb(SentenceWords words, Dictionary.Words dictionary, SentenceParts parts) {
        this.words = words;
        this.dictionary = dictionary;
        this.parts = parts;
        nouns = new NounPhrases(words, dictionary, parts);
    }

    /** Empty where nothing stands before the verb. */
    Optional<Subject> find(Clause clause) {
        int last = lastWord(clause);
        boolean nothing = last < 0
                || (last == 0
                        && words.coordinators().contains(clause.tokens().get(0).lower()));
        if (nothing) {
            return Optional.empty();
        }
        if (last == 0 && words.relatives().contains(clause.opener())) {
            // "the State Secretary, who will"
            return Optional.of(
                    parts.actorEndingBefore(clause.start()).map(Subject::author).orElse(Subject.UNKNOWN));
        }
        Optional<Subject> meant = personMeant(clause.tokens().get(last));
        if (meant.isPresent()) {
            return meant;
        }
        int end = clause.tokens().get(last).end();
        Optional<Subject> author = parts.actors().stream()
                .filter(span -> parts.tokens().get(span.last()).end() == end)
                .filter(span -> !isGoverned(clause, span))
                .findFirst()
                .map(Subject::author);
        return author.or(() -> Optional.of(isHouse(clause, end) ? Subject.HOUSE : named(clause, last)));
    }

    /** The group of words with a noun that stands before the verb; "in March" and what else stands in front of it is passed over. */
    private Subject named(Clause clause, int last) {
        int from = 0;
        while (from <= last && isInFront(clause, from)) {
            from++;
        }
        boolean behindPreposition = from <= last
                && words.prepositions().contains(clause.tokens().get(from).lower());
        return from > last || behindPreposition ? Subject.UNKNOWN : nouns.subject(clause.tokens(), from, last + 1);
    }

    private boolean isInFront(Clause clause, int place) {
        Token token = clause.tokens().get(place);
        boolean opens =
                words.coordinators().contains(token.lower()) || clause.opener().equals(token.lower());
        return opens || !token.word() || isSmall(token) || parts.inTerm(token);
    }

    /** "He will ...": the colleague whom the sentence before spoke of. */
    private Optional<Subject> personMeant(Token token) {
        int place = parts.tokens().indexOf(token);
        return words.isActorsPronoun(token.lower())
                ? parts.spokenOf().map(actor -> Subject.author(actor.meantAt(place)))
                : Optional.empty();
    }

    /** The place of the subject's last word; negative where there is none. */
    private int lastWord(Clause clause) {
        int i = clause.hasFinite() ? clause.finite() - 1 : -1;
        while (i >= 0 && (isSmall(clause.tokens().get(i)) || isAdverbBehindPronoun(clause, i))) {
            i--;
        }
        return i > 0 && clause.tokens().get(i).sign(",") ? beforeAside(clause, i) : i;
    }

    /** "We now plan": what could be a noun elsewhere is none behind a pronoun. */
    private boolean isAdverbBehindPronoun(Clause clause, int place) {
        return place > 0
                && dictionary.can(clause.tokens().get(place), Form.ADVERB)
                && words.isFirstPerson(clause.tokens().get(place - 1).lower());
    }

    private boolean isSmall(Token token) {
        return dictionary.can(token, Form.ADVERB)
                && !words.isFirstPerson(token.lower())
                && !words.otherPronouns().contains(token.lower())
                && !dictionary.can(token, Form.NOUN);
    }

    /** "Its report, with my response, will": the place before what the two commas enclose. */
    private static int beforeAside(Clause clause, int comma) {
        for (int i = comma - 1; i > 0; i--) {
            if (clause.tokens().get(i).sign(",")) {
                return i - 1;
            }
        }
        return comma - 1;
    }

    private boolean isHouse(Clause clause, int end) {
        return parts.houses().stream()
                .anyMatch(house -> parts.tokens().get(house.last()).end() == end
                        && !isGoverned(clause, parts.tokens().get(house.first())));
    }

    private boolean isGoverned(Clause clause, ActorSpan span) {
        return isGoverned(clause, parts.tokens().get(span.first()));
    }

    /**
     * Whether a preposition stands before a word; the one that opens the clause ("after") governs nothing, and "I" is governed by
     * none ("from now on I will").
     */
    private boolean isGoverned(Clause clause, Token first) {
        if (words.isFirstPerson(first.lower())) {
            return false;
        }
        for (int i = 1; i < clause.tokens().size(); i++) {
            if (clause.tokens().get(i).start() == first.start()) {
                String before = clause.tokens().get(i - 1).lower();
                boolean opens =
                        !clause.opener().isEmpty() && words.subordinators().contains(before);
                return words.prepositions().contains(before) && !opens;
            }
        }
        return false;
    }
}
