package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;

/** Of which verb a word can be a form, and of what kind that verb is, in a language whose verb stands second. */
final class VerbSecondForms {

    /** Of the forms of a word that could be several. */
    private static final List<Form> LIKELIEST =
            List.of(Form.MODAL, Form.PRESENT_THIRD, Form.PRESENT_FIRST, Form.PLURAL_OR_INFINITIVE, Form.PAST);

    private final SentenceWords words;
    private final Dictionary.Words dictionary;
    private final WordClasses classes;

    VerbSecondForms(Dictionary.Words dictionary, WordClasses classes) {
        this.words = classes.words();
        this.dictionary = dictionary;
        this.classes = classes;
    }

    /** The infinitive of a finite verb; of several the auxiliary ("was": zijn, not wassen). */
    String finiteLemma(int i) {
        Optional<String> auxiliary = auxiliary(i);
        if (auxiliary.isPresent()) {
            return auxiliary.get();
        }
        for (Form form : LIKELIEST) {
            Optional<String> lemma = classes.lemma(i, form);
            if (lemma.isPresent()) {
                return lemma.get();
            }
        }
        return classes.lower(i);
    }

    boolean isPast(int i) {
        if (!classes.can(i, Form.PAST)) {
            return false;
        }
        String lemma = finiteLemma(i);
        return classes.readings(i).stream()
                .noneMatch(
                        reading -> isPresent(reading.form()) && reading.lemma().equals(lemma));
    }

    private static boolean isPresent(Form form) {
        return form == Form.PRESENT_FIRST || form == Form.PRESENT_THIRD || form == Form.PLURAL_OR_INFINITIVE;
    }

    static boolean isFinite(Form form) {
        return switch (form) {
            case PRESENT_FIRST, PRESENT_THIRD, PLURAL_OR_INFINITIVE, PAST, MODAL -> true;
            default -> false;
        };
    }

    /** Whether a word can be a finite form of an auxiliary. */
    boolean isAuxiliary(int i) {
        return auxiliary(i).isPresent();
    }

    private Optional<String> auxiliary(int i) {
        for (Reading reading : classes.readings(i)) {
            if (isFinite(reading.form()) && words.isAuxiliary(reading.lemma())) {
                return Optional.of(reading.lemma());
            }
        }
        return Optional.empty();
    }

    /** "zullen", "hebben": the plural or infinitive of an auxiliary. */
    boolean isPluralAuxiliary(int i) {
        return classes.lemma(i, Form.PLURAL_OR_INFINITIVE)
                .filter(words::isAuxiliary)
                .isPresent();
    }

    /** Whether an infinitive takes another one behind it ("te zullen sturen"). */
    boolean isHelper(int i) {
        return classes.lemma(i, Form.PLURAL_OR_INFINITIVE)
                .filter(words.infinitiveTakers()::contains)
                .isPresent();
    }

    /** "is", "heeft", "wordt": a verb that a participle goes with. */
    boolean takesParticiple(int i) {
        if (!classes.canBeVerb(i)
                || words.notVerbs().contains(classes.lower(i))
                || words.modals().contains(classes.lower(i))) {
            return false;
        }
        for (Reading reading : classes.readings(i)) {
            if (isFinite(reading.form()) && words.participleTakers().contains(reading.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may be the particle of the verb of a clause ("Ik geef aan dat"). */
    boolean isParticle(int i, OpenClause clause) {
        String particle = classes.lower(i);
        return words.particles().contains(particle)
                && clause.finite >= 0
                && (clause.lemma.startsWith(particle) || dictionary.isInfinitive(particle + clause.lemma));
    }
}
