package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;

/** Reads the offices and names in the signature of a letter: "De Minister van Defensie, A. de Wit". */
final class SignatureReader {

    private final Pattern office;
    private final Pattern coSigner;
    private final Pattern delegate;
    private final Pattern houseOfficer;
    private final OfficeNames names;
    private final PersonNames persons;
    private final CutOffice cut;

    SignatureReader(StructureWords words, OfficeNames names, PersonNames persons) {
        this.names = names;
        this.persons = persons;
        cut = new CutOffice(words, persons);
        office = StructureWords.pattern(words.offices());
        coSigner = StructureWords.pattern(words.coSigners());
        delegate = StructureWords.pattern(words.delegates());
        houseOfficer = StructureWords.pattern(words.houseOfficers());
    }

    /** Those of the first block that is signed for the author; what is signed behind it is enclosed. */
    List<Signatory> read(LetterText letter, List<Role> roles) {
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

    /** The name right behind the first closing phrase of a letter: where no office stands beside it, its head may name that. */
    Optional<String> nameAlone(LetterText letter, List<Role> roles) {
        int behind = roles.indexOf(Role.CLOSING) + 1;
        while (behind > 0 && behind < roles.size() && roles.get(behind) == Role.CLOSING) {
            behind++;
        }
        return behind > 0 && behind < roles.size() && roles.get(behind) == Role.SIGNATURE
                ? nameBeside(List.of(letter.words(behind)), 0)
                : Optional.empty();
    }

    /** Whether a line names an office whose holder signs for the author. */
    boolean signs(String line) {
        return isOffice(line) && !houseOfficer.matcher(line).lookingAt();
    }

    private List<Signatory> block(LetterText letter, int from, int end) {
        List<String> lines = joined(letter, from, end);
        boolean namesFirst = !lines.isEmpty() && !isOffice(lines.get(0));
        List<Signatory> signed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!signed.isEmpty() && delegate.matcher(line).matches()) {
                return signed;
            }
            if (isDelegated(line)) {
                names.split(line).forEach(each -> signed.add(new Signatory(Optional.empty(), each)));
                return signed;
            }
            if (signs(line)) {
                int beside = namesFirst ? i - 1 : i + 1;
                Optional<String> name = names.person(line).or(() -> nameBeside(lines, beside));
                signed.addAll(sideBySide(names.split(line), name, lines.subList(i + 1, lines.size())));
            }
        }
        return signed;
    }

    /** Offices beside each other have their names below in the same order, where as many can be told apart; else all the same. */
    private List<Signatory> sideBySide(List<String> offices, Optional<String> name, List<String> below) {
        List<String> behind = below.stream().takeWhile(this::isPerson).toList();
        List<String> apart = (behind.size() > 1 ? behind.stream() : name.stream())
                .flatMap(line -> persons.apart(line).stream())
                .toList();
        boolean each = apart.size() == offices.size();
        return IntStream.range(0, offices.size())
                .mapToObj(i -> new Signatory(each ? Optional.of(apart.get(i)) : name, offices.get(i)))
                .toList();
    }

    /** "De Minister van Justitie, namens deze,", "namens de Minister van Justitie,": the name behind it is of who signs for that office. */
    private boolean isDelegated(String line) {
        Matcher found = delegate.matcher(line);
        boolean ends = found.find() && found.start() > 0 && line.endsWith(",");
        return signs(line) && (ends || names.isOnBehalf(line));
    }

    private Optional<String> nameBeside(List<String> lines, int i) {
        return i >= 0 && i < lines.size() && isPerson(lines.get(i))
                ? Optional.of(lines.get(i).replaceFirst(",$", ""))
                : Optional.empty();
    }

    private boolean isPerson(String line) {
        return persons.isName(line) && !isOffice(line);
    }

    /** The lines of a block, without second offices; the rest of an office that a line end cut ("Cultuur en Wetenschap,") is put to it. */
    private List<String> joined(LetterText letter, int from, int end) {
        List<String> lines = new ArrayList<>();
        for (SignatureLines.Line line : SignatureLines.of(letter, from, end)) {
            String words = line.words();
            int last = lines.size() - 1;
            boolean attached = line.attached();
            if (last >= 0
                    && (names.isSecondOffice(lines.get(last), words) || (attached && isSecondOfPerson(lines, words)))) {
                continue;
            }
            if (last >= 0 && (isRest(lines.get(last), words) || (attached && cut.goesOn(lines.get(last), words)))) {
                lines.set(last, lines.get(last) + " " + words);
            } else {
                lines.add(words);
            }
        }
        return lines;
    }

    /** "Ann Example", "Minister of Transport", "Minister for Fisheries": whose name stands above has both offices, and signs once. */
    private boolean isSecondOfPerson(List<String> lines, String words) {
        int last = lines.size() - 1;
        return last >= 1
                && isPerson(lines.get(0))
                && isPerson(lines.get(last - 1))
                && isOffice(lines.get(last))
                && isOffice(words);
    }

    private boolean isRest(String before, String words) {
        return isOffice(before)
                && before.endsWith(",")
                && words.endsWith(",")
                && !isOffice(words)
                && !persons.isSure(words)
                && !coSigner.matcher(words).matches()
                && !delegate.matcher(words).matches();
    }

    private boolean isOffice(String words) {
        return office.matcher(words).matches() && !coSigner.matcher(words).matches();
    }
}
