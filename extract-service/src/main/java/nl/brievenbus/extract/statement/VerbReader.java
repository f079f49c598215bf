package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Decides, from a word's readings and its neighbours, whether it is a verb here and in what form, in a language whose verb
 * stands second.
 */
final class VerbReader {

    private static final int FIRST_PERSON_REACH = 14;
    private static final int ATTRIBUTE_REACH = 6;

    /** Of the forms of a word that could be several. */
    private static final List<Form> LIKELIEST =
            List.of(Form.MODAL, Form.PRESENT_THIRD, Form.PRESENT_FIRST, Form.PLURAL_OR_INFINITIVE, Form.PAST);

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final List<Token> tokens;
    private final Reading[] known;

    VerbReader(SentenceWords words, Dictionary.Words dictionary, List<Token> tokens) {
        this.words = words;
        this.dictionary = dictionary;
        this.tokens = tokens;
        this.known = new Reading[tokens.size()];
    }

    /** What a word is here, as far as verbs go. */
    enum Reading {
        /** A finite verb that cannot be an infinitive. */
        FINITE,
        PLURAL_OR_INFINITIVE,
        /** Behind "te" or "to". */
        TO_INFINITIVE,
        PARTICIPLE,
        NONE
    }

    /** Whether a word is a finite verb here; what could be an infinitive, too, counts. */
    boolean isFiniteOrPlural(int i) {
        return read(i) == Reading.FINITE || read(i) == Reading.PLURAL_OR_INFINITIVE;
    }

    Reading read(int i) {
        if (known[i] == null) {
            known[i] = decide(i);
        }
        return known[i];
    }

    private Reading decide(int i) {
        Token token = tokens.get(i);
        if (!dictionary.canBeVerb(token)) {
            return Reading.NONE;
        }
        if (token.word() && (isFollowedByItsSubject(i) || isBehindItsSubject(i) || isFollowedByItsObject(i))) {
            return Reading.FINITE;
        }
        if (i == 1 && isBehindPronoun(token)) {
            return Reading.FINITE;
        }
        if (!token.word() || words.notVerbs().contains(token.lower())) {
            return Reading.NONE;
        }
        if (opensAsNoun(i) || opensAsPossessive(i) || isAdjectiveOfNoun(i) || isName(i) || isInflectedParticiple(i)) {
            return Reading.NONE;
        }
        boolean closedClass = words.prepositions().contains(token.lower()) || dictionary.can(token, Form.NUMERAL);
        if (closedClass) {
            return Reading.NONE;
        }
        boolean infinitive = dictionary.can(token, Form.PLURAL_OR_INFINITIVE);
        if (infinitive
                && i > 0
                && words.infinitiveMarks().contains(tokens.get(i - 1).lower())) {
            return Reading.TO_INFINITIVE;
        }
        if (nounHere(i, token)) {
            return Reading.NONE;
        }
        if (dictionary.can(token, Form.MODAL)) {
            return Reading.FINITE;
        }
        boolean participle = dictionary.can(token, Form.PARTICIPLE);
        boolean third = dictionary.can(token, Form.PRESENT_THIRD);
        boolean past = dictionary.can(token, Form.PAST);
        if (participle && ((!third && !past) || (auxiliaryBefore(i) && !opensBehindComma(i)))) {
            return Reading.PARTICIPLE;
        }
        if (third || (past && !infinitive)) {
            return Reading.FINITE;
        }
        if (dictionary.can(token, Form.PRESENT_FIRST) && firstPersonNear(i)) {
            return Reading.FINITE;
        }
        if (infinitive) {
            return Reading.PLURAL_OR_INFINITIVE;
        }
        return participle ? Reading.PARTICIPLE : Reading.NONE;
    }

    /** "(een voorstel waarmee ... wil), bereikt u": what a pronoun or an article follows behind a comma is a verb. */
    private boolean opensBehindComma(int i) {
        if (i == 0 || i + 1 >= tokens.size() || !tokens.get(i - 1).sign(",")) {
            return false;
        }
        String next = tokens.get(i + 1).lower();
        return words.objects().contains(next) || words.determiners().contains(next) || words.isFirstPerson(next);
    }

    /** "verspreid ik", "dien ik", "organiseren we": no other reading is possible, whatever the word can be elsewhere. */
    boolean isFollowedByItsSubject(int i) {
        if (i + 1 >= tokens.size()) {
            return false;
        }
        Token token = tokens.get(i);
        String next = tokens.get(i + 1).lower();
        boolean agrees = (words.firstPerson().contains(next) && dictionary.can(token, Form.PRESENT_FIRST))
                || (words.firstPersonPlural().contains(next)
                        && dictionary.can(token, Form.PLURAL_OR_INFINITIVE)
                        && !(i > 0
                                && words.infinitiveMarks()
                                        .contains(tokens.get(i - 1).lower())));
        return agrees && !words.links(token.lower());
    }

    /** "(ik volg dit) en bericht u", "en leg de raad": behind a co-ordinating word, its object makes a verb of what could be a noun. */
    boolean isFollowedByItsObject(int i) {
        if (i == 0
                || i + 2 >= tokens.size()
                || !words.coordinators().contains(tokens.get(i - 1).lower())) {
            return false;
        }
        String next = tokens.get(i + 1).lower();
        boolean article = words.determiners().contains(next)
                && !words.prepositions().contains(tokens.get(i).lower());
        boolean pronoun = words.objects().contains(next)
                && (!words.determiners().contains(next)
                        || !(couldBeNoun(i + 2) || dictionary.can(tokens.get(i + 2), Form.ADJECTIVE)));
        boolean place = words.placeAdverbs().contains(next);
        return (pronoun || article || place || words.reflexives().contains(next))
                && dictionary.can(tokens.get(i), Form.PRESENT_FIRST)
                && firstPersonBefore(i);
    }

    private boolean firstPersonBefore(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (words.firstPerson().contains(tokens.get(j).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Inzet is ...": what opens a sentence right before an auxiliary is its subject. */
    private boolean opensAsNoun(int i) {
        return i == 0
                && tokens.size() > 1
                && couldBeNoun(0)
                && !words.isAuxiliary(finiteLemma(0))
                && dictionary.can(tokens.get(1), Form.PRESENT_THIRD)
                && words.isAuxiliary(finiteLemma(1));
    }

    /** "Zijn rapport gaat": before a noun in the singular it cannot be a plural. */
    private boolean opensAsPossessive(int i) {
        return i == 0
                && tokens.size() > 1
                && dictionary.can(tokens.get(0), Form.PRONOUN)
                && dictionary.can(tokens.get(0), Form.PLURAL_OR_INFINITIVE)
                && dictionary.can(tokens.get(1), Form.NOUN)
                && !dictionary.can(tokens.get(1), Form.NOUN_PLURAL)
                && !words.otherPronouns().contains(tokens.get(1).lower())
                && !words.objects().contains(tokens.get(1).lower());
    }

    /** "de betrokken partijen": a participle between a determiner or a preposition and a noun. */
    private boolean isAdjectiveOfNoun(int i) {
        if (i == 0 || i + 1 >= tokens.size() || !dictionary.can(tokens.get(i), Form.PARTICIPLE)) {
            return false;
        }
        String before = tokens.get(i - 1).lower();
        boolean attributive = words.determiners().contains(before)
                || words.prepositions().contains(before)
                || isQualified(i)
                || inAttribute(i);
        boolean finite =
                dictionary.can(tokens.get(i), Form.PRESENT_THIRD) || dictionary.can(tokens.get(i), Form.PRESENT_FIRST);
        return attributive && !finite && couldBeNoun(i + 1);
    }

    /** "de meest betrokken steden" */
    private boolean isQualified(int i) {
        Token before = tokens.get(i - 1);
        boolean qualifies = dictionary.can(before, Form.ADVERB)
                || (dictionary.can(before, Form.PRONOUN) && dictionary.can(tokens.get(i), Form.ADJECTIVE));
        return i > 1
                && qualifies
                && !words.objects().contains(before.lower())
                && !words.otherPronouns().contains(before.lower())
                && words.determiners().contains(tokens.get(i - 2).lower());
    }

    /** "de door bewoners aangedragen variant": a preposition right behind an article opens what stands before the noun. */
    private boolean inAttribute(int i) {
        for (int j = i - 1; j > 0 && j > i - ATTRIBUTE_REACH && tokens.get(j).kind() != Token.Kind.SIGN; j--) {
            boolean opens = words.prepositions().contains(tokens.get(j).lower())
                    && words.determiners().contains(tokens.get(j - 1).lower());
            if (opens) {
                return true;
            }
        }
        return false;
    }

    /** "Het Potentieel Pakken": a capital within a sentence makes a name; within text in capitals it says nothing. */
    private boolean isName(int i) {
        return i > 0
                && tokens.get(i).capitalised()
                && tokens.get(i - 1).kind() != Token.Kind.SIGN
                && !(i > 1
                        && tokens.get(i - 1).kind() == Token.Kind.NUMBER
                        && tokens.get(i - 2).kind() == Token.Kind.SIGN);
    }

    /** "de vereenvoudigde toets": no verb stands between an article and a noun. */
    private boolean isInflectedParticiple(int i) {
        if (i == 0 || i + 1 >= tokens.size() || !couldBeNoun(i + 1)) {
            return false;
        }
        String before = tokens.get(i - 1).lower();
        boolean attributive = words.determiners().contains(before)
                && !words.otherPronouns().contains(before)
                && !words.objects().contains(before);
        // "de daarvoor benodigde wijziging"
        boolean further = i > 1
                && words.pronominalAdverbs().contains(before)
                && words.determiners().contains(tokens.get(i - 2).lower());
        // "dat bepaalde contacten buiten de regels vallen": behind what opens a clause stands its subject.
        boolean opens = words.that().contains(before) && dictionary.can(tokens.get(i), Form.ADJECTIVE);
        return (attributive || further || opens) && dictionary.can(tokens.get(i), Form.PAST);
    }

    /** "Ik kom", at the beginning of a sentence or behind a co-ordinating word. */
    private boolean isBehindItsSubject(int i) {
        // "Wij voorzien", whatever participle that could be.
        if (i == 1
                && words.firstPersonPlural().contains(tokens.get(0).lower())
                && dictionary.can(tokens.get(1), Form.PLURAL_OR_INFINITIVE)) {
            return true;
        }
        boolean behindI =
                i > 0 && words.firstPerson().contains(tokens.get(i - 1).lower());
        boolean opens = i == 1
                || (i > 1
                        && (tokens.get(i - 2).kind() == Token.Kind.SIGN
                                || words.coordinators()
                                        .contains(tokens.get(i - 2).lower())));
        Token token = tokens.get(i);
        // What follows "Ik" at the very beginning is the verb, whatever else it can be: "Ik rond dit af."
        boolean first = i == 1;
        return behindI
                && opens
                && dictionary.can(token, Form.PRESENT_FIRST)
                && (first || (!words.links(token.lower()) && !dictionary.can(token, Form.ADVERB)));
    }

    /** "Dit kost", "Die belopen": right behind a pronoun that opens a sentence without any other finite verb, whatever it can be elsewhere. */
    private boolean isBehindPronoun(Token token) {
        boolean agrees = dictionary.can(token, Form.PRESENT_THIRD) || dictionary.can(token, Form.PLURAL_OR_INFINITIVE);
        boolean possible = agrees
                && words.otherPronouns().contains(tokens.get(0).lower())
                && !words.links(token.lower())
                && !dictionary.can(token, Form.ADVERB);
        for (int j = 2; j < tokens.size() && possible; j++) {
            possible = !isLikelierVerb(tokens.get(j), j);
        }
        return possible;
    }

    /** A verb that can be no noun. It is looked up alone, for how it is read depends on what stands before it. */
    private boolean isLikelierVerb(Token token, int i) {
        boolean verb = dictionary.readings(token).stream().anyMatch(reading -> isVerb(reading.form()));
        String word = token.lower();
        boolean other = couldBeNoun(i)
                || words.notVerbs().contains(word)
                || words.prepositions().contains(word)
                || words.determiners().contains(word)
                || words.infinitiveMarks().contains(tokens.get(i - 1).lower());
        return verb && !other;
    }

    /** "versterkt" is a participle where an auxiliary stands before it, or right behind it. */
    private boolean auxiliaryBefore(int i) {
        if (i + 1 < tokens.size() && isParticipleTaker(i + 1)) {
            return true;
        }
        for (int j = i - 1; j >= Math.max(0, i - 30) && !tokens.get(j).sign(";"); j--) {
            if (isParticipleTaker(j)) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticipleTaker(int i) {
        Token token = tokens.get(i);
        return dictionary.canBeVerb(token)
                && takesParticiple(token)
                && !words.notVerbs().contains(token.lower())
                && !words.modals().contains(token.lower());
    }

    private boolean takesParticiple(Token token) {
        for (nl.brievenbus.extract.language.Reading reading : dictionary.readings(token)) {
            if (isVerb(reading.form()) && words.participleTakers().contains(reading.lemma())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVerb(Form form) {
        return switch (form) {
            case PRESENT_FIRST, PRESENT_THIRD, PLURAL_OR_INFINITIVE, PAST, MODAL -> true;
            default -> false;
        };
    }

    private boolean firstPersonNear(int i) {
        if (i + 1 < tokens.size()
                && words.firstPerson().contains(tokens.get(i + 1).lower())) {
            return true;
        }
        if (words.isAuxiliary(
                        dictionary.lemma(tokens.get(i), Form.PRESENT_FIRST).orElse(""))
                && couldBeAnyPerson(i)) {
            return true;
        }
        for (int j = i - 1; j >= Math.max(0, i - FIRST_PERSON_REACH); j--) {
            if (words.firstPerson().contains(tokens.get(j).lower())) {
                // "Ik wacht niet en leg ...": the second verb of one subject.
                boolean second = words.coordinators().contains(tokens.get(i - 1).lower()) && !couldBeNoun(i);
                return j == i - 1 || second || !finiteBetween(j, i);
            }
        }
        return false;
    }

    /** "zal" and "kan" are first and third person alike. */
    private boolean couldBeAnyPerson(int i) {
        return dictionary.can(tokens.get(i), Form.PRESENT_THIRD);
    }

    private boolean finiteBetween(int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (dictionary.can(tokens.get(j), Form.PRESENT_THIRD) || read(j) == Reading.FINITE) {
                return true;
            }
        }
        // "ik" behind its verb belongs to that verb.
        return from > 0 && read(from - 1) == Reading.FINITE;
    }

    /** Whether a word that could be a verb is a noun here, by what stands before it. */
    private boolean nounHere(int i, Token token) {
        if (i == 0) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean noun = couldBeNoun(i);
        boolean infinitive = dictionary.can(token, Form.PLURAL_OR_INFINITIVE);
        if (auxiliary(token).isPresent() || firstPersonFollows(i)) {
            return false;
        }
        if (infinitive && words.objects().contains(before.lower()) && inVerbCluster(i)) {
            return false;
        }
        if (words.determiners().contains(before.lower())) {
            return noun || (infinitive && words.infinitiveArticles().contains(before.lower()) && !inVerbCluster(i));
        }
        boolean attributive = (dictionary.can(before, Form.ADJECTIVE)
                        || dictionary.can(before, Form.GERUND)
                        || dictionary.can(before, Form.NUMERAL))
                && !isVerbForm(i - 1);
        // "(als de commissie daar prijs) op stelt,": a verb in the third person at the end of its clause.
        boolean closes = dictionary.can(token, Form.PRESENT_THIRD) && inVerbCluster(i);
        boolean governed = words.prepositions().contains(before.lower())
                && !words.particles().contains(before.lower());
        // "voor 1 januari 2021 berichten." ends with a verb, "2021 berichten over" holds a noun.
        boolean verbal = infinitive || dictionary.can(token, Form.PARTICIPLE);
        boolean numbered = before.kind() == Token.Kind.NUMBER && !(verbal && inVerbCluster(i));
        return (noun
                        && ((attributive && !adverbLike(before))
                                || governed
                                || numbered
                                || (words.prepositions().contains(before.lower())
                                        && !infinitive
                                        && !closes
                                        && !firstPersonFollows(i))))
                || (infinitive && governed && !inVerbCluster(i))
                || isNominal(i);
    }

    /** "op aandringen van de sector", "het loket voor aanvragen gaat open": an infinitive between a preposition and what follows a noun. */
    private boolean isNominal(int i) {
        if (i + 1 >= tokens.size()
                || !words.prepositions().contains(tokens.get(i - 1).lower())
                || !dictionary.can(tokens.get(i), Form.PLURAL_OR_INFINITIVE)) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean finite = dictionary.can(next, Form.PRESENT_THIRD)
                && !words.prepositions().contains(next.lower());
        return words.genitives().contains(next.lower()) || (finite && couldBeNoun(i));
    }

    private boolean firstPersonFollows(int i) {
        return i + 1 < tokens.size() && words.isFirstPerson(tokens.get(i + 1).lower());
    }

    /** An adjective without an ending may be an adverb: "nader informeren". */
    private boolean adverbLike(Token token) {
        return !token.lower().endsWith("e");
    }

    private boolean inVerbCluster(int i) {
        return i + 1 == tokens.size()
                || tokens.get(i + 1).sign(".")
                || tokens.get(i + 1).sign(",");
    }

    /** Whether a word that was taken for a noun has a finite reading, in the third person. */
    boolean couldBeFinite(int i) {
        Token token = tokens.get(i);
        return read(i) == Reading.NONE
                && dictionary.can(token, Form.PRESENT_THIRD)
                && !words.links(token.lower())
                && !words.notVerbs().contains(token.lower())
                && !words.determiners().contains(token.lower());
    }

    boolean couldBeNoun(int i) {
        Token token = tokens.get(i);
        return dictionary.can(token, Form.NOUN) || dictionary.can(token, Form.NOUN_PLURAL);
    }

    boolean isVerbForm(int i) {
        Reading reading = read(i);
        return reading != Reading.NONE;
    }

    boolean isPast(int i) {
        Token token = tokens.get(i);
        if (!dictionary.can(token, Form.PAST)) {
            return false;
        }
        String lemma = finiteLemma(i);
        return dictionary.readings(token).stream()
                .noneMatch(
                        reading -> isPresent(reading.form()) && reading.lemma().equals(lemma));
    }

    private static boolean isPresent(Form form) {
        return form == Form.PRESENT_FIRST || form == Form.PRESENT_THIRD || form == Form.PLURAL_OR_INFINITIVE;
    }

    boolean isFiniteAuxiliary(int i) {
        return dictionary
                .lemma(tokens.get(i), Form.PLURAL_OR_INFINITIVE)
                .filter(words::isAuxiliary)
                .isPresent();
    }

    /** Whether an infinitive takes another one behind it ("te zullen sturen"). */
    boolean isHelper(int i) {
        return dictionary
                .lemma(tokens.get(i), Form.PLURAL_OR_INFINITIVE)
                .filter(words.infinitiveTakers()::contains)
                .isPresent();
    }

    /** The infinitive of a finite verb; of several the auxiliary ("was": zijn, not wassen). */
    String finiteLemma(int i) {
        Token token = tokens.get(i);
        Optional<String> auxiliary = auxiliary(token);
        if (auxiliary.isPresent()) {
            return auxiliary.get();
        }
        for (Form form : LIKELIEST) {
            Optional<String> lemma = dictionary.lemma(token, form);
            if (lemma.isPresent()) {
                return lemma.get();
            }
        }
        return token.lower();
    }

    /** The auxiliary of which a token can be a finite form. */
    private Optional<String> auxiliary(Token token) {
        for (nl.brievenbus.extract.language.Reading reading : dictionary.readings(token)) {
            if (isVerb(reading.form()) && words.isAuxiliary(reading.lemma())) {
                return Optional.of(reading.lemma());
            }
        }
        return Optional.empty();
    }
}
