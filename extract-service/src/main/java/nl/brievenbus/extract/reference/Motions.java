package nl.brievenbus.extract.reference;

import java.util.List;
import java.util.Optional;
import nl.brievenbus.extract.language.LeadPattern;

/** Who signed a motion first: "motie-Van Dam c.s.", "motie van de leden Kröger en Boucke", "motion by Ms Marijnissen". */
public final class Motions {

    private static final String NAME = "((?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e|'t|[Ee]l|[Aa]l)"
            + " ){0,3}\\p{Lu}[\\p{L}’']{1,30}(?:-(?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en)"
            + " ){0,3}\\p{Lu}[\\p{L}’']{1,30})?)";
    private static final LeadPattern DUTCH = LeadPattern.compile("(?<!\\p{L})[Mm]otie(?:-| ?– ?| )(?:van (?:(?:het|de)"
            + " )?(?:(?:leden|lid|Kamerleden|Kamerlid|raadsleden|raadslid|heer|mevrouw|senator) )?)?(?:c\\.s\\. )?"
            + NAME);
    private static final LeadPattern ENGLISH = LeadPattern.compile(
            "(?<!\\p{L})[Mm]otion (?:by|of|from|tabled by|submitted by|moved by|put forward by) (?:the )?(?:members?"
                    + " )?(?:(?:Mr|Ms|Mrs|MP|Senator)\\.? )?(?:members? )?"
                    + NAME);
    private static final LeadPattern ENGLISH_BEFORE =
            LeadPattern.compile("(?:the|The) " + NAME + "(?: et al\\.?)? motion(?!\\p{L})");

    private Motions() {}

    /** The name, with what stands before it ("Van der Lee") and with both of a double one; none where no motion is named. */
    public static Optional<String> firstSignatory(String words) {
        // "motie" or "motion": most sentences name none, and no pattern is tried on them.
        if (!words.contains("oti")) {
            return Optional.empty();
        }
        for (LeadPattern pattern : List.of(DUTCH, ENGLISH, ENGLISH_BEFORE)) {
            LeadPattern.Search search = pattern.in(words);
            if (search.find()) {
                return Optional.of(search.match().group(1));
            }
        }
        return Optional.empty();
    }
}
