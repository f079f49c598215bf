package nl.brievenbus.extract.evaluate;

import java.util.List;
import java.util.Locale;

/**
 * What mistakes have in common, so that the commonest can be told.
 *
 * @param shown what went wrong, for a reader
 * @param mend what would mend it, for whoever tunes rules
 */
record Cause(String shown, String mend) {

    private static final String NO_DAYS = "no days";
    private static final List<String> OFFICES =
            List.of("minister", "staatssecretaris", "secretary", "gedeputeerde", "wethouder", "college");

    static Cause of(Mistake mistake) {
        return switch (mistake.nature()) {
            case MISSED -> missed(mistake);
            case FALSE -> falseFind(mistake);
            case WRONG -> wrong(mistake);
        };
    }

    private static Cause missed(Mistake mistake) {
        if (mistake.what().equals("HEADINGS")) {
            return new Cause("a heading is not seen", "teach the layout what sets this line apart from running text");
        }
        return mistake.rule()
                .map(rule -> new Cause(
                        "a %s is not found; nearest rule: %s".formatted(mistake.what(), rule),
                        "read in this sentence what that rule lacks, or write a rule for its wording"))
                .orElseGet(
                        () -> new Cause("a %s is not found".formatted(mistake.what()), "write a rule for its wording"));
    }

    private static Cause falseFind(Mistake mistake) {
        if (mistake.what().equals("HEADINGS")) {
            return new Cause("a line is taken for a heading", "teach the layout why this line is none");
        }
        return new Cause(
                "a %s is found that is none, by the rule `%s`"
                        .formatted(mistake.what(), mistake.rule().orElse("?")),
                "name in that rule (`hasNot`, `none`, `notVerbs`) what sets such sentences apart");
    }

    private static Cause wrong(Mistake mistake) {
        return switch (mistake.what()) {
            case "DEADLINE" -> deadline(mistake);
            case "STRENGTH", "AUDIENCE" ->
                new Cause(
                        "%s is %s, should be %s".formatted(lower(mistake.what()), mistake.found(), mistake.wanted()),
                        mistake.what().equals("STRENGTH")
                                ? "complete the words that soften or condition a promise"
                                : "complete the words by which a letter names the house, or the verbs of informing it");
            case "ACTOR" ->
                new Cause(
                        "the actor is %s, should be %s".formatted(office(mistake.found()), otherOffice(mistake)),
                        "tell from the clause, or from the sentences before it, who is meant");
            case "ACTION" -> new Cause("another verb of the sentence is taken for the act", "weigh its verbs anew");
            case "REFERENCES" -> references(mistake);
            default ->
                new Cause(
                        "the letter's %s is another".formatted(lower(mistake.what())),
                        "teach the head reader this form of it");
        };
    }

    private static Cause deadline(Mistake mistake) {
        if (mistake.found().equals(NO_DAYS)) {
            return new Cause(
                    "a deadline is not seen", "add its wording to `deadlines.yaml`, or its clause to its reach");
        }
        return mistake.wanted().equals(NO_DAYS)
                ? new Cause(
                        "a date is taken for a deadline", "tell dates of the past, and of others, from the act's own")
                : new Cause("a deadline has other days", "check how these words are reckoned, and from which day");
    }

    private static Cause references(Mistake mistake) {
        boolean fewer = mistake.found().length() < mistake.wanted().length();
        return fewer
                ? new Cause("a reference is not seen", "read its notation, or follow it from the sentence before")
                : new Cause(
                        "a reference too many",
                        "cite only what stands in the statement itself, its note or its origin");
    }

    /** All offices are one cause: which one is meant differs from letter to letter. */
    private static String office(String actor) {
        boolean office = OFFICES.stream().anyMatch(actor::contains);
        return office ? "an office" : "“" + actor + "”";
    }

    private static String otherOffice(Mistake mistake) {
        String wanted = office(mistake.wanted());
        return wanted.equals(office(mistake.found())) ? "another one" : wanted;
    }

    private static String lower(String field) {
        return field.toLowerCase(Locale.ROOT);
    }
}
