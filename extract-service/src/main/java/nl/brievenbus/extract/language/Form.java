package nl.brievenbus.extract.language;

/** What a word can be, as far as rules ask for it. */
public enum Form {
    /** First person singular, present: "informeer", "am". */
    PRESENT_FIRST,
    /** Third person singular, present: "informeert", "informs". */
    PRESENT_THIRD,
    /** Plural of the present and infinitive, which look alike: "informeren", "inform". */
    PLURAL_OR_INFINITIVE,
    PAST,
    /** Past participle, not inflected: "geïnformeerd". */
    PARTICIPLE,
    /** Present participle or gerund. */
    GERUND,
    /** An English auxiliary such as "will". */
    MODAL,
    NOUN,
    NOUN_PLURAL,
    ADJECTIVE,
    DETERMINER,
    PREPOSITION,
    ADVERB,
    CONJUNCTION,
    PRONOUN,
    NUMERAL,
    NAME,
    OTHER;

    /** Whether it is a form of a verb. */
    public boolean isOfVerb() {
        return switch (this) {
            case PRESENT_FIRST, PRESENT_THIRD, PLURAL_OR_INFINITIVE, PAST, PARTICIPLE, GERUND, MODAL -> true;
            default -> false;
        };
    }
}
