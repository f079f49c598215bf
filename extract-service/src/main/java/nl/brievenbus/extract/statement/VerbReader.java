package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Decides, from a word's readings and its neighbours, whether it is a verb here and in what form. */
final class VerbReader {

    private static final int FIRST_PERSON_REACH = 14;

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

    Reading read(int i) {
        if (known[i] == null) {
            known[i] = decide(i);
        }
        return known[i];
    }

    private Reading decide(int i) {
        Token token = tokens.get(i);
        if (!token.word() || words.notVerbs().contains(token.lower())) {
            return Reading.NONE;
        }
        boolean closedClass = words.verbSecond()
                && (words.prepositions().contains(token.lower()) || dictionary.can(token, Form.NUMERAL));
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
        if (participle && ((!third && !past) || auxiliaryBefore(i))) {
            return Reading.PARTICIPLE;
        }
        if (third || (past && !infinitive)) {
            return Reading.FINITE;
        }
        if (dictionary.can(token, Form.PRESENT_FIRST) && firstPersonNear(i)) {
            return Reading.FINITE;
        }
        if (infinitive) {
            return finiteInEnglish(i) ? Reading.FINITE : Reading.PLURAL_OR_INFINITIVE;
        }
        return participle ? Reading.PARTICIPLE : Reading.NONE;
    }

    /** "versterkt" is a participle where an auxiliary stands before it, or right behind it. */
    private boolean auxiliaryBefore(int i) {
        if (i + 1 < tokens.size() && isParticipleTaker(i + 1)) {
            return true;
        }
        for (int j = i - 1; j >= Math.max(0, i - 30); j--) {
            if (isParticipleTaker(j)) {
                return true;
            }
        }
        return false;
    }

    private boolean isParticipleTaker(int i) {
        Token token = tokens.get(i);
        return token.word()
                && dictionary.readings(token).stream()
                        .anyMatch(
                                reading -> words.participleTakers().contains(reading.lemma()) && isVerb(reading.form()))
                && !words.notVerbs().contains(token.lower())
                && !words.modals().contains(token.lower());
    }

    private static boolean isVerb(Form form) {
        return switch (form) {
            case PRESENT_FIRST, PRESENT_THIRD, PLURAL_OR_INFINITIVE, PAST, MODAL -> true;
            default -> false;
        };
    }

    private boolean finiteInEnglish(int i) {
        return (!words.verbSecond()
                        && i > 0
                        && words.firstPersonPlural().contains(tokens.get(i - 1).lower()))
                || (!words.verbSecond()
                        && i > 0
                        && words.firstPerson().contains(tokens.get(i - 1).lower()));
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
                return j == i - 1 || !finiteBetween(j, i);
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
            if (dictionary.can(tokens.get(j), Form.PRESENT_THIRD) || known[j] == Reading.FINITE) {
                return true;
            }
        }
        // "ik" behind its verb belongs to that verb.
        return from > 0 && known[from - 1] == Reading.FINITE;
    }

    /** Whether a word that could be a verb is a noun here, by what stands before it. */
    private boolean nounHere(int i, Token token) {
        if (i == 0) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean noun = couldBeNoun(i);
        boolean infinitive = dictionary.can(token, Form.PLURAL_OR_INFINITIVE);
        boolean auxiliary = dictionary.readings(token).stream()
                .anyMatch(reading -> isVerb(reading.form()) && words.isAuxiliary(reading.lemma()));
        if (auxiliary || firstPersonFollows(i)) {
            return false;
        }
        if (words.determiners().contains(before.lower())) {
            return noun
                    || (infinitive
                            && (before.lower().equals("het") || before.lower().equals("the"))
                            && !inVerbCluster(i));
        }
        boolean attributive = (dictionary.can(before, Form.ADJECTIVE)
                        || dictionary.can(before, Form.GERUND)
                        || dictionary.can(before, Form.NUMERAL))
                && !isVerbForm(i - 1);
        boolean governed = words.prepositions().contains(before.lower())
                && !words.particles().contains(before.lower());
        boolean numbered = before.kind() == Token.Kind.NUMBER;
        return (noun
                        && ((attributive && !adverbLike(before))
                                || governed
                                || numbered
                                || (words.prepositions().contains(before.lower())
                                        && !infinitive
                                        && !firstPersonFollows(i))))
                || (infinitive && governed && !inVerbCluster(i));
    }

    private boolean firstPersonFollows(int i) {
        return i + 1 < tokens.size() && words.isFirstPerson(tokens.get(i + 1).lower());
    }

    /** An adjective without an ending may be an adverb: "nader informeren". */
    private static boolean adverbLike(Token token) {
        return !token.lower().endsWith("e");
    }

    private boolean inVerbCluster(int i) {
        return i + 1 == tokens.size()
                || tokens.get(i + 1).sign(".")
                || tokens.get(i + 1).sign(",");
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
        return dictionary.can(token, Form.PAST)
                && !dictionary.can(token, Form.PRESENT_THIRD)
                && !dictionary.can(token, Form.PRESENT_FIRST)
                && !dictionary.can(token, Form.PLURAL_OR_INFINITIVE);
    }

    boolean isFiniteAuxiliary(int i) {
        return dictionary
                .lemma(tokens.get(i), Form.PLURAL_OR_INFINITIVE)
                .filter(words::isAuxiliary)
                .isPresent();
    }

    String finiteLemma(int i) {
        Token token = tokens.get(i);
        for (Form form :
                List.of(Form.MODAL, Form.PRESENT_THIRD, Form.PRESENT_FIRST, Form.PLURAL_OR_INFINITIVE, Form.PAST)) {
            Optional<String> lemma = dictionary.lemma(token, form);
            if (lemma.isPresent()) {
                return lemma.get();
            }
        }
        return token.lower();
    }
}
