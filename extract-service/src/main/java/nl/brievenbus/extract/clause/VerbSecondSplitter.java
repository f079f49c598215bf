package nl.brievenbus.extract.clause;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Dictionary;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/**
 * Cuts a sentence into clauses in a language whose verb stands second, as in Dutch, from left to right with a stack of those
 * that are open. What opens a clause are words ("dat", "zodra", "om ... te"); what closes it is a comma once its verb has come,
 * or a finite verb that can only belong to the clause around it. One pass, with bounded looking ahead: linear time.
 */
public final class VerbSecondSplitter {

    private final SentenceWords words;
    private final List<Token> tokens;
    private final WordClasses classes;
    private final VerbSecondForms forms;
    private final VerbReader verbs;
    private final OpenClauses clauses = new OpenClauses();
    private final VerbSecondSubordination subordination;
    private final VerbSecondCoordination coordination;
    private final VerbSecondAttachment attachment;

    private VerbSecondSplitter(ClauseGrammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        this.words = grammar.words();
        this.tokens = tokens;
        this.classes = new WordClasses(words, dictionary, tokens);
        this.forms = new VerbSecondForms(dictionary, classes);
        VerbSecondAgreement agreement = new VerbSecondAgreement(classes);
        this.verbs = new VerbReader(classes, forms, agreement);
        VerbSecondAsides asides = new VerbSecondAsides(classes, verbs, grammar.notSubordinators(), tokens);
        boolean verbFirst = opensWithCondition();
        this.subordination = new VerbSecondSubordination(
                classes, forms, verbs, clauses, asides, new Demonstratives(classes, forms, verbs, clauses, verbFirst));
        this.coordination = new VerbSecondCoordination(classes, verbs, agreement, clauses);
        this.attachment = new VerbSecondAttachment(classes, forms, verbs, agreement, clauses, asides);
        if (verbFirst) {
            push(Clause.Type.SUBORDINATE, words.conditionVerbs().get(0));
        }
    }

    /** @param tokens of one sentence, without what stands in brackets or quotation marks */
    static List<Clause> split(ClauseGrammar grammar, Dictionary.Words dictionary, List<Token> tokens) {
        VerbSecondSplitter splitter = new VerbSecondSplitter(grammar, dictionary, tokens);
        for (int i = 0; i < tokens.size(); i++) {
            splitter.take(i);
        }
        return splitter.finish();
    }

    /** "Blijkt dat niet, dan ...": a verb that stands first opens a condition. */
    private boolean opensWithCondition() {
        boolean verb =
                classes.size() > 0 && !words.conditionVerbs().contains(classes.lower(0)) && verbs.isFiniteOrPlural(0);
        return verb && mayOpenWithCondition(words, tokens);
    }

    /** Whether a sentence has the words that follow a condition which a verb opens. */
    static boolean mayOpenWithCondition(SentenceWords words, List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).sign(",")
                    && words.then().contains(tokens.get(i + 1).lower())) {
                return true;
            }
        }
        return false;
    }

    private void take(int i) {
        if (classes.isSign(i)) {
            takeSign(i);
        } else if (subordination.opensPurpose(i)) {
            pushWith(Clause.Type.INFINITIVE, i);
        } else if (subordination.opens(i)) {
            if (coordination.opensBeforeCondition(i)) {
                coordination.openWithLast();
            }
            pushWith(Clause.Type.SUBORDINATE, i);
        } else if (coordination.opens(i)) {
            coordination.open(i);
        } else {
            attachment.take(i);
        }
    }

    private void takeSign(int i) {
        OpenClause clause = clauses.current();
        boolean parts = classes.isSign(i, ";") || classes.isSign(i, ":");
        boolean planLine = classes.isSign(i, ":") && clause.index == 0 && clause.finite < 0 && !verbs.finiteFollows(i);
        if (parts && !planLine) {
            clauses.openMain();
            return;
        }
        if (classes.isComma(i)) {
            closeComplete();
            clauses.current().lastComma = clauses.current().tokens.size();
        }
        clauses.current().tokens.add(i);
    }

    /** A comma closes the clauses that have their verb. */
    private void closeComplete() {
        OpenClause clause = clauses.current();
        while (clause.type != Clause.Type.MAIN && clause.complete() && clause.parent.isPresent()) {
            clause = clause.parent.get();
        }
        clauses.goOnWith(clause);
    }

    /** Opens a clause with the word at {@code i}: behind "en" beside the one that has its verb, else within it. */
    private void pushWith(Clause.Type type, int i) {
        OpenClause before = clauses.current();
        boolean sibling = before.type != Clause.Type.MAIN && before.complete() && classes.isCoordinator(i - 1);
        if (sibling) {
            clauses.goOnWith(before.parent.orElse(before));
        }
        push(type, classes.lower(i));
        clauses.current().tokens.add(i);
    }

    private void push(Clause.Type type, String opener) {
        clauses.open(type, opener, Optional.of(clauses.current()), false);
    }

    private List<Clause> finish() {
        for (OpenClause open : clauses.all()) {
            if (open.type == Clause.Type.MAIN && open.finite < 0) {
                repair(open);
            }
        }
        return clauses.finished(tokens);
    }

    /** A main clause must have a verb: what looked like a noun is one where nothing else can be ("De eerste staat gepland"). */
    private void repair(OpenClause open) {
        for (int place = 1; place < open.tokens.size() && open.finite < 0; place++) {
            int i = open.tokens.get(place);
            if (verbs.couldBeFinite(i)) {
                open.finite = i;
                open.lemma = forms.finiteLemma(i);
                open.past = forms.isPast(i);
                open.nonFinite.removeIf(other -> other == i);
            }
        }
    }
}
