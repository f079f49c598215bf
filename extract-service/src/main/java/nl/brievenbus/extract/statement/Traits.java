package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Voice;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.statement.Trait.Kind;

/** Tells the traits of a clause: all that is known of it, for {@link Weights}. For one thread. */
final class Traits {

    /** Stands for what lies before the first word and behind the last. */
    private static final String EDGE = "|";

    /** Stands for any number. */
    private static final String NUMBER = "9";

    private final SentenceView sentence;
    private final ClauseReading clause;
    private final RuleBook book;
    /** Whose the verb is. */
    private final String whose;
    /** The same, of a passive told apart: "de gemeenten worden betrokken" tells of nothing that they do. */
    private final String subject;

    private final String inVoice;
    /** In the order in which they are told, that their weights add up to the same in every run. */
    private final Set<Trait> traits = new LinkedHashSet<>();

    private Traits(SentenceView sentence, ClauseReading clause, RuleBook book) {
        this.sentence = sentence;
        this.clause = clause;
        this.book = book;
        whose = clause.subject()
                + clause.whose().actor().map(actor -> " as " + actor.means()).orElse("");
        subject = clause.voice() == Voice.PASSIVE ? whose + " acted on" : whose;
        inVoice = clause.subject() + " " + clause.voice() + " ";
    }

    static Set<Trait> of(SentenceView sentence, ClauseReading clause, RuleBook book) {
        Traits traits = new Traits(sentence, clause, book);
        traits.ofClause();
        traits.ofWords();
        return traits.traits;
    }

    /** Those but for its words. */
    static Set<Trait> withoutWords(SentenceView sentence, ClauseReading clause, RuleBook book) {
        Traits traits = new Traits(sentence, clause, book);
        traits.ofClause();
        return traits.traits;
    }

    private void ofClause() {
        ofSubject();
        ofActs();
        ofFacts();
    }

    private void add(Kind kind, String value) {
        traits.add(new Trait(kind, value));
    }

    private void ofSubject() {
        add(Kind.SUBJECT, subject);
        clause.subjectNoun().ifPresent(noun -> add(Kind.NOUN, noun));
        add(Kind.TENSE, whose + " " + clause.voice() + " " + clause.time());
        clause.shape().ifPresent(shape -> add(Kind.SHAPE, shape.name()));
        add(Kind.OPENER, clause.clause().opener());
        add(Kind.FINITE, clause.clause().finiteLemma());
        add(Kind.FINITE_OF, subject + " " + clause.clause().finiteLemma());
    }

    private void ofActs() {
        for (Act act : clause.acts()) {
            add(Kind.ACT, act.action());
            add(Kind.ACT_OF, subject + " " + act.action());
            for (String list : book.listsWith(act)) {
                add(Kind.LIST, list);
                add(Kind.LIST_OF, whose + " " + clause.voice() + " " + list);
            }
        }
        for (Act act : clause.complements()) {
            add(Kind.COMPLEMENT, act.action());
            book.listsWith(act).forEach(list -> add(Kind.LIST_OF_COMPLEMENT, list));
        }
        clause.outcomes().forEach(act -> add(Kind.OUTCOME, act.action()));
    }

    private void ofFacts() {
        fact("nominal", clause.nominal().isPresent());
        fact("moment", sentence.hasMoment(clause));
        fact("days", sentence.isDated(clause));
        fact("repeated", sentence.isRepeated(clause));
        fact("later", sentence.isForLater(clause));
        fact("house", sentence.isTowardsHouse(clause));
        fact("condition", sentence.hangsOnCondition(clause));
        fact("others", namesNobody() && sentence.isOthersPlan(clause));
        fact("denied", clause.negated());
        fact("agent", clause.otherAgent());
    }

    /** Of a passive without an agent the sentences before tell whose it is; of all else that costs more than it tells. */
    private boolean namesNobody() {
        return clause.voice() == Voice.PASSIVE && clause.subject() == SubjectKind.OTHER;
    }

    private void fact(String name, boolean holds) {
        if (holds) {
            add(Kind.FACT, name);
            add(Kind.FACT_OF, inVoice + name);
        }
    }

    private void ofWords() {
        for (Token token : clause.clause().tokens()) {
            add(Kind.WORD, token.lower());
        }
        List<Token> within = new ArrayList<>();
        for (Token token : sentence.spoken()) {
            if (token.start() < clause.clause().start()) {
                add(Kind.EARLIER, token.lower());
            } else if (token.end() > clause.clause().end()) {
                add(Kind.LATER, token.lower());
            } else {
                within.add(token);
            }
        }
        ofPairs(within, traits);
    }

    /** Each word with the next one; what a number is does not matter. */
    static void ofPairs(List<Token> tokens, Set<Trait> traits) {
        String last = EDGE;
        for (Token token : tokens) {
            String word = token.kind() == Token.Kind.NUMBER ? NUMBER : token.lower();
            traits.add(new Trait(Kind.PAIR, last + " " + word));
            last = word;
        }
        traits.add(new Trait(Kind.PAIR, last + " " + EDGE));
    }
}
