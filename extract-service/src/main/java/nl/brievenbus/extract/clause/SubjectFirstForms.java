package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.WordSet;

/** Of which verb a word can be a form, and of what kind that verb is, in a language whose verb stands behind its subject. */
final class SubjectFirstForms {

    /** How many words before an auxiliary another one may stand that it depends on ("will not yet have"). */
    private static final int AUXILIARY_REACH = 3;

    /** Of the forms of a word that could be several. */
    private static final List<Form> LIKELIEST =
            List.of(Form.MODAL, Form.PRESENT_THIRD, Form.PLURAL_OR_INFINITIVE, Form.PAST);

    private final SentenceWords words;
    private final WordClasses classes;

    SubjectFirstForms(WordClasses classes) {
        this.words = classes.words();
        this.classes = classes;
    }

    /** The infinitive of a finite verb. */
    String finiteLemma(int i) {
        String word = classes.lower(i);
        if (words.modals().contains(word) || words.passive().contains(word)) {
            return word;
        }
        if (words.pasts().contains(word)) {
            return classes.lemma(i, Form.PAST).orElse(word);
        }
        for (Form form : LIKELIEST) {
            Optional<String> lemma = classes.lemma(i, form);
            if (lemma.isPresent()) {
                return lemma.get();
            }
        }
        return word;
    }

    boolean isPast(int i) {
        boolean only = classes.can(i, Form.PAST)
                && !classes.can(i, Form.PRESENT_THIRD)
                && !classes.can(i, Form.MODAL)
                && !classes.can(i, Form.PLURAL_OR_INFINITIVE);
        return only || words.pasts().contains(classes.lower(i));
    }

    boolean isModal(int i) {
        return classes.can(i, Form.MODAL) || words.modals().contains(classes.lower(i));
    }

    /** "is", "has", "were": a form of "be", "have" or "do" that is not an infinitive, participle or gerund alone. */
    boolean isFiniteAuxiliary(int i) {
        return !words.passive().contains(classes.lower(i))
                && classes.readings(i).stream().anyMatch(this::isFiniteAuxiliary);
    }

    private boolean isFiniteAuxiliary(Reading reading) {
        boolean auxiliary = words.passive().contains(reading.lemma())
                || words.perfect().contains(reading.lemma())
                || words.supports().contains(reading.lemma());
        return auxiliary
                && (reading.form() == Form.PRESENT_THIRD
                        || reading.form() == Form.PAST
                        || reading.form() == Form.PLURAL_OR_INFINITIVE);
    }

    /** A verb that another one goes with; the plain "be" of a subjunctive, too. */
    boolean isAuxiliary(int i) {
        return words.passive().contains(classes.lower(i)) || classes.can(i, Form.MODAL) || isFiniteAuxiliary(i);
    }

    /** "been", "having": any form of what makes a passive or a perfect. */
    boolean isFormOfAuxiliary(int i) {
        return isFormOf(i, words.passive()) || isFormOf(i, words.perfect());
    }

    boolean isFormOf(int i, WordSet verbs) {
        return classes.readings(i).stream().anyMatch(reading -> verbs.contains(reading.lemma()));
    }

    /** "will have", "will not have". */
    boolean isBehindModal(int i) {
        for (int j = i - 1; j >= Math.max(0, i - AUXILIARY_REACH); j--) {
            if (isModal(j)) {
                return true;
            }
            if (!classes.can(j, Form.ADVERB) && !classes.isNegation(j)) {
                return false;
            }
        }
        return false;
    }

    /** "(the table below) gives": a form that can be nothing but a verb. */
    boolean isOnlyThird(int i) {
        List<Reading> readings = classes.readings(i);
        return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.form() == Form.PRESENT_THIRD);
    }

    /** "to send", "to fully inform", "(we anticipate) publishing". */
    boolean isMarked(int i) {
        boolean base = classes.can(i, Form.PLURAL_OR_INFINITIVE) || (classes.can(i, Form.GERUND) && isCommitted(i));
        boolean marked = base
                && (classes.isInfinitiveMark(i - 1)
                        || (classes.isInfinitiveMark(i - 2) && classes.can(i - 1, Form.ADVERB)));
        return marked || (classes.can(i, Form.GERUND) && isFormOf(i - 1, words.gerundTakers()));
    }

    /** "(have committed) to reviewing", "(commits) to reviewing": the gerund behind "to" is what is done. */
    private boolean isCommitted(int i) {
        boolean behindVerb = classes.can(i - 2, Form.PARTICIPLE)
                || classes.can(i - 2, Form.PAST)
                || isFormOf(i - 2, words.gerundTakers());
        return classes.isInfinitiveMark(i - 1) && behindVerb;
    }
}
