package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/**
 * Tells by what stands around a word that it is a noun, an adjective or a name here, though it could be a verb, in a language
 * whose verb stands second.
 */
final class NominalReading {

    private static final int ATTRIBUTE_REACH = 6;

    private final SentenceWords words;
    private final WordClasses classes;
    private final VerbSecondForms forms;

    NominalReading(WordClasses classes, VerbSecondForms forms) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
    }

    /** Whether it is none even behind "te". */
    boolean isNeverVerb(int i) {
        return opensAsNoun(i)
                || opensAsPossessive(i)
                || isAdjectiveOfNoun(i)
                || isCapitalised(i)
                || isObjectOfNext(i)
                || isInflectedParticiple(i);
    }

    /** "Inzet is ...": what opens a sentence right before an auxiliary is its subject. */
    private boolean opensAsNoun(int i) {
        return i == 0
                && classes.canBeNoun(0)
                && !words.isAuxiliary(forms.finiteLemma(0))
                && classes.can(1, Form.PRESENT_THIRD)
                && words.isAuxiliary(forms.finiteLemma(1));
    }

    /** "(met gemeenten) afspraken maken": no verb in the past has a bare infinitive right behind it, but those that take one. */
    private boolean isObjectOfNext(int i) {
        boolean past = classes.can(i, Form.PAST) && !classes.can(i, Form.PLURAL_OR_INFINITIVE);
        return past && classes.can(i, Form.NOUN_PLURAL) && classes.can(i + 1, Form.PLURAL_OR_INFINITIVE);
    }

    /** "Zijn rapport gaat": before a noun in the singular it cannot be a plural. */
    private boolean opensAsPossessive(int i) {
        return i == 0
                && classes.can(0, Form.PRONOUN)
                && classes.can(0, Form.PLURAL_OR_INFINITIVE)
                && classes.can(1, Form.NOUN)
                && !classes.can(1, Form.NOUN_PLURAL)
                && !classes.isOtherPronoun(1)
                && !classes.isObject(1);
    }

    /** "de betrokken partijen": a participle between a determiner or a preposition and a noun. */
    private boolean isAdjectiveOfNoun(int i) {
        if (i == 0 || !classes.can(i, Form.PARTICIPLE) || !classes.canBeNoun(i + 1)) {
            return false;
        }
        boolean finite = classes.can(i, Form.PRESENT_THIRD) || classes.can(i, Form.PRESENT_FIRST);
        return !finite
                && (classes.isDeterminer(i - 1) || classes.isPreposition(i - 1) || isQualified(i) || inAttribute(i));
    }

    /** "de meest betrokken steden" */
    private boolean isQualified(int i) {
        boolean qualifies =
                classes.can(i - 1, Form.ADVERB) || (classes.can(i - 1, Form.PRONOUN) && classes.can(i, Form.ADJECTIVE));
        return qualifies && !classes.isObject(i - 1) && !classes.isOtherPronoun(i - 1) && classes.isDeterminer(i - 2);
    }

    /** "de door bewoners aangedragen variant": a preposition right behind an article opens what stands before the noun. */
    private boolean inAttribute(int i) {
        for (int j = i - 1; j > 0 && j > i - ATTRIBUTE_REACH && !classes.isSign(j); j--) {
            if (classes.isPreposition(j) && classes.isDeterminer(j - 1)) {
                return true;
            }
        }
        return false;
    }

    /** "Het Potentieel Pakken"; behind the number of a line, and within text in capitals, a capital says nothing. */
    private boolean isCapitalised(int i) {
        boolean numbersLine = classes.isNumber(i - 1) && classes.isSign(i - 2);
        return classes.isName(i) && !numbersLine;
    }

    /** "de vereenvoudigde toets": no verb stands between an article and a noun. */
    private boolean isInflectedParticiple(int i) {
        if (i == 0 || !classes.can(i, Form.PAST) || !classes.canBeNoun(i + 1)) {
            return false;
        }
        boolean attributive = classes.isDeterminer(i - 1) && !classes.isOtherPronoun(i - 1) && !classes.isObject(i - 1);
        // "de daarvoor benodigde wijziging"
        boolean further = words.pronominalAdverbs().contains(classes.lower(i - 1)) && classes.isDeterminer(i - 2);
        // "dat bepaalde contacten buiten de regels vallen", "met als beoogde datum 1 mei": behind what opens a clause
        // stands its subject.
        boolean opens = (classes.isThat(i - 1) && classes.can(i, Form.ADJECTIVE))
                || words.conditional().contains(classes.lower(i - 1));
        return attributive || further || opens;
    }

    /**
     * Whether it is a noun by what stands before it.
     *
     * @param verbs by whom the word before it is read
     */
    boolean isNoun(int i, VerbReader verbs) {
        if (i == 0 || forms.isAuxiliary(i) || classes.isFirstPerson(i + 1)) {
            return false;
        }
        boolean infinitive = classes.can(i, Form.PLURAL_OR_INFINITIVE);
        boolean verbal = infinitive && endsClause(i);
        if (verbal && classes.isObject(i - 1)) {
            return false;
        }
        if (classes.isDeterminer(i - 1)) {
            boolean article = words.infinitiveArticles().contains(classes.lower(i - 1));
            return classes.canBeNoun(i) || (infinitive && article && !verbal);
        }
        return (classes.canBeNoun(i) && isNounByWordBefore(i, verbs))
                || (infinitive && isGoverned(i) && !verbal)
                || isNominal(i);
    }

    private boolean isNounByWordBefore(int i, VerbReader verbs) {
        return isGoverned(i) || isNumbered(i) || isBehindPreposition(i) || isBehindAttribute(i, verbs);
    }

    /** Behind a preposition that can be nothing else. */
    private boolean isGoverned(int i) {
        return classes.isPreposition(i - 1) && !words.particles().contains(classes.lower(i - 1));
    }

    /** "voor 1 januari 2021 berichten." ends with a verb, "2021 berichten over" holds a noun. */
    private boolean isNumbered(int i) {
        boolean verbal = classes.can(i, Form.PLURAL_OR_INFINITIVE) || classes.can(i, Form.PARTICIPLE);
        return classes.isNumber(i - 1) && !(verbal && endsClause(i));
    }

    private boolean isBehindPreposition(int i) {
        // "(als de commissie daar prijs) op stelt,": a verb in the third person at the end of its clause.
        boolean closes = classes.can(i, Form.PRESENT_THIRD) && endsClause(i);
        return classes.isPreposition(i - 1) && !classes.can(i, Form.PLURAL_OR_INFINITIVE) && !closes;
    }

    /** "nadere berichten"; but an adjective without an ending may be an adverb: "nader berichten". */
    private boolean isBehindAttribute(int i, VerbReader verbs) {
        boolean attributive = classes.can(i - 1, Form.ADJECTIVE)
                || classes.can(i - 1, Form.GERUND)
                || classes.can(i - 1, Form.NUMERAL);
        return attributive && classes.lower(i - 1).endsWith("e") && !verbs.isVerbForm(i - 1);
    }

    /** "op aandringen van de sector", "het loket voor aanvragen gaat open": an infinitive between a preposition and what follows a noun. */
    private boolean isNominal(int i) {
        if (!classes.isPreposition(i - 1) || !classes.can(i, Form.PLURAL_OR_INFINITIVE)) {
            return false;
        }
        boolean finiteNext = classes.can(i + 1, Form.PRESENT_THIRD) && !classes.isPreposition(i + 1);
        return words.genitives().contains(classes.lower(i + 1)) || (finiteNext && classes.canBeNoun(i));
    }

    /** Where a language whose verb stands second has the verbs of most clauses. */
    private boolean endsClause(int i) {
        return i + 1 == classes.size() || classes.isSign(i + 1, ".") || classes.isSign(i + 1, ",");
    }
}
