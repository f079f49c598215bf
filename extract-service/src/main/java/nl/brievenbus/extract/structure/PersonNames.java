package nl.brievenbus.extract.structure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells names of persons by their shape: "mr. drs. S.M. Ruijsdaal", "Carolien Wagenvoort", "M. van den Berg-de Wit". */
final class PersonNames {

    private static final int LONGEST = 80;

    private static final String TITLES =
            "(?:(?:drs|dr|mr|ir|ing|prof|mevrouw|mevr|mw|dhr|de heer|ms|mrs|sir|dame|lord|baroness|rt hon)\\.? ?){0,4}";
    private static final String INITIALS = "(?:\\p{Lu}[\\p{Ll}]?\\.[ -]?){1,6}";
    private static final String PARTICLE =
            "(?:van|von|de|der|den|het|ten|ter|te|in|op|el|al|la|le|du|da|dos|bin|ben|'t|’t|'s|’s|d'|d’)";
    private static final String WORD = "(?:" + PARTICLE + "|\\p{Lu}[\\p{L}'’]{1,30}(?:-[\\p{L}'’]{1,30}){0,3})";
    private static final String SURNAME = WORD + "(?: " + WORD + "){0,6}";

    private static final Pattern NAME =
            Pattern.compile("(?u)" + TITLES + "(?:" + INITIALS + ")? ?(?:\\([\\p{L}]{2,20}\\) )?"
                    + "(?:" + WORD + " )?(?:" + INITIALS + ")? ?" + SURNAME
                    + "(?:,? (?:MA|MSc|LLM|BSc|MP|RA|PhD|MPA|CBE|OBE))?,?");
    private static final Pattern WITH_INITIALS = Pattern.compile("(?u)" + TITLES + INITIALS + ".*");
    private static final Pattern BEHIND_OFFICE = Pattern.compile("(?u)(?:, ?| )" + TITLES + INITIALS + " ?" + SURNAME
            + "$|, ?" + TITLES + "\\p{Lu}[\\p{Ll}-]{1,20} " + SURNAME + "$");
    private static final Pattern UPPER = Pattern.compile("(?u)[\\p{Lu}.,' -]{5,60}");

    private PersonNames() {}

    /** Whether a line may be a name and nothing else. */
    static boolean isName(String words) {
        return words.length() <= LONGEST && (NAME.matcher(words).matches() || isShouted(words));
    }

    /** Whether it is certainly one: it has initials. */
    static boolean isSure(String words) {
        return isName(words) && WITH_INITIALS.matcher(words).matches();
    }

    private static boolean isShouted(String words) {
        return UPPER.matcher(words).matches() && WITH_INITIALS.matcher(words).matches();
    }

    /** Where in a line the name behind an office begins: ", Piet Blokzijl", " P.J. Blokzijl"; the line's length where there is none. */
    static int behindOffice(String line) {
        Matcher name = BEHIND_OFFICE.matcher(line);
        return name.find() ? name.start() : line.length();
    }
}
