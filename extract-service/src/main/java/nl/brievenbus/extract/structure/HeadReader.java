package nl.brievenbus.extract.structure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterHead.Chamber;
import nl.brievenbus.events.LetterHead.DateSource;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.LetterText.Paragraph;

/** Reads the head of a letter: date, dossier, number, house, addressee, subject, signatories. */
public final class HeadReader {

    private static final Pattern DOSSIER = Pattern.compile(
            "(?u)(?:(?:Kamerstuk(?:ken|nummer)?|dossier|vergaderjaar \\d{4}[-–]\\d{2,4},)[ :]{1,2})?(\\d{2}) ?(\\d{3})(?:[ -]([IVX]{1,6}|\\d{2}))?(?: \\(R\\d{3,4}\\))?(?:,? [Nn]r\\.? ?(\\d{1,4}))?(?:[ ,].{0,300}|)");
    private static final Pattern NUMBER = Pattern.compile("Nr\\. ?(\\d{1,4})(?: .{0,200})?");
    private static final Pattern OFFICIAL = Pattern.compile(
            "(?u)(?:Tweede|Eerste) Kamer, vergaderjaar \\d{4}[–-]\\d{2,4}, (\\d{2}) ?(\\d{3})(?:[ -]([IVX]{1,6}|\\d{2}))?, nr\\. ?(\\d{1,4}).*");
    private static final Pattern LETTER_OF =
            Pattern.compile("(?iu)(?:gewijzigde |nota van wijziging; |verslag van )?brief van (?:de )?(.{5,300})");
    private static final Pattern ISO_NAME = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2}-\\d{2})(?!\\d)");

    private final Pattern subject;
    private final Pattern dateLabel;
    private final Pattern addressee;
    private final Pattern coSigner;
    private final Pattern office;

    public HeadReader(StructureWords words) {
        subject = StructureWords.pattern(words.subjects());
        dateLabel = StructureWords.pattern(words.dates());
        addressee = StructureWords.pattern(words.addressees());
        coSigner = StructureWords.pattern(words.coSigners());
        office = StructureWords.pattern(words.offices());
    }

    /** A letter as the head reader sees it. */
    public record Source(
            LetterText letter, LetterLayout layout, ParsedLetter.Declared declared, String fileName, String language) {

        private List<String> words(Role role) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < layout.roles().size(); i++) {
                if (layout.roles().get(i) == role) {
                    words.add(letter.words(letter.paragraphs().get(i)));
                }
            }
            return words;
        }
    }

    public LetterHead read(Source source) {
        List<String> head = source.words(Role.HEAD);
        Dated dated = date(source, head);
        Numbered numbered = number(source, head);
        return new LetterHead(
                title(source, head),
                dated.day(),
                dated.source(),
                source.language(),
                numbered.dossier(),
                numbered.number(),
                chamber(source, head),
                head.stream().filter(line -> addressee.matcher(line).matches()).findFirst(),
                signatories(source, head));
    }

    private record Dated(Optional<LocalDate> day, DateSource source) {}

    private Dated date(Source source, List<String> head) {
        Optional<LocalDate> written = writtenDate(head)
                .or(() -> writtenDate(source.words(Role.SIGNATURE)))
                .or(() -> writtenDate(source.words(Role.CLOSING)));
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
        return lines.stream()
                .filter(line -> line.length() < 90 && !subject.matcher(line).lookingAt() && !isTitle(line))
                .flatMap(line -> DateWords.first(line).filter(found -> found.end() >= line.length() - 2).stream())
                .map(DateWords.Found::day)
                .findFirst();
    }

    private record Numbered(Optional<String> dossier, Optional<String> number) {}

    private static Numbered number(Source source, List<String> head) {
        Optional<String> dossier = source.declared().dossier();
        Optional<String> number = source.declared().number();
        for (String line : head) {
            Matcher matcher = DOSSIER.matcher(line);
            if (dossier.isEmpty() && matcher.matches()) {
                dossier = Optional.of(dossier(matcher));
                number = number.or(() -> Optional.ofNullable(matcher.group(4)));
            }
            Matcher numbered = NUMBER.matcher(line);
            if (number.isEmpty() && numbered.matches()) {
                number = Optional.of(numbered.group(1));
            }
        }
        for (String line : source.letter().furniture()) {
            Matcher official = OFFICIAL.matcher(line);
            if (dossier.isEmpty() && official.matches()) {
                return new Numbered(Optional.of(dossier(official)), Optional.of(official.group(4)));
            }
        }
        return new Numbered(dossier, number);
    }

    private static String dossier(Matcher matcher) {
        String chapter = matcher.group(3);
        return matcher.group(1) + matcher.group(2) + (chapter == null ? "" : "-" + chapter);
    }

    private String title(Source source, List<String> head) {
        for (int i = 0; i < head.size(); i++) {
            Matcher label = subject.matcher(head.get(i));
            if (label.lookingAt()) {
                String rest = head.get(i).substring(label.end()).trim();
                return rest.isEmpty() && i + 1 < head.size() ? head.get(i + 1) : rest.isEmpty() ? head.get(i) : rest;
            }
        }
        return source.declared()
                .title()
                .or(() -> head.stream().filter(HeadReader::isTitle).findFirst())
                .orElse(source.fileName());
    }

    private static boolean isTitle(String line) {
        return line.length() > 10
                && line.chars().filter(Character::isUpperCase).count() > 8
                && line.split(" ").length > 3
                && !LETTER_OF.matcher(line).matches();
    }

    private static Optional<Chamber> chamber(Source source, List<String> head) {
        String lines = String.join("\n", head).toLowerCase(Locale.ROOT);
        boolean second = lines.contains("tweede kamer") || lines.contains("house of representatives");
        boolean first = lines.contains("eerste kamer") || lines.contains("senate");
        if (first && second) {
            return Optional.of(Chamber.BOTH_CHAMBERS);
        }
        if (first || second) {
            return Optional.of(first ? Chamber.EERSTE_KAMER : Chamber.TWEEDE_KAMER);
        }
        if (lines.contains("provinciale staten")) {
            return Optional.of(Chamber.PROVINCIAL_COUNCIL);
        }
        boolean council = lines.contains("gemeenteraad")
                || lines.contains("raad van de gemeente")
                || lines.contains("leden van de raad")
                || lines.contains("city council")
                || lines.contains("town council");
        if (council) {
            return Optional.of(Chamber.MUNICIPAL_COUNCIL);
        }
        String opening = source.letter().text().toLowerCase(Locale.ROOT);
        return opening.contains("uw kamer") ? Optional.of(Chamber.TWEEDE_KAMER) : Optional.empty();
    }

    private List<Signatory> signatories(Source source, List<String> head) {
        List<Signatory> signatories = new ArrayList<>();
        List<Role> roles = source.layout().roles();
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) == Role.SIGNATURE) {
                sign(source.letter(), roles, i, signatories);
            }
        }
        return signatories.isEmpty() ? letterhead(head) : signatories;
    }

    private void sign(LetterText letter, List<Role> roles, int i, List<Signatory> signatories) {
        String words = words(letter, i);
        if (!office.matcher(words).matches() || coSigner.matcher(words).matches()) {
            return;
        }
        boolean followed = i + 1 < roles.size()
                && roles.get(i + 1) == Role.SIGNATURE
                && !office.matcher(words(letter, i + 1)).matches();
        Optional<String> behind = followed ? Optional.of(words(letter, i + 1)) : Optional.empty();
        boolean preceded = i > 0
                && roles.get(i - 1) == Role.SIGNATURE
                && !office.matcher(words(letter, i - 1)).matches()
                && (i < 2 || roles.get(i - 2) != Role.SIGNATURE);
        Optional<String> name = behind.or(() -> preceded ? Optional.of(words(letter, i - 1)) : Optional.empty());
        for (String each : OfficeNames.split(words)) {
            signatories.add(new Signatory(name, each));
        }
    }

    private static List<Signatory> letterhead(List<String> head) {
        for (String line : head) {
            Matcher matcher = LETTER_OF.matcher(line);
            if (matcher.matches()) {
                return OfficeNames.split(matcher.group(1)).stream()
                        .map(each -> new Signatory(Optional.empty(), each))
                        .toList();
            }
        }
        return List.of();
    }

    private static String words(LetterText letter, int i) {
        Paragraph paragraph = letter.paragraphs().get(i);
        return letter.words(paragraph);
    }
}
