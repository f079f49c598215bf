package nl.brievenbus.extract.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Explanation;
import nl.brievenbus.extract.language.Token;

/** Tells by which words of a sentence a rule found that it settles, or puts off, something. */
final class SettlementEvidence {

    private final SettlementBook book;
    private final SettlementChances chances;

    SettlementEvidence(SettlementBook book, SettlementChances chances) {
        this.book = book;
        this.chances = chances;
    }

    /** The rule, and its cues as written; of a rule that speaks where no other does, what weighs most. */
    Explanation of(SettlementRule rule, SentenceView sentence, SettlementContext context) {
        List<String> words = rule.otherwise() ? chances.telling(rule.kind(), sentence, context) : cues(rule, sentence);
        return new Explanation(rule.name(), words);
    }

    private List<String> cues(SettlementRule rule, SentenceView sentence) {
        List<String> evidence = new ArrayList<>();
        for (String name :
                Stream.concat(rule.has().stream(), rule.any().stream()).toList()) {
            book.cue(name).in(sentence.spoken()).ifPresent(match -> {
                Token first = sentence.spoken().get(match.start());
                Token last = sentence.spoken().get(match.end() - 1);
                evidence.add(sentence.text().substring(first.start(), last.end()));
            });
        }
        return evidence;
    }
}
