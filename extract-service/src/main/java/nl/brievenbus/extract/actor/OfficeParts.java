package nl.brievenbus.extract.actor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.Commitment.Office;

/** Takes the name of an office apart: "Minister van Financiën" is the role "Minister", for "Financiën". Thread-safe. */
final class OfficeParts {

    private final Pattern parts;
    private final ActorWords.OfficeWords words;

    OfficeParts(ActorWords.OfficeWords words) {
        this.words = words;
        parts = Pattern.compile("(?iu)((?:" + String.join("|", words.withField()) + ")[^ ]*) (?:"
                + String.join("|", words.of()) + ") (.{2,160})");
    }

    /** The office that a name holds: a role with its field, or one that has none; absent where it is a body's or a person's. */
    Optional<Office> of(String name) {
        Matcher matcher = parts.matcher(name);
        if (matcher.matches()) {
            return Optional.of(new Office(matcher.group(1), Optional.of(matcher.group(2))));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return words.withoutField().stream().anyMatch(lower::contains)
                ? Optional.of(new Office(name, Optional.empty()))
                : Optional.empty();
    }
}
