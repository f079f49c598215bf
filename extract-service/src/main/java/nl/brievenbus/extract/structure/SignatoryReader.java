package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.LetterHead.Chamber;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.extract.language.LeadPattern;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;

/**
 * Reads who signs a letter: from the signature behind it; where there is none, from the letterhead ("BRIEF VAN DE MINISTER
 * VAN ..."), the title of a printed reply ("Antwoord van de Minister van ..."), a line of the letterhead with nothing but an
 * office, or the council that it is written to, whose executive has no other author.
 */
final class SignatoryReader {

    /** How far into a report of written questions its sentences are searched for who answered them. */
    private static final int REPORT_REACH = 12;

    private final Pattern office;
    private final Pattern letterOf;
    private final LeadPattern replyOf;
    private final LeadPattern askedOf;
    private final List<Executive> executives;
    private final PersonNames persons;
    private final OfficeNames names;
    private final SignatureReader signatures;
    private final CutOffice cut;

    private record Executive(Pattern pattern, StructureWords.Executive executive) {}

    SignatoryReader(StructureWords words, Ministries ministries) {
        persons = new PersonNames(words.persons());
        names = new OfficeNames(words.officeWords(), persons, ministries);
        signatures = new SignatureReader(words, names, persons);
        cut = new CutOffice(words, persons);
        office = StructureWords.pattern(words.offices());
        letterOf = StructureWords.pattern(words.letters());
        replyOf = new LeadPattern(StructureWords.pattern(words.replies()));
        askedOf = new LeadPattern(StructureWords.pattern(words.asked()));
        executives = words.executives().stream()
                .map(executive -> new Executive(StructureWords.pattern(List.of(executive.pattern())), executive))
                .toList();
    }

    /**
     * @param address the places of the paragraphs that tell to whom the letter is written: they name no author
     * @param chamber to whom the letter is written, where that is known
     */
    List<Signatory> read(LetterText letter, LetterLayout layout, Set<Integer> address, Optional<Chamber> chamber) {
        List<String> head = layout.placesOf(Role.HEAD).stream()
                .filter(i -> !address.contains(i))
                .map(letter::words)
                .toList();
        Optional<Signatory> executive = executive(letter, layout, head);
        if (executive.isPresent()) {
            return List.of(executive.get());
        }
        List<Signatory> signed = signatures.read(letter, layout.roles());
        if (!signed.isEmpty()) {
            return signed;
        }
        List<Signatory> named = letterhead(head);
        if (named.isEmpty()) {
            named = named(letter, address, replyOf);
        }
        if (named.isEmpty()) {
            named = named(letter, address, askedOf);
        }
        if (named.isEmpty()) {
            named = sender(head);
        }
        return named.isEmpty() ? executiveOf(chamber) : withName(named, signatures.nameAlone(letter, layout.roles()));
    }

    /** The name that stands alone below the letter, put to the only office that its head names. */
    private static List<Signatory> withName(List<Signatory> named, Optional<String> name) {
        boolean single = named.size() == 1 && named.get(0).name().isEmpty();
        return single && name.isPresent()
                ? List.of(new Signatory(name, named.get(0).office()))
                : named;
    }

    /** A letterhead names its sender on a line of its own; an office whose role we do not know only below or above a name. */
    private List<Signatory> sender(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            if (signatures.signs(head.get(i))) {
                List<Signatory> known = offices(head.get(i));
                boolean named = isName(head, i - 1) || isName(head, i + 1);
                List<Signatory> found = known.isEmpty() && named ? signatories(names.split(head.get(i))) : known;
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private boolean isName(List<String> head, int i) {
        return i >= 0 && i < head.size() && persons.isName(head.get(i));
    }

    /** The body for which a signature, or the line "Van:" of the head, is set; one pen or two make no difference. */
    private Optional<Signatory> executive(LetterText letter, LetterLayout layout, List<String> head) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < layout.roles().size(); i++) {
            Role role = layout.roles().get(i);
            if (role == Role.SIGNATURE || role == Role.CLOSING) {
                lines.add(letter.words(i));
            }
        }
        head.stream().filter(line -> letterOf.matcher(line).lookingAt()).forEach(lines::add);
        return executives.stream()
                .filter(each -> lines.stream()
                        .anyMatch(line -> each.pattern().matcher(line).find()))
                .findFirst()
                .map(each -> new Signatory(Optional.empty(), each.executive().name()));
    }

    private List<Signatory> executiveOf(Optional<Chamber> chamber) {
        return executives.stream()
                .map(Executive::executive)
                .filter(each -> chamber.isPresent() && chamber.equals(each.chamber()))
                .limit(1)
                .map(each -> new Signatory(Optional.empty(), each.name()))
                .toList();
    }

    private List<Signatory> letterhead(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            Matcher title = letterOf.matcher(head.get(i));
            if (title.lookingAt() && title.end() < head.get(i).length()) {
                return authors(head.get(i).substring(title.end()), i + 1 < head.size() ? head.get(i + 1) : "");
            }
        }
        return List.of();
    }

    /** The offices of a line of the letterhead, which may go on in the next; those of whose roles we know none are one. */
    private List<Signatory> authors(String line, String next) {
        boolean goesOn = !next.isEmpty() && (line.endsWith(",") || cut.goesOn(line, next));
        List<Signatory> known = offices(goesOn ? line + " " + next : line);
        return known.isEmpty() && names.person(line).isPresent() && signatures.signs(line)
                ? names.split(line).stream()
                        .map(each -> new Signatory(names.person(line), each))
                        .toList()
                : known;
    }

    /** "Antwoord van Minister Schouten (Landbouw, ...), mede namens ...", "door de Minister van ... beantwoord". */
    private List<Signatory> named(LetterText letter, Set<Integer> address, LeadPattern before) {
        int reach = Math.min(letter.paragraphs().size(), REPORT_REACH);
        for (int i = 0; i < reach; i++) {
            if (address.contains(i)) {
                continue;
            }
            String words = letter.words(i);
            LeadPattern.Search reply = before.in(words);
            while (reply.find()) {
                List<Signatory> named = offices(words.substring(reply.match().end()));
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        return List.of();
    }

    private List<Signatory> offices(String words) {
        return signatories(names.opening(words).stream()
                .filter(name -> office.matcher(name).matches())
                .toList());
    }

    private static List<Signatory> signatories(List<String> offices) {
        return offices.stream()
                .map(each -> new Signatory(Optional.empty(), each))
                .toList();
    }
}
