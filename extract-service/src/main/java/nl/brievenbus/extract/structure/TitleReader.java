package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;

/**
 * Reads what a letter is about: the line that says so ("Betreft: ..."), the subject behind its salutation, the title in its
 * mark-up, a title in capitals, the name of its dossier, or a line of its own above the salutation.
 */
final class TitleReader {

    private static final int LONGEST = 220;
    private static final int FEWEST_WORDS = 2;
    private static final Pattern POSTCODE = Pattern.compile("(?<![\\p{L}\\d])\\d{4} ?[A-Z]{2}(?![\\p{L}\\d])");

    private final Pattern subject;
    private final Pattern letterOf;
    private final Pattern reply;
    private final Pattern none;
    private final boolean subjectFirst;
    private final DossierReader dossiers;

    TitleReader(StructureWords words, DossierReader dossiers) {
        this.dossiers = dossiers;
        subject = StructureWords.pattern(words.subjects());
        letterOf = StructureWords.pattern(words.letters());
        reply = StructureWords.pattern(words.replies());
        subjectFirst = words.subjectFirst();
        List<String> other = new ArrayList<>(words.dates());
        other.addAll(words.head());
        other.addAll(words.addressees());
        other.addAll(words.recipients());
        other.addAll(words.offices());
        other.addAll(words.letters());
        other.addAll(words.replies());
        none = StructureWords.pattern(other);
    }

    /** The title, unless the letter bears none. */
    Optional<String> read(LetterText letter, LetterLayout layout, Optional<String> declared, Set<Integer> address) {
        List<Integer> head = layout.placesOf(Role.HEAD).stream()
                .filter(i -> !address.contains(i))
                .toList();
        return labelled(letter, head)
                .or(() -> layout.placesOf(Role.SUBJECT).stream().findFirst().map(letter::words))
                .or(() -> declared)
                .or(() -> head.stream().map(letter::words).filter(this::isTitle).findFirst())
                .or(() -> head.stream()
                        .map(letter::words)
                        .flatMap(line -> dossiers.title(line).stream())
                        .findFirst())
                .or(() -> subjectFirst ? alone(letter, layout, head) : Optional.empty());
    }

    private Optional<String> labelled(LetterText letter, List<Integer> head) {
        for (int i = 0; i < head.size(); i++) {
            String line = letter.words(head.get(i));
            Matcher label = subject.matcher(line);
            if (label.lookingAt()) {
                String rest = line.substring(label.end()).trim();
                boolean next = rest.isEmpty() && i + 1 < head.size();
                return Optional.of(next ? letter.words(head.get(i + 1)) : rest.isEmpty() ? line : rest);
            }
        }
        return Optional.empty();
    }

    /** The title of a report, which has many capitals. */
    boolean isTitle(String line) {
        return line.length() > 10
                && line.length() <= LONGEST
                && line.chars().filter(Character::isUpperCase).count() > 8
                && line.split(" ").length > 3
                && !letterOf.matcher(line).find()
                && !reply.matcher(line).lookingAt()
                && dossiers.title(line).isEmpty()
                && !POSTCODE.matcher(line).find();
    }

    /** The line right above the salutation, or the first of a statement without one, that is nothing else. */
    private Optional<String> alone(LetterText letter, LetterLayout layout, List<Integer> head) {
        int salutation = layout.roles().indexOf(Role.SALUTATION);
        return head.stream()
                .filter(i -> salutation < 0 || i == salutation - 1)
                .filter(i -> letter.paragraphs().get(i).alone())
                .map(letter::words)
                .filter(this::mayBeTitle)
                .findFirst();
    }

    private boolean mayBeTitle(String line) {
        return line.length() <= LONGEST
                && line.split(" ").length >= FEWEST_WORDS
                && Character.isUpperCase(line.charAt(0))
                && line.chars().noneMatch(Character::isDigit)
                && ".:,".indexOf(line.charAt(line.length() - 1)) < 0
                && !none.matcher(line).lookingAt();
    }
}
