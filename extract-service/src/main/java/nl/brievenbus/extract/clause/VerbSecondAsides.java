package nl.brievenbus.extract.clause;

import java.util.List;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.SentenceWords;
import nl.brievenbus.extract.language.Token;

/** Tells what is thrown in between two commas and makes no clause of its own, in a language whose verb stands second. */
final class VerbSecondAsides {

    /** Words between "zoals" and its participle. */
    private static final int REACH = 3;

    private final SentenceWords words;
    private final WordClasses classes;
    private final VerbReader verbs;
    private final Phrases notSubordinators;
    private final List<Token> tokens;

    /** @param notSubordinators phrases that begin like a clause and are none */
    VerbSecondAsides(WordClasses classes, VerbReader verbs, Phrases notSubordinators, List<Token> tokens) {
        this.words = classes.words();
        this.classes = classes;
        this.verbs = verbs;
        this.notSubordinators = notSubordinators;
        this.tokens = tokens;
    }

    /** "(Ik zal u), zoals gezegd, (in mei informeren)": between two commas, and too short for a clause with a verb of its own. */
    boolean opensShort(int i) {
        boolean opens = classes.isSubordinator(i) || words.as().contains(classes.lower(i));
        if (!opens || (i > 0 && !classes.isSign(i - 1, ","))) {
            return false;
        }
        int sign = classes.signFrom(i + 1);
        return sign - i - 1 <= REACH && classes.isSign(sign, ",") && hasNoFinite(i + 1, sign);
    }

    private boolean hasNoFinite(int from, int to) {
        for (int i = from; i < to; i++) {
            if (verbs.isFiniteOrPlural(i)) {
                return false;
            }
        }
        return true;
    }

    /** "indien nodig": a phrase that begins as a clause would. */
    boolean opensPhrase(int i) {
        return notSubordinators.at(tokens, i).isPresent();
    }

    /**
     * "(De leden), onder wie een rechter, (zijn benoemd)": without any verb, where the verb behind the comma is that of the
     * clause around it.
     */
    boolean opensWithoutVerb(int i, OpenClause clause) {
        if (i == 0 || clause.finite >= 0) {
            return false;
        }
        int sign = classes.signFrom(i + 1);
        boolean enclosed = sign + 1 < classes.size() && classes.isSign(sign, ",") && verbs.isFiniteOrPlural(sign + 1);
        for (int j = i + 1; j < sign && enclosed; j++) {
            enclosed = !verbs.isVerbForm(j);
        }
        return enclosed;
    }

    /** "gaat, vergezeld van mijn oordeel, naar": a participle behind a comma, where the verb of the clause takes none. */
    boolean opensWithParticiple(int i, OpenClause clause) {
        return clause.type == Clause.Type.MAIN
                && clause.finite >= 0
                && !words.participleTakers().contains(clause.lemma)
                && classes.isSign(i - 1, ",");
    }

    /** "Zoals toegezegd is het ministerie in gesprek gegaan": the participle of an aside is no verb of the sentence. */
    boolean holdsParticiple(int i) {
        for (int j = Math.max(0, i - REACH); j < i; j++) {
            boolean phrase = notSubordinators
                    .at(tokens, j)
                    .filter(match -> match.end() > i)
                    .isPresent();
            if (phrase || opensShort(j)) {
                return true;
            }
        }
        return false;
    }
}
