package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of offices as signatures and letterheads write them: "DE MINISTERS VAN DEFENSIE EN VAN BUITENLANDSE ZAKEN". */
final class OfficeNames {

    private static final Pattern LEADING = Pattern.compile("(?iu)(?:namens )?(?:de |het |the )?");
    private static final Pattern NEXT = Pattern.compile(
            "(?iu),? (?:en|and) (?=(?:de |the )?(?:minister|staatssecretaris|secretary of state|state secretary)\\b)|,? en van |(?<=[a-z]), (?=van )");
    /** A name behind its office: ", P.J. Blokzijl". */
    private static final Pattern PERSON =
            Pattern.compile("(?u), ?(?:(?:drs|dr|mr|ir|ing|prof)\\. ?){0,3}(?:\\p{Lu}\\.[ -]?){1,5}[^,]{2,40}$");

    private static final Pattern ROLE = Pattern.compile("(?iu)(ministers?|staatssecretariss?(?:en)?)\\b");
    private static final List<String> SMALL = List.of("van", "voor", "en", "de", "het", "of", "for", "and", "the");

    private OfficeNames() {}

    /** Each office of a line apart, without its article, its role in the singular and with a capital. */
    static List<String> split(String line) {
        List<String> offices = new ArrayList<>();
        String role = "";
        for (String part : List.of(NEXT.split(trimmed(line), -1))) {
            String name = LEADING.matcher(part.trim()).replaceFirst("");
            Matcher matcher = ROLE.matcher(name);
            if (matcher.lookingAt()) {
                role = matcher.group().toLowerCase(Locale.ROOT).startsWith("minister")
                        ? "Minister"
                        : "Staatssecretaris";
                name = role + name.substring(matcher.end());
            } else if (!role.isEmpty()) {
                name = role + " van " + name.replaceFirst("(?iu)^van ", "");
            }
            offices.add(capitalised(name));
        }
        return offices;
    }

    private static String trimmed(String line) {
        String office = line.replaceAll("[,.;: ]{1,3}$", "")
                .replaceFirst("(?iu), namens (?:dezen|deze|hen|het)\\b.{0,60}$", "")
                .trim();
        return PERSON.matcher(office).replaceFirst("");
    }

    private static String capitalised(String name) {
        boolean shouted = name.chars().filter(Character::isUpperCase).count() > name.length() / 2;
        if (!shouted) {
            return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
        StringBuilder words = new StringBuilder();
        for (String word : List.of(name.toLowerCase(Locale.ROOT).split(" ", -1))) {
            words.append(words.isEmpty() ? "" : " ");
            boolean small = SMALL.contains(word) && !words.isEmpty();
            words.append(small || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return words.toString();
    }
}
