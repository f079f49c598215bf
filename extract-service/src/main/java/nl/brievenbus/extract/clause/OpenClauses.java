package nl.brievenbus.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.Token;

/** The clauses of a sentence that were opened so far, in the order of their opening, and which of them is being read. */
final class OpenClauses {

    private final List<OpenClause> all = new ArrayList<>();
    private OpenClause current;

    /** A sentence begins with its main clause. */
    OpenClauses() {
        current = new OpenClause(all, Clause.Type.MAIN, "", Optional.empty(), false);
    }

    /** The one that is being read. */
    OpenClause current() {
        return current;
    }

    /** The main clause around the one that is being read; that itself where none is. */
    OpenClause main() {
        OpenClause open = current;
        while (open.type != Clause.Type.MAIN && open.parent.isPresent()) {
            open = open.parent.get();
        }
        return open;
    }

    /** The main clause that was opened last before another one; that itself where it is the first. */
    OpenClause mainBefore(OpenClause clause) {
        OpenClause before = clause;
        for (int i = clause.index - 1; i >= 0 && before == clause; i--) {
            before = all.get(i).type == Clause.Type.MAIN ? all.get(i) : before;
        }
        return before;
    }

    /** Reads on in a clause that was opened before. */
    void goOnWith(OpenClause clause) {
        current = clause;
    }

    /** Opens a clause, and reads on in it. */
    OpenClause open(Clause.Type type, String opener, Optional<OpenClause> parent, boolean coordinated) {
        current = new OpenClause(all, type, opener, parent, coordinated);
        return current;
    }

    /** Opens a main clause beside what was read. */
    void openMain() {
        open(Clause.Type.MAIN, "", Optional.empty(), true);
    }

    /** Opens a clause beside the one that is being read, subordinated by the same word. */
    void openSibling() {
        open(Clause.Type.SUBORDINATE, current.opener, current.parent, true);
    }

    /**
     * Opens a clause beside another one, whose subject and finite verb it shares.
     *
     * @param words that it begins with
     * @param nonFinite its own infinitive or participle, behind them
     */
    void openSharing(OpenClause host, List<Integer> words, int nonFinite) {
        OpenClause shared = open(host.type, host.opener, host.parent, true);
        shared.sharesVerb = true;
        shared.tokens.add(host.finite);
        shared.finite = host.finite;
        shared.lemma = host.lemma;
        shared.past = host.past;
        shared.tokens.addAll(words);
        shared.tokens.add(nonFinite);
        shared.nonFinite.add(nonFinite);
    }

    /** ", we will ...": opens a main clause of what stands behind the last comma of the one that is being read. */
    void openBehindComma() {
        List<Integer> behind = current.cutBehindComma();
        openMain();
        current.tokens.addAll(behind);
    }

    /** All that were opened. */
    List<OpenClause> all() {
        return all;
    }

    /** @param sentence the tokens that they were made of */
    List<Clause> finished(List<Token> sentence) {
        return all.stream().map(open -> open.finished(sentence)).toList();
    }
}
