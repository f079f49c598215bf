package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Finds the noun at the heart of a group of words, and whether it is a thing or somebody who has plans of their own. */
final class NounPhrases {

    private static final int LONGEST = 8;

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final SentenceParts parts;

    NounPhrases(SentenceWords words, Dictionary.Words dictionary, SentenceParts parts) {
        this.words = words;
        this.dictionary = dictionary;
        this.parts = parts;
    }

    /** Whether a group of words with a noun can begin here. */
    boolean startsAt(Token token) {
        boolean word = token.word()
                && !words.prepositions().contains(token.lower())
                && !words.coordinators().contains(token.lower())
                && !words.negations().contains(token.lower());
        boolean determiner = words.determiners().contains(token.lower());
        boolean named = token.capital() && !parts.tokens().get(0).equals(token);
        return (determiner || (word && (named || isNoun(token) || isAttributive(token)))) && !parts.inTerm(token);
    }

    /** The subject that a group of words makes, from its first word on. */
    Subject subject(List<Token> tokens, int from, int to) {
        Optional<Token> heart = heart(tokens, from, to);
        return heart.map(token -> new Subject(kind(token), Optional.empty(), Optional.of(singular(token))))
                .orElse(Subject.UNKNOWN);
    }

    /** Whether the noun of a group of words can only be a plural. */
    boolean isPlural(List<Token> tokens, int from) {
        return heart(tokens, from, tokens.size())
                .filter(token -> dictionary.can(token, Form.NOUN_PLURAL) && !dictionary.can(token, Form.NOUN))
                .isPresent();
    }

    /** The last noun before a preposition, a comma or a verb. */
    Optional<Token> heart(List<Token> tokens, int from, int to) {
        Optional<Token> heart = Optional.empty();
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            Token token = tokens.get(i);
            boolean inner = words.determiners().contains(token.lower()) && i == from;
            boolean ends = !token.word()
                    || (words.prepositions().contains(token.lower()) && i > from)
                    || (heart.isPresent() && opensAnother(token));
            // "de gemeente Assen": the name of one who is named already.
            boolean nameOf = token.capital() && heart.filter(this::isParty).isPresent();
            if ((ends && token.kind() != Token.Kind.NUMBER) || nameOf) {
                return heart;
            }
            if (!inner && (isNoun(token) || isName(token))) {
                heart = Optional.of(token);
            } else if (heart.isPresent()) {
                return heart;
            }
        }
        return heart;
    }

    /** "(daarna heeft) Duitsland een plan (ingediend)": behind a noun, an article opens a group of its own. */
    private boolean opensAnother(Token token) {
        return words.coordinators().contains(token.lower())
                || words.determiners().contains(token.lower());
    }

    boolean isNoun(Token token) {
        return dictionary.can(token, Form.NOUN) || dictionary.can(token, Form.NOUN_PLURAL) || isUnknown(token);
    }

    private boolean isAttributive(Token token) {
        return dictionary.can(token, Form.ADJECTIVE) && token.lower().endsWith("e");
    }

    /** A compound that the dictionary lacks is a noun. */
    private boolean isUnknown(Token token) {
        return token.word() && dictionary.readings(token).isEmpty();
    }

    private boolean isName(Token token) {
        return token.capital()
                && !parts.tokens().get(0).equals(token)
                && !words.determiners().contains(token.lower())
                && !words.otherPronouns().contains(token.lower());
    }

    private String singular(Token token) {
        return dictionary
                .lemma(token, Form.NOUN)
                .or(() -> dictionary.lemma(token, Form.NOUN_PLURAL))
                .orElse(token.lower());
    }

    private SubjectKind kind(Token token) {
        return isParty(token) ? SubjectKind.PARTY : SubjectKind.OTHER;
    }

    /** Somebody of another side: by the noun, or a name that is no word of the language. */
    boolean isParty(Token token) {
        String noun = singular(token);
        boolean thing = words.things().of(noun);
        boolean person = words.parties().of(noun) || words.parties().of(token.lower());
        boolean ordinary = dictionary.can(token, Form.NOUN) || dictionary.can(token, Form.NOUN_PLURAL);
        return !thing && (person || (token.capital() && !ordinary));
    }

    /** "zal de uitkomsten": a plural is no subject of a singular verb. */
    boolean agreesWithVerb(Clause clause, int from) {
        boolean singular = !dictionary.can(clause.tokens().get(clause.finite()), Form.PLURAL_OR_INFINITIVE);
        boolean plural = isPlural(clause.tokens(), from);
        return !(singular && plural);
    }
}
