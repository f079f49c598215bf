package nl.brievenbus.extract.clause;

import java.util.stream.IntStream;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/**
 * Decides, from a word's readings and its neighbours, whether it is a verb here and in what form, in a language whose verb
 * stands second.
 */
final class VerbReader {

    private static final int FIRST_PERSON_REACH = 14;

    /** How far before a participle its auxiliary may stand. */
    private static final int AUXILIARY_REACH = 30;

    /** How far behind a word that opens a clause its finite verb may stand. */
    private static final int CLAUSE_REACH = 40;

    private final SentenceWords words;
    private final WordClasses classes;
    private final VerbSecondForms forms;
    private final VerbSecondAgreement agreement;
    private final NominalReading nominal;
    private final Reading[] known;

    VerbReader(WordClasses classes, VerbSecondForms forms, VerbSecondAgreement agreement) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
        this.agreement = agreement;
        this.nominal = new NominalReading(classes, forms);
        this.known = new Reading[classes.size()];
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

    /** @param i a place within the sentence */
    Reading read(int i) {
        if (known[i] == null) {
            known[i] = decide(i);
        }
        return known[i];
    }

    /** Whether a word can only be a finite verb here; there is none outside the sentence. */
    boolean isFinite(int i) {
        return i < known.length && read(i) == Reading.FINITE;
    }

    /** Whether a word is a finite verb here; what could be an infinitive, too, counts. */
    boolean isFiniteOrPlural(int i) {
        return read(i) == Reading.FINITE || read(i) == Reading.PLURAL_OR_INFINITIVE;
    }

    boolean isVerbForm(int i) {
        return read(i) != Reading.NONE;
    }

    /** "bezien of ...": whether a finite verb comes later, as it must for a clause to be opened. */
    boolean finiteFollows(int i) {
        for (int j = i + 1; j < Math.min(known.length, i + CLAUSE_REACH); j++) {
            if (isFiniteOrPlural(j)) {
                return true;
            }
        }
        return false;
    }

    boolean isInfinitive(int i) {
        return i < known.length && read(i) == Reading.PLURAL_OR_INFINITIVE;
    }

    /** Whether a participle stands between a word and the next sign. */
    boolean participleFollows(int i) {
        return IntStream.range(i + 1, Math.max(i + 1, classes.signFrom(i + 1)))
                .anyMatch(j -> read(j) == Reading.PARTICIPLE);
    }

    /** How many finite verbs stand before the next sign; what could be an infinitive counts, too. */
    int finitesUntilSign(int from) {
        return (int) IntStream.range(from, Math.max(from, classes.signFrom(from)))
                .filter(this::isFiniteOrPlural)
                .count();
    }

    /** Whether a word that was taken for a noun has a finite reading, in the third person. */
    boolean couldBeFinite(int i) {
        return read(i) == Reading.NONE
                && classes.can(i, Form.PRESENT_THIRD)
                && !words.links(classes.lower(i))
                && !words.notVerbs().contains(classes.lower(i))
                && !classes.isDeterminer(i);
    }

    private Reading decide(int i) {
        if (!classes.canBeVerb(i)) {
            return Reading.NONE;
        }
        if (agreement.makesFinite(i)) {
            return Reading.FINITE;
        }
        if (isOfSmallWords(i) || nominal.isNeverVerb(i)) {
            return Reading.NONE;
        }
        if (classes.can(i, Form.PLURAL_OR_INFINITIVE) && classes.isInfinitiveMark(i - 1)) {
            return Reading.TO_INFINITIVE;
        }
        return nominal.isNoun(i, this) ? Reading.NONE : likeliest(i);
    }

    private boolean isOfSmallWords(int i) {
        return words.notVerbs().contains(classes.lower(i)) || classes.isPreposition(i) || classes.can(i, Form.NUMERAL);
    }

    /** Of the forms of a verb that a word can be. */
    private Reading likeliest(int i) {
        if (classes.can(i, Form.MODAL)) {
            return Reading.FINITE;
        }
        boolean participle = classes.can(i, Form.PARTICIPLE);
        if (participle && !couldReplaceParticiple(i)) {
            return Reading.PARTICIPLE;
        }
        boolean infinitive = classes.can(i, Form.PLURAL_OR_INFINITIVE);
        boolean past = classes.can(i, Form.PAST) && !infinitive;
        if (classes.can(i, Form.PRESENT_THIRD) || past || isOfFirstPerson(i)) {
            return Reading.FINITE;
        }
        if (infinitive) {
            return Reading.PLURAL_OR_INFINITIVE;
        }
        return participle ? Reading.PARTICIPLE : Reading.NONE;
    }

    /** "(hij) versterkt" is finite where no auxiliary makes a participle of it. */
    private boolean couldReplaceParticiple(int i) {
        boolean finite = classes.can(i, Form.PRESENT_THIRD) || classes.can(i, Form.PAST);
        return finite && (opensBehindComma(i) || !hasAuxiliary(i));
    }

    /** "(een voorstel waarmee ... wil), bereikt u": what a pronoun or an article follows behind a comma is a verb. */
    private boolean opensBehindComma(int i) {
        return classes.isSign(i - 1, ",")
                && (classes.isObject(i + 1) || classes.isDeterminer(i + 1) || classes.isFirstPerson(i + 1));
    }

    /** Whether an auxiliary stands before a participle, or right behind it. */
    private boolean hasAuxiliary(int i) {
        if (forms.takesParticiple(i + 1)) {
            return true;
        }
        for (int j = i - 1; j >= Math.max(0, i - AUXILIARY_REACH) && !classes.isSign(j, ";"); j--) {
            if (forms.takesParticiple(j)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfFirstPerson(int i) {
        return classes.can(i, Form.PRESENT_FIRST) && (isI(i + 1) || isVerbOfIBefore(i));
    }

    private boolean isI(int i) {
        return words.firstPerson().contains(classes.lower(i));
    }

    private boolean isVerbOfIBefore(int i) {
        for (int j = i - 1; j >= Math.max(0, i - FIRST_PERSON_REACH); j--) {
            if (isI(j)) {
                // "Ik wacht niet en leg ...": the second verb of one subject.
                boolean second = classes.isCoordinator(i - 1) && !classes.canBeNoun(i);
                return j == i - 1 || second || !hasVerb(j, i);
            }
        }
        return false;
    }

    /** Whether a subject has another verb than the one at {@code before}. */
    private boolean hasVerb(int subject, int before) {
        for (int j = subject + 1; j < before; j++) {
            if (classes.can(j, Form.PRESENT_THIRD) || read(j) == Reading.FINITE) {
                return true;
            }
        }
        // "ik" behind its verb belongs to that verb.
        return subject > 0 && read(subject - 1) == Reading.FINITE;
    }
}
