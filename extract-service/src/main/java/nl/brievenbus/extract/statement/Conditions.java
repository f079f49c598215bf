package nl.brievenbus.extract.statement;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.Clause;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.ClauseSplitter;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Finds on what condition something is promised: a clause ("Zodra ...") or a phrase ("indien nodig"). */
final class Conditions {

    /** The longest phrase that is taken for a condition, in words. */
    private static final int LONGEST_PHRASE = 12;

    /** The cue of the rules for its phrases. */
    static final String CUE = "condition";

    private final SentenceWords words;
    private final Phrases phrases;
    private final Phrases openers;

    Conditions(SentenceWords words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
        openers = Phrases.of(words.openers());
    }

    /** Whether a condition may stand in a sentence, by its words alone. */
    boolean mayStandIn(SentenceView sentence) {
        return sentence.cues().mayHave(CUE) || mayOpenClause(sentence.spoken());
    }

    private boolean mayOpenClause(List<Token> tokens) {
        for (Token token : tokens) {
            if (words.conditional().contains(token.lower())) {
                return true;
            }
        }
        boolean first = !tokens.isEmpty()
                && words.conditionalWhereFirst().contains(tokens.get(0).lower());
        return first || ClauseSplitter.mayOpenWithCondition(words, tokens);
    }

    /** The words of the condition. */
    Optional<String> of(SentenceView sentence, ClauseReading clause) {
        return clause(sentence, clause).map(child -> words(sentence, child)).or(() -> phrase(sentence, clause));
    }

    /** "ik ben bereid om, als dat helpt, een pilot te starten": the words of the condition on which the act is done that a clause takes. */
    Optional<String> ofAct(SentenceView sentence, ClauseReading clause, Act act) {
        if (act.clause() == clause.clause().index()) {
            return Optional.empty();
        }
        return sentence.clauses().stream()
                .filter(other -> other.clause().index() == act.clause())
                .findFirst()
                .filter(other -> other.clause().type() == Clause.Type.INFINITIVE)
                .flatMap(other -> of(sentence, other));
    }

    /** Whether the condition is a clause of its own. */
    boolean isClause(SentenceView sentence, ClauseReading clause) {
        return clause(sentence, clause)
                .filter(child -> clause.clause().hasFinite()
                        && child.start()
                                < clause.clause()
                                        .tokens()
                                        .get(clause.clause().finite())
                                        .start())
                .isPresent();
    }

    private Optional<Clause> clause(SentenceView sentence, ClauseReading clause) {
        return clauseOf(sentence, clause.clause().index()).or(() -> shared(sentence, clause.clause()));
    }

    /** "Zodra het advies er is, besluit ik en bericht ik u": the condition stands before both. */
    private Optional<Clause> shared(SentenceView sentence, Clause clause) {
        boolean verbFirst = clause.type() == Clause.Type.MAIN && clause.coordinated() && clause.finite() <= 1;
        return verbFirst && clause.hasFinite() ? clauseOf(sentence, 0) : Optional.empty();
    }

    private Optional<Clause> clauseOf(SentenceView sentence, int index) {
        for (Clause child : sentence.parts().clauses()) {
            boolean embedded = child.parent() == index && child.index() != index;
            if (embedded
                    && child.type() == Clause.Type.SUBORDINATE
                    && opensCondition(sentence, child)
                    && child.hasFinite()) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** "if it is agreed", "where funding permits": by the word that opens it, or as one of the phrases. */
    private boolean opensCondition(SentenceView sentence, Clause clause) {
        boolean byWord = words.conditional().contains(clause.opener())
                && !(words.conditionalWhereUndated().contains(clause.opener()) && tellsOfDay(sentence, clause));
        return byWord
                || opensFirst(sentence, clause)
                || phrases.at(clause.tokens(), 0).isPresent();
    }

    /** "Waar regels knellen, pas ik ze aan": first in its sentence, and not of what was before. */
    private boolean opensFirst(SentenceView sentence, Clause clause) {
        return words.conditionalWhereFirst().contains(clause.opener())
                && clause.start() == sentence.tokens().get(0).start()
                && !clause.past();
    }

    /** "when we meet on 5 December", "(on 2 July,) when we meet": it will come, and tells no more than when. */
    private static boolean tellsOfDay(SentenceView sentence, Clause clause) {
        boolean dated = sentence.terms().stream().anyMatch(term -> term.isDated() && SentenceView.covers(clause, term));
        return dated
                || sentence.spoken().stream().anyMatch(token -> token.sign(",") && token.end() + 1 == clause.start());
    }

    private String words(SentenceView sentence, Clause clause) {
        int end = clause.end();
        for (Clause below : sentence.parts().children(clause)) {
            end = Math.max(end, below.tokens().isEmpty() ? end : below.end());
        }
        String words = sentence.text().substring(start(sentence, clause), end);
        return words.endsWith(",") ? words.substring(0, words.length() - 1).trim() : words;
    }

    /** "Voor zover dat nodig is": the phrase that opens it may begin before the word that does. */
    private int start(SentenceView sentence, Clause clause) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size() && tokens.get(i).start() < clause.start(); i++) {
            boolean opens = openers.at(tokens, i)
                    .filter(match -> tokens.get(match.end() - 1).start() == clause.start())
                    .isPresent();
            if (opens) {
                return tokens.get(i).start();
            }
        }
        return clause.start();
    }

    private Optional<String> phrase(SentenceView sentence, ClauseReading clause) {
        List<Token> tokens = clause.clause().tokens();
        return phrases.in(tokens).map(match -> {
            int last = match.end() - 1;
            boolean open = words.phraseGoesOn().contains(tokens.get(last).lower());
            while (open
                    && last + 1 < tokens.size()
                    && last - match.start() < LONGEST_PHRASE
                    && tokens.get(last + 1).kind() != Token.Kind.SIGN
                    && last + 1 != clause.clause().finite()) {
                last++;
            }
            return sentence.text()
                    .substring(
                            tokens.get(match.start()).start(), tokens.get(last).end());
        });
    }
}
