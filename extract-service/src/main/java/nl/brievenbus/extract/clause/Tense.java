package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Tells from the verbs of a clause when something is done, and whether it is told as a passive. */
final class Tense {

    private final SentenceWords words;
    private final Dictionary.Words dictionary;

    Tense(SentenceWords words, Dictionary.Words dictionary) {
        this.words = words;
        this.dictionary = dictionary;
    }

    Time time(Clause clause) {
        if (!clause.hasFinite()) {
            return Time.PRESENT;
        }
        if (clause.past()) {
            return Time.PAST;
        }
        String lemma = clause.finiteLemma();
        boolean participle = clause.nonFinite().stream().anyMatch(place -> isParticiple(clause, place));
        boolean infinitive = clause.nonFinite().stream().anyMatch(place -> !isParticiple(clause, place));
        if (words.future().contains(lemma) && participle && clause.nonFinite().size() > 1 && isPerfect(clause)) {
            return Time.FUTURE_PERFECT;
        }
        if (words.future().contains(lemma)) {
            return participle || infinitive ? Time.FUTURE : Time.PRESENT;
        }
        boolean bareInfinitive =
                clause.nonFinite().stream().anyMatch(place -> !isParticiple(clause, place) && !isMarked(clause, place));
        boolean been = words.perfect().contains(lemma)
                && (participle || bareInfinitive)
                && !(words.passive().contains(lemma) && !words.verbSecond());
        return been ? Time.PERFECT : Time.PRESENT;
    }

    /** "zullen zijn afgerond", "zal hebben geleverd". */
    private boolean isPerfect(Clause clause) {
        return clause.nonFinite().stream()
                .map(place -> dictionary.lemma(clause.tokens().get(place), Form.PLURAL_OR_INFINITIVE))
                .anyMatch(found -> found.filter(words.perfect()::contains)
                        .filter(perfect -> !words.passive().contains(perfect))
                        .isPresent());
    }

    private boolean isParticiple(Clause clause, int place) {
        Token token = clause.tokens().get(place);
        boolean could = !isMarked(clause, place) && dictionary.can(token, Form.PARTICIPLE);
        return could
                && (!dictionary.can(token, Form.PLURAL_OR_INFINITIVE)
                        || words.passive().contains(clause.finiteLemma()));
    }

    /** Whether "te" stands before a verb. */
    private boolean isMarked(Clause clause, int place) {
        return place > 0
                && words.infinitiveMarks()
                        .contains(clause.tokens().get(place - 1).lower());
    }

    Voice voice(Clause clause) {
        if (clause.nonFinite().isEmpty()) {
            return Voice.ACTIVE;
        }
        boolean participle = clause.nonFinite().stream()
                .anyMatch(place -> dictionary.can(clause.tokens().get(place), Form.PARTICIPLE));
        boolean finite = words.passive().contains(clause.finiteLemma()) && !hasDone(clause);
        boolean inGroup = clause.nonFinite().stream()
                .map(place -> clause.tokens().get(place))
                .anyMatch(
                        token -> isOfPassive(token, Form.PLURAL_OR_INFINITIVE) || isOfPassive(token, Form.PARTICIPLE));
        return participle && (finite || inGroup || sharesPassive(clause)) ? Voice.PASSIVE : Voice.ACTIVE;
    }

    /** "(The report will be finalised in June and) sent to the House in July": with its verb it shares what makes the passive. */
    private boolean sharesPassive(Clause clause) {
        return !words.verbSecond()
                && clause.sharesVerb()
                && words.future().contains(clause.finiteLemma())
                && isParticiple(clause, clause.nonFinite().get(0));
    }

    /** "are having it done": who has others do it acts. */
    private boolean hasDone(Clause clause) {
        return clause.nonFinite().stream()
                .map(place -> clause.tokens().get(place))
                .anyMatch(token -> dictionary
                        .lemma(token, Form.GERUND)
                        .filter(words.perfect()::contains)
                        .isPresent());
    }

    /** "will be done", "will have been done". */
    private boolean isOfPassive(Token token, Form form) {
        return dictionary.lemma(token, form).filter(words.passive()::contains).isPresent();
    }
}
