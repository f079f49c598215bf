package nl.brievenbus.extract.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells names of persons by their shape: "mr. drs. S.M. Ruijsdaal", "Carolien Wagenvoort", "M. van den Berg-de Wit", "The Rt Hon
 * Ann Example MP", "Baroness Example of Weir".
 */
final class PersonNames {

    private static final int LONGEST = 80;

    private static final String INITIALS = "(?:\\p{Lu}[\\p{Ll}]?\\.[ -]?){1,6}";
    private static final String PARTICLE =
            "(?:van|von|de|der|den|het|ten|ter|te|in|op|el|al|la|le|du|da|dos|bin|ben|'t|’t|'s|’s|d'|d’)";
    private static final String CAPITAL = "\\p{Lu}[\\p{L}'’]{1,30}(?:-[\\p{L}'’]{1,30}){0,3}";
    private static final String WORD = "(?:" + PARTICLE + "|" + CAPITAL + ")";
    /** The names of a couple may stand apart: "Jansen - van der Meer". */
    private static final String SURNAME = WORD + "(?: (?:[-–] )?" + WORD + "){0,6}";

    private static final Pattern UPPER = Pattern.compile("(?u)[\\p{Lu}.,' -]{5,60}");

    private final Pattern name;
    private final Pattern withInitials;
    private final Pattern behindOffice;
    private final Pattern another;

    PersonNames(StructureWords.PersonWords words) {
        String title = "(?:(?i:" + anyOf(words.titles()) + ")(?:\\. ?| ))";
        String titles = title + "{0,4}";
        String letters = "(?:,? (?:" + anyOf(words.letters()) + ")(?![\\p{L}])){0,5}";
        String seat = "(?: (?:" + anyOf(words.seats()) + ") " + CAPITAL + "(?:[ -]" + CAPITAL + "){0,3})?";
        String plain = titles + "(?:" + INITIALS + ")? ?(?:\\([\\p{L}]{2,20}\\) )?(?:" + WORD + " )?(?:" + INITIALS
                + ")? ?" + SURNAME;
        name = Pattern.compile("(?u)(?:" + plain + "|" + title + "{1,4}" + SURNAME + seat + ")" + letters + ",?");
        withInitials = Pattern.compile("(?u)" + titles + INITIALS + ".*");
        another = Pattern.compile("(?u)(?<=[\\p{L},]{3})(?<!(?i:" + anyOf(words.titles()) + ")) (?=" + titles + INITIALS
                + " ?" + WORD + ")");
        behindOffice = Pattern.compile("(?u)(?:, ?| )" + titles + INITIALS + " ?" + SURNAME + "$|, ?" + titles
                + "\\p{Lu}[\\p{Ll}-]{1,20} " + SURNAME + "$");
    }

    private static String anyOf(List<String> words) {
        return words.isEmpty() ? "(?!)" : String.join("|", words);
    }

    /** Whether a line may be a name, or names beside each other, and nothing else. */
    boolean isName(String words) {
        return words.length() <= LONGEST && (areNames(words) || isShouted(words));
    }

    private boolean areNames(String words) {
        return name.matcher(words).matches()
                || apart(words).stream().allMatch(each -> name.matcher(each).matches());
    }

    /** Whether it is certainly one: it has initials. */
    boolean isSure(String words) {
        return isName(words) && withInitials.matcher(words).matches();
    }

    private boolean isShouted(String words) {
        return UPPER.matcher(words).matches() && withInitials.matcher(words).matches();
    }

    /** The names that stand beside each other on a line, as far as their initials tell them apart. */
    List<String> apart(String line) {
        return another.splitAsStream(line)
                .map(each -> each.replaceFirst(",$", ""))
                .toList();
    }

    /** Where in a line the name behind an office begins: ", Piet Blokzijl", " P.J. Blokzijl"; the line's length where there is none. */
    int behindOffice(String line) {
        Matcher found = behindOffice.matcher(line);
        return found.find() ? found.start() : line.length();
    }
}
