package nl.brievenbus.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.language.LeadPattern;

/** Who signed a motion first: "motie-Van Dam c.s.", "motie van de leden Kröger en Boucke", "motion by Ms Marijnissen". */
public final class Motions {

    private static final String FIRST_NAME = "(?:(?:[Vv][ao]n|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er|[Tt]e|'t|[Ee]l|[Aa]l)"
            + " ){0,3}\\p{Lu}[\\p{L}’']{1,30}(?:-(?:(?:[Vv][ao]n|[Dd]e|[Dd]er|[Dd]en)"
            + " ){0,3}\\p{Lu}[\\p{L}’']{1,30})?";
    /** Behind the first word of "Tjeerd de Groot", "Bruins Slot"; a house, an office, a paper or a party is none. */
    private static final String LAST_NAME = "(?: (?:(?:van|de|der|den|ten|ter|te|'t|el|al) ){0,3}"
            + "(?!(?:Tweede|Eerste|Kamer|Minister|Staatssecretaris|Raad|Commissie|Wet|Kamerstuk|Kamerstukken|Handelingen|Aanhangsel"
            + "|Partij|Groep|Forum|Fractie|Nieuw|Volt|Denk)(?!\\p{L}))\\p{Lu}\\p{Ll}{1,30}(?![\\p{L}\\d]))?";

    private static final String NAME = "(" + FIRST_NAME + ")";

    private static final LeadPattern DUTCH = LeadPattern.compile(
            "(?<!\\p{L})[Mm]oties?(?:-| ?– ?|,? (?=(?:ingediend|voorgesteld) door )| )(?:(?:van|ingediend door|voorgesteld door)"
                    + " (?:(?:het|de) )?(?:(?:leden|lid|Kamerleden|Kamerlid|raadsleden|raadslid|heer|mevrouw|senator) )?)?"
                    + "(?:c\\.s\\. )?(" + FIRST_NAME + LAST_NAME + ")");
    private static final LeadPattern ENGLISH = LeadPattern.compile(
            "(?<!\\p{L})[Mm]otion (?:by|of|from|tabled by|submitted by|moved by|put forward by) (?:the )?(?:members?"
                    + " )?(?:(?:Mr|Ms|Mrs|MP|Senator)\\.? )?(?:members? )?"
                    + NAME);
    private static final LeadPattern ENGLISH_BEFORE =
            LeadPattern.compile("(?:the|The) " + NAME + "(?: et al\\.?)? motion(?!\\p{L})");

    /** By its number alone, which is one of the dossier that the letter is about. */
    private static final LeadPattern NUMBERED = LeadPattern.compile("(?<!\\p{L})[Mm]oti(?:e|on)(?:[^.;:()\\d]|c\\.s\\."
            + "|et al\\.){0,60}?[ (](?:nr|no)\\. ?(\\d{1,4})(?![\\d/])");

    private static final LeadPattern NAMED = LeadPattern.compile("(?<!\\p{L})[Mm]oti(?:es?|ons?)(?!\\p{L})");

    private Motions() {}

    /** Whether one is spoken of. */
    public static boolean areNamedIn(String words) {
        // Most sentences speak of none, and the pattern is not tried on them.
        return words.contains("oti") && NAMED.in(words).find();
    }

    /**
     * Those that are cited by their number alone: "de motie-Dijkhuis (nr. 64)", "motion no. 275".
     *
     * @param dossier to which such a number belongs, for example "24587" or "34300-III"; asked for where there is one
     */
    public static List<Reference> byNumber(String words, Supplier<Optional<String>> dossier) {
        List<Reference> references = new ArrayList<>();
        if (areNamedIn(words)) {
            LeadPattern.Search search = NUMBERED.in(words);
            while (search.find()) {
                String number = search.match().group(1);
                String cited = search.match().group();
                dossier.get()
                        .map(those -> "kst-" + those + "-" + number)
                        .ifPresent(id -> references.add(new Reference(id, cited, Links.of(id))));
            }
        }
        return references;
    }

    /** The name, with what stands before it ("Van der Lee") and with both of a double one; none where no motion is named. */
    public static Optional<String> firstSignatory(String words) {
        // Most sentences name none, and no pattern is tried on them.
        if (!areNamedIn(words)) {
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
