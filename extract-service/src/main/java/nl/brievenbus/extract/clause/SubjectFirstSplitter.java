package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.Form;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Cuts a sentence into clauses in a language whose verb stands behind its subject, as in English. Words open a clause
 * ("if", "which", "as soon as"); a comma closes it once its verb has come; a co-ordinating word opens another one where a
 * verb follows. One pass, with bounded looking ahead: linear time.
 */
public final class SubjectFirstSplitter {

    private final SentenceWords words;
    private final WordClasses classes;
    private final OpenClauses clauses = new OpenClauses();
    private final SubjectFirstForms forms;
    private final SubjectFirstVerbs verbs;
    private final SubjectFirstVerbGroup verbGroup;
    private final SubjectFirstSharedVerb sharedVerb;
    private final SubjectFirstSubordination subordination;
    private final SubjectFirstResumption resumption;

    private SubjectFirstSplitter(ClauseGrammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        words = grammar.words();
        classes = new WordClasses(words, dictionary, tokens);
        forms = new SubjectFirstForms(classes);
        verbs = new SubjectFirstVerbs(classes, forms, clauses);
        verbGroup = new SubjectFirstVerbGroup(classes, forms, clauses);
        sharedVerb = new SubjectFirstSharedVerb(classes, clauses);
        subordination = new SubjectFirstSubordination(classes, forms, verbs, clauses, grammar.openers(), tokens);
        resumption = new SubjectFirstResumption(classes, clauses);
    }

    /** @param tokens of one sentence, without what stands in brackets or quotation marks */
    static List<Clause> split(ClauseGrammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        SubjectFirstSplitter splitter = new SubjectFirstSplitter(grammar, dictionary, tokens);
        int i = 0;
        while (i < tokens.size()) {
            i = splitter.take(i);
        }
        splitter.clauses.all().forEach(splitter::tellVerb);
        return splitter.clauses.finished(tokens);
    }

    /** Takes what stands at {@code i}; returns where to go on. */
    private int take(int i) {
        if (classes.isSign(i)) {
            takeSign(i);
            return i + 1;
        }
        int opener = subordination.openerLength(i);
        if (opener > 0) {
            openSubordinate(i, opener);
            return i + opener;
        }
        if (opensCoordinate(i)) {
            coordinate(i);
        } else if (verbs.isFinite(i)) {
            takeFinite(i);
        } else {
            takeOther(i);
        }
        return i + 1;
    }

    private void takeSign(int i) {
        if (classes.isSign(i, ";") || classes.isSign(i, ":")) {
            clauses.openMain();
            return;
        }
        if (classes.isComma(i)) {
            if (clauses.current().type != Clause.Type.MAIN && !enclosesAside(i)) {
                closeSubordinate();
            }
            clauses.current().lastComma = clauses.current().tokens.size();
        }
        clauses.current().tokens.add(i);
    }

    /** A clause without a verb ("if necessary,") ends at its comma, too. */
    private void closeSubordinate() {
        OpenClause clause = clauses.current();
        clause = clause.parent.orElse(clause);
        while (clause.type != Clause.Type.MAIN && clause.finite >= 0) {
            clause = clause.parent.orElse(clause);
        }
        clauses.goOnWith(clause);
    }

    /** "that my colleague, the Minister of Finance, will": a clause does not end at commas between its subject and its verb. */
    private boolean enclosesAside(int i) {
        OpenClause clause = clauses.current();
        boolean relative =
                words.that().contains(clause.opener) || words.relatives().contains(clause.opener);
        if (!relative || clause.finite >= 0 || clause.tokens.size() < 2) {
            return false;
        }
        for (int j = i + 1; j + 1 < Math.min(classes.size(), i + SubjectFirstVerbs.REACH); j++) {
            if (verbs.isFinite(j)) {
                return j == i + 1;
            }
            if (classes.isBreak(j)) {
                return verbs.isFinite(j + 1);
            }
        }
        return false;
    }

    private void openSubordinate(int i, int length) {
        OpenClause before = clauses.current();
        boolean sibling = before.type != Clause.Type.MAIN && before.finite >= 0 && classes.isCoordinator(i - 1);
        OpenClause parent = sibling ? before.parent.orElse(before) : before;
        String opener = classes.lower(length == 3 ? i + 1 : i);
        OpenClause opened = clauses.open(Clause.Type.SUBORDINATE, opener, Optional.of(parent), false);
        for (int j = i; j < i + length; j++) {
            opened.tokens.add(j);
        }
        // "Should it fail, ...": what opens the clause is its verb.
        opened.finite = words.conditionVerbs().contains(classes.lower(i)) ? i : -1;
    }

    /** A co-ordinating word opens a clause where a verb follows, with a subject of its own or at once. */
    private boolean opensCoordinate(int i) {
        OpenClause clause = clauses.current();
        boolean newSubject = clause.type == Clause.Type.SUBORDINATE && classes.isFirstPerson(i + 1);
        if (!classes.isCoordinator(i) || (clause.finite < 0 && !newSubject)) {
            return false;
        }
        int finite = verbs.finiteWithin(i + 1);
        for (int j = i + 1; j < finite; j++) {
            // In "the first and the second and will publish" the verb belongs to the last of them.
            if (classes.isCoordinator(j) && (j == i + 1 || finite == j + 1)) {
                return false;
            }
        }
        return finite >= 0;
    }

    private void coordinate(int i) {
        int finite = verbs.finiteWithin(i + 1);
        boolean sharesSubject =
                finite == i + 1 || (finite == i + 2 && classes.can(i + 1, Form.ADVERB) && !classes.isPronoun(i + 1));
        boolean inside = clauses.current().type == Clause.Type.SUBORDINATE;
        if (inside && sharesSubject && !classes.isFirstPerson(i + 1) && !resumption.goesOnWithMain(finite)) {
            clauses.openSibling();
        } else {
            clauses.openMain();
        }
        clauses.current().tokens.add(i);
    }

    /** A clause that has its verb leaves the next one to the clause around it, or to one that began behind its last comma. */
    private void takeFinite(int i) {
        OpenClause clause = clauses.current();
        if (clause.finite >= 0) {
            Optional<OpenClause> enclosing = clause.enclosingWithoutFinite();
            if (enclosing.isPresent()) {
                clauses.goOnWith(enclosing.get());
            } else if (clause.lastComma > clause.tokens.indexOf(clause.finite)) {
                clauses.openBehindComma();
            } else {
                takeOther(i);
                return;
            }
        }
        clauses.current().finite = i;
        clauses.current().tokens.add(i);
    }

    private void takeOther(int i) {
        if (sharedVerb.opensFor(i)) {
            return;
        }
        OpenClause clause = clauses.current();
        // A new subject behind an opening clause without a comma: "If it fails I will ...".
        boolean subject = classes.isFirstPerson(i) || isSubjectOfNext(i);
        if (subject && clause.type == Clause.Type.SUBORDINATE && clause.finite >= 0) {
            clause.enclosingWithoutFinite().ifPresent(clauses::goOnWith);
        }
        clauses.current().tokens.add(i);
        if (verbGroup.holds(i)) {
            clauses.current().nonFinite.add(i);
        }
    }

    /** "(Once that has happened) they will": a pronoun right before an auxiliary. */
    private boolean isSubjectOfNext(int i) {
        return classes.isOnlyPronoun(i) && classes.can(i + 1, Form.MODAL);
    }

    private void tellVerb(OpenClause clause) {
        if (clause.finite >= 0) {
            clause.lemma = forms.finiteLemma(clause.finite);
            clause.past = forms.isPast(clause.finite);
        }
    }
}
