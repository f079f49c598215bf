package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.actor.ActorSpan;
import nl.brievenbus.extract.actor.ActorWords.Means;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Finds whose verb it is, by the place of the words: around the verb in a main clause, before it in the others. */
final class SubjectFinder {

    /** How many small words may stand between a verb and the subject behind it. */
    private static final int REACH = 6;

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final SentenceParts parts;
    private final NounPhrases nouns;
    private final SubjectBeforeVerb subjectFirst;

    SubjectFinder(SentenceWords words, Dictionary.Words dictionary, SentenceParts parts) {
        this.words = words;
        this.dictionary = dictionary;
        this.parts = parts;
        this.nouns = new NounPhrases(words, dictionary, parts);
        this.subjectFirst = new SubjectBeforeVerb(words, dictionary, parts);
    }

    Subject find(Clause clause, List<ClauseReading> before) {
        if (!words.verbSecond()) {
            return samePerson(clause, before)
                    .or(() -> subjectFirst.find(clause))
                    .orElseGet(() -> ofSharedVerb(clause, before));
        }
        Optional<Subject> named = clause.type() == Clause.Type.MAIN
                ? ofMain(clause)
                : samePerson(clause, before).or(() -> ofSubordinate(clause));
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
        boolean pronoun = clause.tokens().size() > 1
                && words.personPronouns().contains(clause.tokens().get(1).lower());
        return before.stream()
                .filter(reading -> pronoun && reading.clause().index() == clause.parent())
                .map(ClauseReading::whose)
                .filter(whose -> whose.kind() == SubjectKind.AUTHOR)
                .findFirst()
                .map(whose -> isFirstPerson(whose) || (isSingle(whose) && isPlural(clause)) ? Subject.ANOTHER : whose);
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

    private static boolean isFirstPerson(Subject subject) {
        return subject.actor().filter(ActorSpan::isFirstPerson).isPresent();
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
        return !verbFirst || (nounBehind && words.isAuxiliary(clause.finiteLemma()) && agrees(clause, next));
    }

    /** "zal de uitkomsten": a plural is no subject of a singular verb. */
    private boolean agrees(Clause clause, int from) {
        boolean singular = !dictionary.can(clause.tokens().get(clause.finite()), Form.PLURAL_OR_INFINITIVE);
        boolean plural = nouns.isPlural(clause.tokens(), from);
        return !(singular && plural);
    }

    private Optional<Subject> ofMain(Clause clause) {
        if (!clause.hasFinite()) {
            int colon = clause.colonOfLine();
            return colon < 0 ? Optional.empty() : Optional.of(nouns.subject(clause.tokens(), 0, colon));
        }
        Optional<Subject> author =
                actorBehind(clause).or(() -> actorInFront(clause)).map(Subject::author);
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

    /** "De motie verzoekt de regering", "De sector vraagt het kabinet": the party in front acts, the author or the house is its object. */
    private boolean isAddressedByParty(Clause clause, Subject addressed) {
        return !isFirstPerson(addressed)
                && actorInFront(clause).isEmpty()
                && agrees(clause, 0)
                && nounInFront(clause)
                        .filter(front -> front.kind() == SubjectKind.PARTY)
                        .isPresent();
    }

    /** "Hij zal ...": the colleague whom the sentence before spoke of. */
    private Optional<Subject> personMeant(Clause clause) {
        List<Token> tokens = clause.tokens();
        for (int i = Math.max(0, clause.finite() - 1); i <= Math.min(tokens.size() - 1, clause.finite() + 1); i++) {
            boolean person = words.isActorsPronoun(tokens.get(i).lower());
            boolean single = !dictionary.can(tokens.get(clause.finite()), Form.PLURAL_OR_INFINITIVE);
            if (person && single && parts.spokenOf().isPresent()) {
                int place = parts.tokens().indexOf(tokens.get(i));
                return parts.spokenOf().map(actor -> Subject.author(actor.meantAt(place)));
            }
        }
        return Optional.empty();
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
                return governed(clause, i) ? Optional.empty() : actor;
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
            if (actor.isPresent() && !governed(clause, i)) {
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
                && parts.houseStarting(clause.tokens().get(place));
    }

    private boolean houseInFront(Clause clause) {
        for (int i = 0; i < Math.min(3, clause.finite()); i++) {
            if (houseAt(clause, i) && !governed(clause, i)) {
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
        if (houseAt(clause, from)) {
            return true;
        }
        for (int i = from; i < Math.min(clause.tokens().size(), from + REACH); i++) {
            if (houseAt(clause, i) && !governed(clause, i)) {
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
            if (nouns.startsAt(tokens.get(i)) && !governed(clause, i)) {
                return Optional.of(nouns.subject(tokens, i, tokens.size()));
            }
        }
        return Optional.empty();
    }

    private Optional<Subject> ofSubordinate(Clause clause) {
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
            if (actor.isPresent() && !governed(clause, i)) {
                return actor.map(Subject::author);
            }
            if (houseAt(clause, i)
                    && !governed(clause, i)
                    && !words.secondPerson().contains(token.lower())) {
                return Optional.of(laterFirstPerson(clause, i, end).orElse(Subject.HOUSE));
            }
            boolean other = words.determiners().contains(token.lower())
                    || (words.otherPronouns().contains(token.lower())
                            && !words.expletives().contains(token.lower()));
            if (other && !governed(clause, i) && !parts.inTerm(token)) {
                Subject named = nouns.subject(clause.tokens(), i, end);
                return Optional.of(joined(clause, i, end).orElse(named));
            }
        }
        boolean houseFirst = start < end && houseAt(clause, start);
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
