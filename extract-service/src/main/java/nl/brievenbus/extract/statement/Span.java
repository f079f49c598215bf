package nl.brievenbus.extract.statement;

import nl.brievenbus.extract.clause.Clause;

/** The part of a letter in which a statement stands, from one offset to another. */
record Span(int start, int end) {

    static Span of(SentenceView sentence) {
        return new Span(sentence.sentence().start(), sentence.sentence().end());
    }

    /** A clause with all that is embedded in it. */
    static Span of(SentenceView sentence, Clause clause) {
        int start = clause.start();
        int end = clause.end();
        for (Clause child : sentence.parts().children(clause)) {
            if (!child.tokens().isEmpty()) {
                Span below = of(sentence, child);
                start = Math.min(start, below.start());
                end = Math.max(end, below.end());
            }
        }
        return new Span(start, end);
    }
}
