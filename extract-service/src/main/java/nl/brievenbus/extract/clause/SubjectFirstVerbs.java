package nl.brievenbus.extract.clause;

import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;

/** Tells which words are finite verbs, in a language whose verb stands behind its subject. */
final class SubjectFirstVerbs {

    /** How far a finite verb may stand behind a word that opens a clause. */
    static final int REACH = 16;

    private final SentenceWords words;
    private final WordClasses classes;
    private final SubjectFirstForms forms;
    private final OpenClauses clauses;
    private final SubjectFirstAgreement agreement;

    SubjectFirstVerbs(WordClasses classes, SubjectFirstForms forms, OpenClauses clauses) {
        this.words = classes.words();
        this.classes = classes;
        this.forms = forms;
        this.clauses = clauses;
        this.agreement = new SubjectFirstAgreement(classes, forms, clauses);
    }

    /** Whether a word is a finite verb, as the next one of the clause that is being read. */
    boolean isFinite(int i) {
        if (!classes.token(i).word() || words.notVerbs().contains(classes.lower(i)) || forms.isMarked(i)) {
            return false;
        }
        if ((isNounByWordBefore(i) && !forms.isOnlyThird(i)) || classes.isName(i)) {
            return false;
        }
        if (forms.isModal(i)) {
            return true;
        }
        if (forms.isFiniteAuxiliary(i)) {
            return !forms.isBehindModal(i);
        }
        return isSubjunctive(i) || agreement.isFiniteMainVerb(i);
    }

    /** "for use", "the will". */
    private boolean isNounByWordBefore(int i) {
        boolean determined = classes.isDeterminer(i - 1) && !classes.isOtherPronoun(i - 1) && !isLetter(i - 1);
        return determined || (classes.isPreposition(i - 1) && !isBehindStranded(i));
    }

    /** "Annex A meets it": a capital within a sentence is no article. */
    private boolean isLetter(int i) {
        return i > 0 && classes.token(i).capital() && classes.lower(i).length() == 1 && !classes.isSign(i - 1);
    }

    /** "the report that was asked for will be sent": a preposition may stand at the end of a clause. */
    private boolean isBehindStranded(int i) {
        return classes.can(i, Form.MODAL) && classes.can(i + 1, Form.PLURAL_OR_INFINITIVE);
    }

    /** "(it is planned) that the bill be laid". */
    private boolean isSubjunctive(int i) {
        OpenClause clause = clauses.current();
        return words.passive().contains(classes.lower(i))
                && clause.type == Clause.Type.SUBORDINATE
                && clause.finite < 0
                && words.that().contains(clause.opener);
    }

    /** Where the next finite verb stands before a sign or a word that opens a clause; -1 where none does. */
    int finiteWithin(int from) {
        for (int j = from; j < Math.min(classes.size(), from + REACH); j++) {
            boolean clauseOpens = j > from && classes.isSubordinator(j) && !classes.isPreposition(j);
            if (classes.isBreak(j) || clauseOpens) {
                return -1;
            }
            if (isFinite(j)) {
                return j;
            }
        }
        return -1;
    }
}
