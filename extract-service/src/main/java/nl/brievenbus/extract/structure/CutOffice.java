package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells whether a line goes on with an office that the line end above it cuts: "De Minister van Sociale Zaken en" / "Werkgelegenheid,". */
final class CutOffice {

    /** A longer line is a sentence. */
    private static final int LONGEST = 80;

    private final Pattern office;
    private final Pattern open;
    private final Pattern opening;
    private final Pattern whole;
    private final Pattern and;
    private final Pattern of;
    private final Pattern others;
    private final PersonNames persons;

    CutOffice(StructureWords words, PersonNames persons) {
        this.persons = persons;
        office = StructureWords.pattern(words.offices());
        String ands = either(words.officeWords().and());
        String ofs = either(words.officeWords().of());
        open = StructureWords.pattern(List.of(" " + either(words.officeWords().small()) + "$"));
        opening = StructureWords.pattern(List.of(either(List.of(ands, ofs)) + "(?: \\p{L}|$)"));
        whole = StructureWords.pattern(List.of(" " + ands + " \\p{L}"));
        and = StructureWords.pattern(List.of("(?-i:\\p{Lu}).{2,60} " + ands + " .{2,60}"));
        of = StructureWords.pattern(List.of(" " + ofs + " "));
        List<String> other = new ArrayList<>(words.coSigners());
        other.addAll(words.delegates());
        others = StructureWords.pattern(other);
    }

    private static String either(List<String> words) {
        return "(?:" + String.join("|", words) + ")";
    }

    /**
     * @param before an office, or as much of it as stood in the lines before
     * @param words the line right below
     */
    boolean goesOn(String before, String words) {
        boolean joins = open.matcher(before).find() || opening.matcher(words).lookingAt() || endsList(before, words);
        return joins
                && words.length() <= LONGEST
                && !words.endsWith(".")
                && office.matcher(before).matches()
                && !office.matcher(words).matches()
                && !others.matcher(words).lookingAt()
                && !persons.isSure(words);
    }

    /**
     * "De Minister van Economische" / "Zaken, Landbouw en Innovatie,"; behind a comma, or an office whose list has ended, stands what
     * the office is charged with ("... Binnenlandse Zaken en Koninkrijksrelaties" / "Digitalisering en Koninkrijksrelaties").
     */
    private boolean endsList(String before, String words) {
        return !before.endsWith(",")
                && of.matcher(before).find()
                && !whole.matcher(before).find()
                && and.matcher(words).matches()
                && !persons.isName(words);
    }
}
