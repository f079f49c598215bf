package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;

/**
 * Reads to whom a letter is written: from the line that opens an address ("Aan de Voorzitter van ..."); where none does, from the
 * last block above the salutation with a line that only an address has ("House of Commons"), an office or a person above a
 * post-office box or a town, or a body above who is to read the letter there ("t.a.v. de griffier").
 */
final class AddresseeReader {

    /** "Aan:". */
    private static final Pattern LABEL = Pattern.compile("(?u)^\\p{L}{2,4} ?: ?");

    /** In the second line below a name may stand the postal code of its town. */
    private static final int STREET_AND_TOWN = 2;

    private final Pattern opening;
    private final Pattern recipient;
    private final Pattern office;
    private final Pattern attention;
    private final Pattern end;
    private final Pattern label;
    private final PersonNames persons;

    AddresseeReader(StructureWords words) {
        opening = StructureWords.pattern(words.addressees());
        recipient = StructureWords.pattern(words.recipients());
        office = StructureWords.pattern(words.offices());
        attention = StructureWords.pattern(words.attention());
        persons = new PersonNames(words.persons());
        end = StructureWords.pattern(words.addressEnds());
        List<String> labels = new ArrayList<>(words.dates());
        labels.addAll(words.subjects());
        labels.addAll(words.head());
        labels.addAll(words.letters());
        label = StructureWords.pattern(labels);
    }

    /**
     * The addressee of a letter.
     *
     * @param name who it is, without where; empty where no address was found
     * @param paragraphs the places of the lines of the address
     */
    record Address(Optional<String> name, Set<Integer> paragraphs) {

        Address {
            paragraphs = Set.copyOf(paragraphs);
        }
    }

    Address read(LetterText letter, List<Role> roles) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) == Role.HEAD && opening.matcher(letter.words(i)).matches()) {
                return opened(letter, roles, i);
            }
        }
        int salutation = roles.indexOf(Role.SALUTATION);
        for (int i = (salutation < 0 ? roles.size() : salutation) - 1; i >= 0; i--) {
            if (roles.get(i) == Role.HEAD && isRecipient(letter, roles, i)) {
                Address address = block(letter, i);
                // A statement without a salutation may name the house in which it is made.
                if (salutation >= 0 || address.paragraphs().size() > 1) {
                    return address;
                }
            }
        }
        return new Address(Optional.empty(), Set.of());
    }

    /**
     * A line that only an address has; one above who is to read the letter there, or such a line alone; an office, or the name of a
     * person, right above where they are.
     */
    private boolean isRecipient(LetterText letter, List<Role> roles, int i) {
        String words = letter.words(i);
        boolean opens = letter.paragraphs().get(i).opensBlock();
        boolean named = office.matcher(words).matches()
                || (persons.isSure(words) && (opens || (i > 0 && !isLabel(letter.words(i - 1)))));
        return recipient.matcher(words).matches()
                || (opens && attention.matcher(words).lookingAt())
                || isBelow(letter, roles, i, 1, attention)
                || (named && (isBelow(letter, roles, i, 1, end) || isBelow(letter, roles, i, STREET_AND_TOWN, end)));
    }

    /** Whether a pattern fits the line that stands so many lines below another in its block. */
    private static boolean isBelow(LetterText letter, List<Role> roles, int i, int below, Pattern pattern) {
        for (int line = i + 1; line <= i + below; line++) {
            if (line >= roles.size()
                    || roles.get(line) != Role.HEAD
                    || letter.paragraphs().get(line).opensBlock()) {
                return false;
            }
        }
        return pattern.matcher(letter.words(i + below)).lookingAt();
    }

    /** A line that opens an address, and what goes on behind it up to the end of its block. */
    private Address opened(LetterText letter, List<Role> roles, int from) {
        Set<Integer> lines = new TreeSet<>(Set.of(from));
        String name = who(letter.words(from));
        boolean open = name.length() == letter.words(from).length();
        for (int i = from + 1; i < roles.size() && roles.get(i) == Role.HEAD && isOfBlock(letter, i); i++) {
            String words = letter.words(i);
            boolean goesOn = Character.isLowerCase(words.charAt(0)) || name.endsWith(":") || endsInSmallWord(name);
            boolean house = recipient.matcher(words).matches();
            open = open && (goesOn || house);
            if (open) {
                name = name + (goesOn ? " " : ", ") + who(words);
                open = who(words).length() == words.length();
            }
            lines.add(i);
        }
        return new Address(Optional.of(LABEL.matcher(name).replaceFirst("")), lines);
    }

    private boolean isOfBlock(LetterText letter, int i) {
        return !letter.paragraphs().get(i).opensBlock() && !isLabel(letter.words(i));
    }

    private boolean isLabel(String words) {
        return label.matcher(words).lookingAt() || DateWords.isDateLine(words);
    }

    /** "de voorzitter en leden van": the name goes on behind it. */
    private static boolean endsInSmallWord(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return !last.isEmpty() && last.chars().allMatch(Character::isLowerCase) && last.length() <= 3;
    }

    /** The block around a line, its names up to that line: what stands below is where they are. */
    private Address block(LetterText letter, int last) {
        int from = last;
        while (from > 0 && isOfBlock(letter, from) && !isLabel(letter.words(from - 1))) {
            from--;
        }
        Set<Integer> lines = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (int i = from; i <= last; i++) {
            names.add(attention
                    .matcher(who(letter.words(i)).replaceFirst(",$", ""))
                    .replaceFirst(""));
            lines.add(i);
        }
        return new Address(Optional.of(String.join(", ", names)), lines);
    }

    /** A line up to where it turns to the place. */
    private String who(String words) {
        Matcher place = end.matcher(words);
        return place.find() && place.start() > 0
                ? words.substring(0, place.start()).replaceFirst("[ ,]{1,3}$", "")
                : words;
    }
}
