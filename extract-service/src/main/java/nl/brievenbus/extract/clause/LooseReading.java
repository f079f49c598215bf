package nl.brievenbus.extract.clause;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * A sentence read word by word, without its clauses: what its verbs can be, whether they speak of the future, whether
 * something is denied. For sentences whose clauses could not be told apart, of which cues tell what they are about.
 */
public final class LooseReading {

    /** How far from its verb a word that denies it may stand. */
    private static final int REACH = 12;

    private final ClauseGrammar grammar;
    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final List<Token> tokens;
    private final Lazy<List<Act>> acts = new Lazy<>(this::findActs);
    private final Lazy<Time> time = new Lazy<>(this::findTime);

    /** Of the words of one sentence. */
    public LooseReading(ClauseGrammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        this.grammar = grammar;
        this.words = grammar.words();
        this.dictionary = dictionary;
        this.tokens = tokens;
    }

    /** What each word can be as a verb, with a particle that stands behind it; the clause of all is the first. */
    public List<Act> acts() {
        return acts.get();
    }

    private List<Act> findActs() {
        List<Act> acts = new ArrayList<>();
        Set<String> particles = new HashSet<>();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            if (words.particles().contains(token.lower())) {
                particles.add(token.lower());
            } else if (i == 0 || !words.determiners().contains(tokens.get(i - 1).lower())) {
                add(acts, i, particles);
            }
        }
        return acts;
    }

    private void add(List<Act> acts, int place, Set<String> particles) {
        for (Reading reading : dictionary.readings(tokens.get(place))) {
            if (isVerb(reading.form())) {
                particles.stream()
                        .filter(particle -> dictionary.isInfinitive(particle + reading.lemma()))
                        .forEach(particle -> acts.add(new Act(particle + reading.lemma(), reading.lemma(), place, 0)));
                acts.add(new Act(reading.lemma(), reading.lemma(), place, 0));
            }
        }
    }

    private static boolean isVerb(Form form) {
        return switch (form) {
            case PRESENT_FIRST, PRESENT_THIRD, PLURAL_OR_INFINITIVE, PAST, PARTICIPLE -> true;
            default -> false;
        };
    }

    /** When something is done, by all of its verbs; future only where an infinitive stands beside the auxiliary: "gaan wij in op" is none. */
    public Time time() {
        return time.get();
    }

    private Time findTime() {
        boolean future = false;
        for (int i = 0; i < tokens.size(); i++) {
            int place = i;
            future |= isFormOf(tokens.get(i), words.future())
                    && tokens.stream()
                            .anyMatch(
                                    token -> token.start() != tokens.get(place).start()
                                            && dictionary.can(token, Form.PLURAL_OR_INFINITIVE));
        }
        boolean past = tokens.stream().anyMatch(this::isOnlyPast);
        boolean perfect = tokens.stream().anyMatch(token -> isFormOf(token, words.perfect()))
                && tokens.stream().anyMatch(token -> dictionary.can(token, Form.PARTICIPLE));
        return future ? Time.FUTURE : perfect ? Time.PERFECT : past ? Time.PAST : Time.PRESENT;
    }

    private boolean isFormOf(Token token, Collection<String> lemmas) {
        return dictionary.canBeVerb(token)
                && dictionary.readings(token).stream()
                        .anyMatch(reading -> lemmas.contains(reading.lemma())
                                && (isVerb(reading.form()) || reading.form() == Form.MODAL));
    }

    private boolean isOnlyPast(Token token) {
        List<Reading> readings = dictionary.readings(token);
        return dictionary.can(token, Form.PAST) && readings.stream().allMatch(reading -> reading.form() == Form.PAST);
    }

    /** Whether something is denied near a verb, in the same part of the sentence. */
    public boolean denies(Act act) {
        for (int direction : new int[] {-1, 1}) {
            for (int i = act.place();
                    i >= 0 && i < tokens.size() && Math.abs(i - act.place()) <= REACH;
                    i += direction) {
                if (tokens.get(i).sign(":") || tokens.get(i).sign(";")) {
                    break;
                }
                if (grammar.denies(tokens, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "te sturen", "laten uitvoeren": the act of another verb. */
    public boolean depends(Act act) {
        if (act.place() == 0) {
            return false;
        }
        Token before = tokens.get(act.place() - 1);
        return words.infinitiveMarks().contains(before.lower()) || isFormOf(before, words.causatives());
    }

    /** Whether a word of it is a form of one of some verbs. */
    public boolean hasFormOf(Set<String> lemmas) {
        return tokens.stream().anyMatch(token -> isFormOf(token, lemmas));
    }

    /** Whether one of some words stands in it, in lower case. */
    public boolean has(Set<String> openers) {
        return tokens.stream().anyMatch(token -> openers.contains(token.lower()));
    }
}
