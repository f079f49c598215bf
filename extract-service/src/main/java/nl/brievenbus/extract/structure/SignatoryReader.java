package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private final Pattern coSigner;
    private final Pattern letterOf;
    private final LeadPattern replyOf;
    private final LeadPattern askedOf;
    private final Pattern houseOfficer;
    private final List<Executive> executives;
    private final OfficeNames names;

    private record Executive(Pattern pattern, StructureWords.Executive executive) {}

    SignatoryReader(StructureWords words, Ministries ministries) {
        names = new OfficeNames(words.officeWords(), ministries);
        office = StructureWords.pattern(words.offices());
        coSigner = StructureWords.pattern(words.coSigners());
        letterOf = StructureWords.pattern(words.letters());
        replyOf = new LeadPattern(StructureWords.pattern(words.replies()));
        askedOf = new LeadPattern(StructureWords.pattern(words.asked()));
        houseOfficer = StructureWords.pattern(words.houseOfficers());
        executives = words.executives().stream()
                .map(executive -> new Executive(StructureWords.pattern(List.of(executive.pattern())), executive))
                .toList();
    }

    /**
     * @param head the lines of the letterhead
     * @param chamber to whom the letter is written, where that is known
     */
    List<Signatory> read(LetterText letter, LetterLayout layout, List<String> head, Optional<Chamber> chamber) {
        Optional<Signatory> executive = executive(letter, layout, head);
        if (executive.isPresent()) {
            return List.of(executive.get());
        }
        List<Signatory> signed = signed(letter, layout.roles());
        if (!signed.isEmpty()) {
            return signed;
        }
        List<Signatory> named = letterhead(head);
        if (named.isEmpty()) {
            named = named(letter, layout, replyOf);
        }
        if (named.isEmpty()) {
            named = named(letter, layout, askedOf);
        }
        if (named.isEmpty()) {
            named = sender(head);
        }
        return named.isEmpty() ? executiveOf(chamber) : named;
    }

    /** A letterhead names its sender on a line of its own, above whom it is sent to. */
    private List<Signatory> sender(List<String> head) {
        return head.stream()
                .filter(line -> isOffice(line) && !houseOfficer.matcher(line).lookingAt())
                .findFirst()
                .map(this::offices)
                .orElse(List.of());
    }

    /** The body for which a signature, or the line "Van:" of the head, is set; one pen or two make no difference. */
    private Optional<Signatory> executive(LetterText letter, LetterLayout layout, List<String> head) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < layout.roles().size(); i++) {
            Role role = layout.roles().get(i);
            if (role == Role.SIGNATURE || role == Role.CLOSING) {
                lines.add(words(letter, i));
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
                .filter(each -> chamber.filter(to -> to == each.chamber()).isPresent())
                .limit(1)
                .map(each -> new Signatory(Optional.empty(), each.name()))
                .toList();
    }

    /** Those of the first block that is signed for the author; what is signed behind it is enclosed. */
    private List<Signatory> signed(LetterText letter, List<Role> roles) {
        int i = 0;
        while (i < roles.size()) {
            if (roles.get(i) != Role.SIGNATURE) {
                i++;
                continue;
            }
            int end = i;
            while (end < roles.size() && (roles.get(end) == Role.SIGNATURE || roles.get(end) == Role.CLOSING)) {
                end++;
            }
            List<Signatory> signed = block(letter, i, end);
            if (!signed.isEmpty()) {
                return signed;
            }
            i = end;
        }
        return List.of();
    }

    private List<Signatory> block(LetterText letter, int from, int end) {
        List<String> lines = joined(letter, from, end);
        boolean namesFirst = !lines.isEmpty() && !isOffice(lines.get(0));
        List<Signatory> signed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isOffice(line) && !houseOfficer.matcher(line).lookingAt()) {
                int beside = namesFirst ? i - 1 : i + 1;
                Optional<String> name = names.person(line).or(() -> nameBeside(lines, beside));
                names.split(line).forEach(each -> signed.add(new Signatory(name, each)));
            }
        }
        return signed;
    }

    private Optional<String> nameBeside(List<String> lines, int i) {
        return i >= 0 && i < lines.size() && PersonNames.isName(lines.get(i)) && !isOffice(lines.get(i))
                ? Optional.of(lines.get(i).replaceFirst(",$", ""))
                : Optional.empty();
    }

    /** The lines of a block; the rest of an office that a line end cut ("Cultuur en Wetenschap,") is put to its office. */
    private List<String> joined(LetterText letter, int from, int end) {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < end; i++) {
            String words = words(letter, i);
            int last = lines.size() - 1;
            boolean rest = last >= 0
                    && isOffice(lines.get(last))
                    && lines.get(last).endsWith(",")
                    && words.endsWith(",")
                    && !isOffice(words)
                    && !PersonNames.isSure(words)
                    && !coSigner.matcher(words).matches();
            boolean second = last >= 0 && names.isSecondOffice(lines.get(last), words);
            if (second) {
                continue;
            }
            if (rest) {
                lines.set(last, lines.get(last) + " " + words);
            } else {
                lines.add(words);
            }
        }
        return lines;
    }

    private boolean isOffice(String words) {
        return office.matcher(words).matches() && !coSigner.matcher(words).matches();
    }

    private List<Signatory> letterhead(List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            Matcher title = letterOf.matcher(head.get(i));
            if (title.lookingAt() && title.end() < head.get(i).length()) {
                boolean cut = head.get(i).endsWith(",") && i + 1 < head.size();
                String line = cut ? head.get(i) + " " + head.get(i + 1) : head.get(i);
                return offices(line.substring(title.end()));
            }
        }
        return List.of();
    }

    /** "Antwoord van Minister Schouten (Landbouw, ...), mede namens ...", "door de Minister van ... beantwoord". */
    private List<Signatory> named(LetterText letter, LetterLayout layout, LeadPattern before) {
        int reach = Math.min(layout.roles().size(), REPORT_REACH);
        for (int i = 0; i < reach; i++) {
            String words = words(letter, i);
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
        return names.opening(words).stream()
                .filter(name -> office.matcher(name).matches())
                .map(each -> new Signatory(Optional.empty(), each))
                .toList();
    }

    private static String words(LetterText letter, int i) {
        return letter.words(letter.paragraphs().get(i));
    }
}
