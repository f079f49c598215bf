package nl.brievenbus.extract.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who signed a motion first: "motie-Van Dam c.s.", "motie van de leden Kröger en Boucke", "motion by Ms Marijnissen". */
public final class Motions {

    private static final String NAME = "((?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e|'t|[Ee]l|[Aa]l)"
            + " ){0,3}\\p{Lu}[\\p{L}’']{1,30}(?:-(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en)"
            + " ){0,3}\\p{Lu}[\\p{L}’']{1,30})?)";
    private static final Pattern DUTCH = Pattern.compile("(?<!\\p{L})[Mm]otie(?:-| ?– ?| )(?:van (?:(?:het|de)"
            + " )?(?:(?:leden|lid|Kamerleden|Kamerlid|raadsleden|raadslid|heer|mevrouw|senator) )?)?(?:c\\.s\\. )?"
            + NAME);
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<!\\p{L})[Mm]otion (?:by|of|from|tabled by|submitted by|moved by|put forward by) (?:the )?(?:members?"
                    + " )?(?:(?:Mr|Ms|Mrs|MP|Senator)\\.? )?(?:members? )?"
                    + NAME);
    private static final Pattern ENGLISH_BEFORE =
            Pattern.compile("(?:the|The) " + NAME + "(?: et al\\.?)? motion(?!\\p{L})");

    private Motions() {}

    /** The name, with what stands before it ("Van der Lee") and with both of a double one; none where no motion is named. */
    public static Optional<String> firstSignatory(String words) {
        // "motie" or "motion": most sentences name none, and no pattern is tried on them.
        if (!words.contains("oti")) {
            return Optional.empty();
        }
        for (Pattern pattern : new Pattern[] {DUTCH, ENGLISH, ENGLISH_BEFORE}) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.find()) {
                return Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }
}
