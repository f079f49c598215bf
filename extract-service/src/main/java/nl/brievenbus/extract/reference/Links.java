package nl.brievenbus.extract.reference;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a document stands, by its identifier. */
final class Links {

    private static final String PUBLICATIONS = "https://zoek.officielebekendmakingen.nl/";
    private static final String EUROPEAN = "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=";
    private static final Pattern OFFICIAL = Pattern.compile("(?:kst|h|ah|kv|nds|stb|stcrt|trb)-.{1,60}");
    /** The address of a dossier in Roman numbers is in lower case. */
    private static final Pattern ROMAN_DOSSIER = Pattern.compile("kst-[IVXLC]{2,9}-.{1,4}");

    private static final Pattern COMMISSION = Pattern.compile("(COM|JOIN|SWD|SEC)\\((\\d{4})\\)(\\d{1,4})");

    private Links() {}

    static Optional<URI> of(String id) {
        return address(id).map(URI::create);
    }

    private static Optional<String> address(String id) {
        if (ROMAN_DOSSIER.matcher(id).matches()) {
            return Optional.of(PUBLICATIONS + id.toLowerCase(Locale.ROOT) + ".html");
        }
        if (OFFICIAL.matcher(id).matches()) {
            return Optional.of(PUBLICATIONS + id + ".html");
        }
        if (id.startsWith("blg-")) {
            return Optional.of(PUBLICATIONS + id + ".pdf");
        }
        if (id.startsWith("CELEX:")) {
            return Optional.of(EUROPEAN + id);
        }
        if (id.startsWith("ECLI:NL:")) {
            return Optional.of("https://deeplink.rechtspraak.nl/uitspraak?id=" + id);
        }
        if (id.startsWith("ECLI:")) {
            return Optional.of("https://e-justice.europa.eu/ecli/" + id);
        }
        if (id.startsWith("BWB")) {
            return Optional.of("https://wetten.overheid.nl/" + id);
        }
        Matcher commission = COMMISSION.matcher(id);
        return commission.matches()
                ? Optional.of(
                        EUROPEAN + commission.group(1) + ":" + commission.group(2) + ":" + commission.group(3) + ":FIN")
                : Optional.empty();
    }
}
