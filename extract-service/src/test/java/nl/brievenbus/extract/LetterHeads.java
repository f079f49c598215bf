package nl.brievenbus.extract;

/** What stands before the first sentence of the letters in tests. */
public final class LetterHeads {

    /** A letter to the Tweede Kamer of 16 January 2024. */
    public static final String DUTCH =
            """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 16 januari 2024

            Geachte voorzitter,

            """;

    /** One in English to the House of Representatives, of the same day. */
    public static final String ENGLISH =
            """
            To the Speaker of the House of Representatives of the States General

            The Hague, 16 January 2024

            Dear Speaker,

            """;

    private LetterHeads() {}
}
