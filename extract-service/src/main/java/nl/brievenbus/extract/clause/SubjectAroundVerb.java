package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Finds whose verb it is in a main clause of a language whose verb stands second: who is named around the verb. */
final class SubjectAroundVerb {

    /** How many small words may stand between a verb and the subject behind it. */
    private static final int REACH = 6;

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final SentenceParts parts;
    private final NounPhrases nouns;
    private final NamePlaces places;

    SubjectAroundVerb(
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

    /** Whose verb it is, where the clause tells. */
    Optional<Subject> find(Clause clause) {
        if (!clause.hasFinite()) {
            int colon = clause.colonOfLine();
            return colon < 0 ? Optional.empty() : Optional.of(nouns.subject(clause.tokens(), 0, colon));
        }
        Optional<Subject> author = opensWithFirstPerson(clause)
                .or(() -> actorBehind(clause))
                .or(() -> actorInFront(clause))
                .map(Subject::author);
        if (author.isPresent() && !isAddressedByParty(clause, author.get())) {
            return author;
        }
        Optional<Subject> meant = personMeant(clause);
        if (meant.isPresent()) {
            return meant;
        }
        boolean house = houseInFront(clause) || (houseBehind(clause) && !isAddressedByParty(clause, Subject.HOUSE));
        return house ? Optional.of(Subject.HOUSE) : nounInFront(clause).or(() -> nounBehind(clause));
    }

    /** "Ik heb de NVWA gevraagd": whom the verb goes to is none of its subjects. */
    private Optional<ActorSpan> opensWithFirstPerson(Clause clause) {
        int before = clause.finite() - 1;
        return before >= 0 && words.isFirstPerson(clause.tokens().get(before).lower())
                ? actorInFront(clause)
                : Optional.empty();
    }

    /** "De motie verzoekt de regering", "De sector vraagt het kabinet": the party in front acts, the author or the house is its object. */
    private boolean isAddressedByParty(Clause clause, Subject addressed) {
        return !addressed.isFirstPerson()
                && actorInFront(clause).isEmpty()
                && nouns.agreesWithVerb(clause, 0)
                && nounInFront(clause)
                        .filter(front -> front.kind() == SubjectKind.PARTY)
                        .isPresent();
    }

    /** "Hij zal ...": the colleague whom the sentence before spoke of. */
    private Optional<Subject> personMeant(Clause clause) {
        List<Token> tokens = clause.tokens();
        for (int i = Math.max(0, clause.finite() - 1); i <= Math.min(tokens.size() - 1, clause.finite() + 1); i++) {
            boolean person = words.isActorsPronoun(tokens.get(i).lower()) || pointsAtPerson(clause, i);
            boolean single = !dictionary.can(tokens.get(clause.finite()), Form.PLURAL_OR_INFINITIVE);
            if (person && single && parts.spokenOf().isPresent()) {
                int place = parts.tokens().indexOf(tokens.get(i));
                return parts.spokenOf().map(actor -> Subject.author(actor.meantAt(place)));
            }
        }
        return Optional.empty();
    }

    /** "Deze zal uw Kamer informeren": a person acts towards the house; of a thing it is said that it is sent. */
    private boolean pointsAtPerson(Clause clause, int place) {
        List<Token> tokens = clause.tokens();
        return place == 0
                && clause.finite() == 1
                && words.personPointers().contains(tokens.get(0).lower())
                && places.houseAt(clause, 2)
                && !words.passive().contains(clause.finiteLemma())
                && clause.nonFinite().stream()
                        .flatMap(other -> dictionary.readings(tokens.get(other)).stream())
                        .noneMatch(reading -> words.passive().contains(reading.lemma()));
    }

    /** The one who is named right behind the verb, but for small words and what stands between commas. */
    private Optional<ActorSpan> actorBehind(Clause clause) {
        if (parts.actors().isEmpty()) {
            return Optional.empty();
        }
        List<Token> tokens = clause.tokens();
        int i = behindInsertion(tokens, clause.finite() + 1);
        for (int last = Math.min(tokens.size(), i + REACH); i < last; i++) {
            Token token = tokens.get(i);
            Optional<ActorSpan> actor = parts.actorStarting(token);
            if (actor.isPresent()) {
                return places.governed(clause, i) ? Optional.empty() : actor;
            }
            if (!isSmall(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isSmall(Token token) {
        return words.reflexives().contains(token.lower())
                || words.objects().contains(token.lower())
                || words.expletives().contains(token.lower())
                || (dictionary.can(token, Form.ADVERB) && !words.determiners().contains(token.lower()))
                || parts.inTerm(token);
    }

    /** "zal, na overleg met de sector, het kabinet": the place behind what stands between commas. */
    private static int behindInsertion(List<Token> tokens, int from) {
        if (from >= tokens.size() || !tokens.get(from).sign(",")) {
            return from;
        }
        for (int i = from + 1; i < tokens.size(); i++) {
            if (tokens.get(i).sign(",")) {
                return i + 1;
            }
        }
        return from + 1;
    }

    private Optional<ActorSpan> actorInFront(Clause clause) {
        for (int i = 0; i < clause.finite(); i++) {
            Optional<ActorSpan> actor = parts.actorStarting(clause.tokens().get(i));
            if (actor.isPresent() && !places.governed(clause, i)) {
                return onlyItsOwnWordsBefore(clause, i) ? actor : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "De plannen van het kabinet": what stands before the name must not itself be the subject. */
    private boolean onlyItsOwnWordsBefore(Clause clause, int place) {
        // "De Minister van Landbouw en ik verhogen ..."
        boolean together = place > 0
                && place + 1 == clause.finite()
                && words.isFirstPerson(clause.tokens().get(place).lower())
                && words.coordinators().contains(clause.tokens().get(place - 1).lower());
        if (together) {
            return true;
        }
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

    private boolean houseInFront(Clause clause) {
        for (int i = 0; i < Math.min(3, clause.finite()); i++) {
            if (places.houseAt(clause, i) && !places.governed(clause, i)) {
                return true;
            }
        }
        return false;
    }

    /** Right behind the verb, but for small words. */
    private boolean houseBehind(Clause clause) {
        int from = clause.finite() + 1;
        if (parts.houses().isEmpty()) {
            return false;
        }
        if (places.houseAt(clause, from)) {
            return true;
        }
        for (int i = from; i < Math.min(clause.tokens().size(), from + REACH); i++) {
            if (places.houseAt(clause, i) && !places.governed(clause, i)) {
                return true;
            }
            if (!isSmall(clause.tokens().get(i))) {
                return false;
            }
        }
        return false;
    }

    /** The noun of the words before the verb, where they begin with no preposition and tell no moment. */
    private Optional<Subject> nounInFront(Clause clause) {
        List<Token> tokens = clause.tokens();
        int from = 0;
        while (from < clause.finite()
                && (words.coordinators().contains(tokens.get(from).lower())
                        || tokens.get(from).kind() == Token.Kind.SIGN)) {
            from++;
        }
        boolean nothing = from >= clause.finite();
        if (nothing || !nouns.startsAt(tokens.get(from))) {
            boolean pronoun =
                    !nothing && words.otherPronouns().contains(tokens.get(from).lower());
            return pronoun && from + 1 == clause.finite() ? Optional.of(Subject.UNKNOWN) : Optional.empty();
        }
        return Optional.of(nouns.subject(tokens, from, clause.finite()));
    }

    private Optional<Subject> nounBehind(Clause clause) {
        List<Token> tokens = clause.tokens();
        int from = behindInsertion(tokens, clause.finite() + 1);
        for (int i = from; i < Math.min(tokens.size(), from + 2 * REACH); i++) {
            if (nouns.startsAt(tokens.get(i)) && !places.governed(clause, i)) {
                return Optional.of(nouns.subject(tokens, i, tokens.size()));
            }
        }
        return Optional.empty();
    }
}
