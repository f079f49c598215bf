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

    private final Map<Chamber, List<String>> chambers;
    private final DossierReader dossiers;
    private final TitleReader titles;
    private final WrittenDate dates;
    private final AddresseeReader addressees;
    private final SignatoryReader signatories;

    public HeadReader(StructureWords words, Ministries ministries) {
        chambers = words.chambers();
        dossiers = new DossierReader(words);
        titles = new TitleReader(words, dossiers);
        dates = new WrittenDate(words, titles);
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
        Optional<LocalDate> written = dates.ofHead(head)
                .or(() -> dates.of(source.words(Role.SIGNATURE)))
                .or(() -> dates.of(source.words(Role.CLOSING)))
                .or(() -> dates.receipt(source.letter()));
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
