package nl.brievenbus.extract.statement;

/** What stands before the first sentence of the letters in tests. */
final class LetterHeads {

    /** A letter to the Tweede Kamer of 16 January 2024. */
    static final String DUTCH =
            """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 16 januari 2024

            Geachte voorzitter,

            """;

    private LetterHeads() {}
}
