package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.Clause;

/** Tells by which words of a sentence a rule found a promise in it. */
final class PromiseEvidence {

    private final RuleBook rules;

    PromiseEvidence(RuleBook rules) {
        this.rules = rules;
    }

    /** The rule, and the words: who acts, the verbs, the cues; of a rule that speaks where no other does, what weighs most. */
    Explanation of(SentenceView sentence, RuleBook.Hit hit) {
        List<String> evidence = new ArrayList<>();
        hit.clause()
                .actor()
                .ifPresent(actor ->
                        evidence.add(sentence.parts().tokens().get(actor.last()).text()));
        addVerbs(sentence, hit, evidence);
        addCues(sentence, hit.rule(), evidence);
        if (hit.rule().otherwise()) {
            sentence.telling(hit.clause()).forEach(word -> addNew(word, evidence));
        }
        return new Explanation(hit.rule().name(), evidence);
    }

    private static void addVerbs(SentenceView sentence, RuleBook.Hit hit, List<String> evidence) {
        Clause clause = hit.clause().clause();
        if (clause.hasFinite()) {
            evidence.add(clause.tokens().get(clause.finite()).text());
        }
        for (Act act : hit.acts()) {
            Clause of = sentence.parts().clauses().get(act.clause());
            addNew(of.tokens().get(act.place()).text(), evidence);
        }
    }

    private void addCues(SentenceView sentence, Rule rule, List<String> evidence) {
        for (String name : rule.has()) {
            rules.cue(name)
                    .in(sentence.tokens())
                    .ifPresent(match -> evidence.add(sentence.text()
                            .substring(
                                    sentence.tokens().get(match.start()).start(),
                                    sentence.tokens().get(match.end() - 1).end())));
        }
    }

    private static void addNew(String word, List<String> evidence) {
        if (!evidence.contains(word)) {
            evidence.add(word);
        }
    }
}
