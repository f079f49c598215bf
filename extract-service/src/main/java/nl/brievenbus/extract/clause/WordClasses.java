package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * What each word of a sentence can be by itself, whatever stands around it. Words are asked about by their place; a place
 * outside the sentence holds nothing.
 */
final class WordClasses {

    /** The signs at which a search for a verb stops; an apostrophe is none. */
    private static final String BREAKS = ",;:–—.!?";

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final List<Token> tokens;

    /** @param tokens of one sentence, without what stands in brackets or quotation marks */
    WordClasses(SentenceWords words, Dictionary.Words dictionary, List<Token> tokens) {
        this.words = words;
        this.dictionary = dictionary;
        this.tokens = tokens;
    }

    /** Those of its language. */
    SentenceWords words() {
        return words;
    }

    int size() {
        return tokens.size();
    }

    /** The token at a place within the sentence. */
    Token token(int i) {
        return tokens.get(i);
    }

    /** In lower case; empty outside the sentence. */
    String lower(int i) {
        return holds(i) ? tokens.get(i).lower() : "";
    }

    private boolean holds(int i) {
        return i >= 0 && i < tokens.size();
    }

    boolean isSign(int i) {
        return isKind(i, Token.Kind.SIGN);
    }

    boolean isSign(int i, String sign) {
        return holds(i) && tokens.get(i).sign(sign);
    }

    /** A comma, or a dash that does the work of one. */
    boolean isComma(int i) {
        return isSign(i, ",") || isSign(i, "–") || isSign(i, "—");
    }

    /** Whether a search for a verb stops here. */
    boolean isBreak(int i) {
        return isSign(i) && BREAKS.contains(tokens.get(i).text());
    }

    boolean isNumber(int i) {
        return isKind(i, Token.Kind.NUMBER);
    }

    private boolean isKind(int i, Token.Kind kind) {
        return holds(i) && tokens.get(i).kind() == kind;
    }

    /** The place of the next sign; behind all words where there is none. */
    int signFrom(int from) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).kind() != Token.Kind.SIGN) {
            i++;
        }
        return i;
    }

    boolean can(int i, Form form) {
        return holds(i) && dictionary.can(tokens.get(i), form);
    }

    /** Whether it can be any form of a verb. */
    boolean canBeVerb(int i) {
        return holds(i) && dictionary.canBeVerb(tokens.get(i));
    }

    boolean canBeNoun(int i) {
        return can(i, Form.NOUN) || can(i, Form.NOUN_PLURAL);
    }

    /** A noun as far as the dictionary knows, and no small word. */
    boolean isBareNoun(int i) {
        return can(i, Form.NOUN) && !isDeterminer(i) && !isOtherPronoun(i) && !isFirstPerson(i) && !isNegation(i);
    }

    /** The lemma of a word where it is read as {@code form}. */
    Optional<String> lemma(int i, Form form) {
        return holds(i) ? dictionary.lemma(tokens.get(i), form) : Optional.empty();
    }

    List<Reading> readings(int i) {
        return holds(i) ? dictionary.readings(tokens.get(i)) : List.of();
    }

    /** "I", "we". */
    boolean isFirstPerson(int i) {
        return words.isFirstPerson(lower(i));
    }

    boolean isPronoun(int i) {
        return isFirstPerson(i) || isOtherPronoun(i) || isObject(i);
    }

    boolean isOtherPronoun(int i) {
        return words.otherPronouns().contains(lower(i));
    }

    /** "it", "they": a pronoun that is no determiner, too. */
    boolean isOnlyPronoun(int i) {
        return isOtherPronoun(i) && !isDeterminer(i);
    }

    /** "u", "them": a pronoun in the form that an object has. */
    boolean isObject(int i) {
        return words.objects().contains(lower(i));
    }

    boolean isDeterminer(int i) {
        return words.determiners().contains(lower(i));
    }

    boolean isPreposition(int i) {
        return words.prepositions().contains(lower(i));
    }

    boolean isCoordinator(int i) {
        return words.coordinators().contains(lower(i));
    }

    boolean isSubordinator(int i) {
        return words.subordinators().contains(lower(i));
    }

    /** "dat", "that". */
    boolean isThat(int i) {
        return words.that().contains(lower(i));
    }

    /** "if", "that": a word that mostly opens a clause. */
    boolean opensClause(int i) {
        return isSubordinator(i) || isThat(i);
    }

    /** "te", "to". */
    boolean isInfinitiveMark(int i) {
        return words.infinitiveMarks().contains(lower(i));
    }

    boolean isNegation(int i) {
        return words.negations().contains(lower(i));
    }

    /** "between February and May we shall": a capital within a sentence makes a name. */
    boolean isName(int i) {
        return i > 0 && tokens.get(i).capitalised() && !isSign(i - 1);
    }
}
