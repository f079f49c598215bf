package nl.brievenbus.extract.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.text.LetterText;

/**
 * Reads the dossier and the number of a letter from its head: "28 676 NAVO", "Nr. 414 BRIEF VAN ...", and for the Eerste
 * Kamer, whose papers have letters, "AC BRIEF VAN ..."; or from the running head of an official publication.
 */
final class DossierReader {

    /** A chapter of the budget, a fund, or the second part of a dossier ("21 501-02"), behind the five figures. */
    private static final String SUFFIX = "(?:[ -]([IVX]{1,6}[AB]?|[ABCDFJ](?![\\p{L}.])|\\d{2}(?!\\d)))?";

    private static final String RIJKSWET = "(?: ?\\(R ?\\d{3,4}\\))?";

    private final Pattern dossier;
    private final Pattern number;
    private final Pattern letteredNumber;
    private final Pattern running;

    /** Either may be absent. */
    record Numbered(Optional<String> dossier, Optional<String> number) {}

    DossierReader(StructureWords words) {
        String papers = "(?:(?:" + String.join("|", words.papers()) + ")[ :]{1,3})";
        String label = "(?:" + String.join("|", words.numbers()) + ") ?";
        dossier = Pattern.compile("(?u)(?i:" + papers + "){0,2}(\\d{2})[ .]?(\\d{3})" + SUFFIX + RIJKSWET + "(?:,? (?i:"
                + label + ")(\\d{1,4}|[A-Z]{1,3}\\b))?(?:[ ,:](.{0,300})|)");
        number = Pattern.compile("(?u)(?i:" + label + ")(\\d{1,4}|[A-Z]{1,3})(?: .{0,300})?");
        letteredNumber =
                Pattern.compile("(?u)([A-Z]{1,3})(?: (?i:" + String.join("|", words.letters()) + ").{0,300})?");
        running = Pattern.compile("(?u)[\\p{L} ]{4,40}, [\\p{L}]{4,20} \\d{4}[–-]\\d{2,4}, (\\d{2}) ?(\\d{3})" + SUFFIX
                + RIJKSWET + ", (?:(?i:" + label + ")(\\d{1,4})|([A-Z]{1,3}))\\b.*");
    }

    Numbered read(LetterText letter, ParsedLetter.Declared declared, List<String> head) {
        Optional<String> foundDossier = declared.dossier();
        Optional<String> foundNumber = declared.number();
        for (String line : head) {
            Matcher matcher = dossier.matcher(line);
            if (foundDossier.isEmpty() && matcher.matches()) {
                foundDossier = Optional.of(name(matcher));
                foundNumber = foundNumber.or(() -> Optional.ofNullable(matcher.group(4)));
            } else if (foundNumber.isEmpty()) {
                foundNumber = number(line, foundDossier.isPresent());
            }
        }
        if (foundDossier.isEmpty()) {
            for (String line : letter.furniture()) {
                Matcher matcher = running.matcher(line);
                if (matcher.matches()) {
                    String of = matcher.group(4) == null ? matcher.group(5) : matcher.group(4);
                    return new Numbered(Optional.of(name(matcher)), Optional.of(of));
                }
            }
        }
        return new Numbered(foundDossier, foundNumber);
    }

    /** What a dossier is called, behind its number: "28 676 NAVO". */
    Optional<String> title(String line) {
        Matcher matcher = dossier.matcher(line);
        return matcher.matches()
                ? Optional.ofNullable(matcher.group(5))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && Character.isLetter(name.charAt(0)))
                : Optional.empty();
    }

    private Optional<String> number(String line, boolean dossierKnown) {
        Matcher labelled = number.matcher(line);
        if (labelled.matches()) {
            return Optional.of(labelled.group(1));
        }
        Matcher lettered = letteredNumber.matcher(line);
        return dossierKnown && lettered.matches() ? Optional.of(lettered.group(1)) : Optional.empty();
    }

    private static String name(Matcher matcher) {
        String chapter = matcher.group(3);
        return matcher.group(1) + matcher.group(2) + (chapter == null ? "" : "-" + chapter);
    }
}
