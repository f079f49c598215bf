package nl.brievenbus.extract.statement;

/** Is told of each sentence of a letter while it is read, for what is known of one depends on what stands before. */
interface Observer {

    /** One that looks at nothing. */
    Observer NONE = (sentence, context, settlements) -> {};

    /** Called for each sentence, before what it holds is taken. */
    void sees(SentenceView sentence, SettlementContext context, Settlements settlements);
}
