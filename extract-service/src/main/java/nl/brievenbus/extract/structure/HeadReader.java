package nl.brievenbus.extract.structure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterHead.Chamber;
import nl.brievenbus.events.LetterHead.DateSource;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.structure.AddresseeReader.Address;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;

/** Reads the head of a letter: date, dossier, number, house, addressee, subject, signatories. */
public final class HeadReader {

    private static final Pattern ISO_NAME = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    /** How many paragraphs may stand before the first question of a printed reply. */
    private static final int PRINTED_HEAD = 4;

    private final Pattern subject;
    private final Pattern dateLabel;
    private final Pattern received;
    private final Map<Chamber, List<String>> chambers;
    private final DossierReader dossiers;
    private final TitleReader titles;
    private final AddresseeReader addressees;
    private final SignatoryReader signatories;

    public HeadReader(StructureWords words, Ministries ministries) {
        subject = StructureWords.pattern(words.subjects());
        dateLabel = StructureWords.pattern(words.dates());
        received = StructureWords.pattern(words.received());
        chambers = words.chambers();
        dossiers = new DossierReader(words);
        titles = new TitleReader(words, dossiers);
        addressees = new AddresseeReader(words);
        signatories = new SignatoryReader(words, ministries);
    }

    /** A letter as the head reader sees it. */
    public record Source(
            LetterText letter, LetterLayout layout, ParsedLetter.Declared declared, String fileName, String language) {

        private List<String> words(Role role) {
            return layout.placesOf(role).stream().map(letter::words).toList();
        }
    }

    public LetterHead read(Source source) {
        List<String> head = source.words(Role.HEAD);
        Dated dated = date(source, head);
        DossierReader.Numbered numbered = dossiers.read(source.letter(), source.declared(), head);
        Optional<Chamber> chamber = chamber(source, head);
        Address address = addressees.read(source.letter(), source.layout().roles());
        return new LetterHead(
                titles.read(source.letter(), source.layout(), source.declared().title(), address.paragraphs())
                        .orElse(source.fileName()),
                dated.day(),
                dated.source(),
                source.language(),
                numbered.dossier(),
                numbered.number(),
                chamber,
                address.name(),
                signatories(source, address, chamber));
    }

    /** Who signs in the text; else who is declared to. */
    private List<Signatory> signatories(Source source, Address address, Optional<Chamber> chamber) {
        List<Signatory> written = signatories.read(source.letter(), source.layout(), address.paragraphs(), chamber);
        return written.isEmpty()
                ? source.declared().signatories().stream()
                        .map(office -> new Signatory(Optional.empty(), office))
                        .toList()
                : written;
    }

    private record Dated(Optional<LocalDate> day, DateSource source) {}

    private Dated date(Source source, List<String> head) {
        Optional<LocalDate> written = writtenDate(head)
                .or(() -> writtenDate(source.words(Role.SIGNATURE)))
                .or(() -> writtenDate(source.words(Role.CLOSING)))
                .or(() -> receipt(source.letter()));
        if (written.isPresent()) {
            return new Dated(written, DateSource.TEXT);
        }
        Optional<LocalDate> declared = source.declared().date();
        if (declared.isPresent()) {
            return new Dated(declared, source.declared().markup() ? DateSource.MARKUP : DateSource.METADATA);
        }
        Matcher name = ISO_NAME.matcher(source.fileName());
        Optional<LocalDate> named =
                name.find() ? DateWords.first(name.group(1)).map(DateWords.Found::day) : Optional.empty();
        return new Dated(named, named.isPresent() ? DateSource.FILE_NAME : DateSource.NONE);
    }

    private Optional<LocalDate> writtenDate(List<String> lines) {
        for (String line : lines) {
            Matcher label = dateLabel.matcher(line);
            boolean labelled = label.lookingAt();
            if (labelled || DateWords.isDateLine(line)) {
                Optional<LocalDate> day = DateWords.first(line).map(DateWords.Found::day);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        Optional<LocalDate> receipt =
                lines.stream().flatMap(line -> receipt(line).stream()).findFirst();
        return receipt.isPresent() ? receipt : endingDate(lines);
    }

    /** "(ontvangen 5 maart 2024)": the day of a printed reply. */
    private Optional<LocalDate> receipt(String line) {
        Matcher label = received.matcher(line);
        return label.find() ? DateWords.first(line.substring(label.end())).map(DateWords.Found::day) : Optional.empty();
    }

    /** The same in a reply that is printed without a head: its first line names the question, its second the answer. */
    private Optional<LocalDate> receipt(LetterText letter) {
        return letter.paragraphs().stream()
                .limit(PRINTED_HEAD)
                .flatMap(paragraph -> receipt(letter.words(paragraph)).stream())
                .findFirst();
    }

    private Optional<LocalDate> endingDate(List<String> lines) {
        return lines.stream()
                .filter(line -> line.length() < 90 && !subject.matcher(line).lookingAt() && !titles.isTitle(line))
                .flatMap(line -> DateWords.first(line).filter(found -> found.end() >= line.length() - 2).stream())
                .map(DateWords.Found::day)
                .findFirst();
    }

    private Optional<Chamber> chamber(Source source, List<String> head) {
        String lines = String.join("\n", head).toLowerCase(Locale.ROOT);
        boolean second = names(lines, Chamber.TWEEDE_KAMER);
        boolean first = names(lines, Chamber.EERSTE_KAMER);
        if (first && second) {
            return Optional.of(Chamber.BOTH_CHAMBERS);
        }
        return Stream.of(
                        Chamber.EERSTE_KAMER,
                        Chamber.TWEEDE_KAMER,
                        Chamber.PROVINCIAL_COUNCIL,
                        Chamber.MUNICIPAL_COUNCIL)
                .filter(chamber -> names(lines, chamber))
                .findFirst()
                // A text without a head: most letters that speak of "uw Kamer" are to this house.
                .or(() -> Optional.of(Chamber.BOTH_CHAMBERS)
                        .filter(any -> names(source.letter().text().toLowerCase(Locale.ROOT), any))
                        .map(any -> Chamber.TWEEDE_KAMER));
    }

    private boolean names(String lines, Chamber chamber) {
        return chambers.getOrDefault(chamber, List.of()).stream().anyMatch(lines::contains);
    }
}
