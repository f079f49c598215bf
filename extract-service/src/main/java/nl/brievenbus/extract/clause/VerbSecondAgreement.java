package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.Reading;
import nl.brievenbus.extract.language.SentenceWords;

/**
 * Tells a finite verb by the subject or the object right beside it, whatever the word can be elsewhere, in a language whose
 * verb stands second.
 */
final class VerbSecondAgreement {

    private final SentenceWords words;
    private final WordClasses classes;

    VerbSecondAgreement(WordClasses classes) {
        this.words = classes.words();
        this.classes = classes;
    }

    /** Whether what stands beside a word that can be a verb leaves it no other reading. */
    boolean makesFinite(int i) {
        return isFollowedByItsSubject(i)
                || isBehindItsSubject(i)
                || isFollowedByItsObject(i)
                || (i == 1 && isBehindPronoun());
    }

    /** "verspreid ik", "dien ik", "organiseren we". */
    boolean isFollowedByItsSubject(int i) {
        return (isFollowedByI(i) || isFollowedByWe(i)) && !words.links(classes.lower(i));
    }

    private boolean isFollowedByI(int i) {
        return isI(i + 1) && classes.can(i, Form.PRESENT_FIRST);
    }

    private boolean isFollowedByWe(int i) {
        return isWe(i + 1) && classes.can(i, Form.PLURAL_OR_INFINITIVE) && !classes.isInfinitiveMark(i - 1);
    }

    private boolean isI(int i) {
        return words.firstPerson().contains(classes.lower(i));
    }

    private boolean isWe(int i) {
        return words.firstPersonPlural().contains(classes.lower(i));
    }

    /** "(ik volg dit) en bericht u", ", leg de raad": behind a co-ordinating word or a comma, its object makes a verb of what could be a noun. */
    boolean isFollowedByItsObject(int i) {
        return (classes.isCoordinator(i - 1) || classes.isSign(i - 1, ","))
                && i + 2 < classes.size()
                && opensObject(i + 1)
                && classes.can(i, Form.PRESENT_FIRST)
                && isSomewhereBehindI(i);
    }

    /** "(Het kabinet richt een fonds op) en stelt daarvoor": beside another verb of its form it is none of the nouns that it could be. */
    boolean isBesideItsLike(int i, int finite) {
        return classes.can(i, Form.PRESENT_THIRD)
                && classes.can(finite, Form.PRESENT_THIRD)
                && (opensObject(i + 1) || words.pronominalAdverbs().contains(classes.lower(i + 1)));
    }

    private boolean opensObject(int i) {
        boolean article = classes.isDeterminer(i) && !classes.isPreposition(i - 1);
        boolean determines =
                classes.isDeterminer(i) && (classes.canBeNoun(i + 1) || classes.can(i + 1, Form.ADJECTIVE));
        boolean pronoun = classes.isObject(i) && !determines;
        return pronoun
                || article
                || words.placeAdverbs().contains(classes.lower(i))
                || words.reflexives().contains(classes.lower(i));
    }

    private boolean isSomewhereBehindI(int i) {
        for (int j = i - 1; j >= 0; j--) {
            if (isI(j)) {
                return true;
            }
        }
        return false;
    }

    /** "Ik kom", at the beginning of a sentence or behind a co-ordinating word. */
    private boolean isBehindItsSubject(int i) {
        // "Wij voorzien", whatever participle that could be.
        if (i == 1 && isWe(0) && classes.can(1, Form.PLURAL_OR_INFINITIVE)) {
            return true;
        }
        if (!isI(i - 1) || !classes.can(i, Form.PRESENT_FIRST)) {
            return false;
        }
        // What follows "Ik" at the very beginning is the verb, whatever else it can be: "Ik rond dit af."
        boolean subjectOpens = classes.isSign(i - 2) || classes.isCoordinator(i - 2);
        return i == 1 || (subjectOpens && !words.links(classes.lower(i)) && !classes.can(i, Form.ADVERB));
    }

    /** "Dit kost", "Die belopen": right behind a pronoun that opens a sentence without any other finite verb. */
    private boolean isBehindPronoun() {
        boolean agrees = classes.can(1, Form.PRESENT_THIRD) || classes.can(1, Form.PLURAL_OR_INFINITIVE);
        boolean possible =
                agrees && classes.isOtherPronoun(0) && !words.links(classes.lower(1)) && !classes.can(1, Form.ADVERB);
        for (int j = 2; j < classes.size() && possible; j++) {
            possible = !isLikelierVerb(j);
        }
        return possible;
    }

    /** A verb that can be no noun. It is looked up alone, for how it is read depends on what stands before it. */
    private boolean isLikelierVerb(int i) {
        boolean other = classes.canBeNoun(i)
                || words.notVerbs().contains(classes.lower(i))
                || classes.isPreposition(i)
                || classes.isDeterminer(i)
                || classes.isInfinitiveMark(i - 1);
        if (other) {
            return false;
        }
        for (Reading reading : classes.readings(i)) {
            if (VerbSecondForms.isFinite(reading.form())) {
                return true;
            }
        }
        return false;
    }
}
