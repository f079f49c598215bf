package nl.brievenbus.extract.statement;

/** All that a language's files say of what settles, or puts off, promises and requests. Thread-safe. */
record SettlementGrammar(
        SettlementBook book, SettlementMatcher matcher, SettlementChances chances, SettlementEvidence evidence) {

    static SettlementGrammar load(String language, Grammar grammar) {
        SettlementBook book = SettlementBook.load(language);
        SettlementChances chances = new SettlementChances(book, grammar.rules(), grammar.weights());
        return new SettlementGrammar(
                book, new SettlementMatcher(book, grammar), chances, new SettlementEvidence(book, chances));
    }
}
