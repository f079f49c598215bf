package nl.brievenbus.standalone.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.index.document.CommitmentDocument;
import nl.brievenbus.index.document.DeadlineFields;
import nl.brievenbus.index.document.LetterFields;
import nl.brievenbus.index.document.TopicDocument;
import nl.brievenbus.standalone.register.TextTable.Column;

/** What stands in the register, as tables for a terminal. */
public final class Findings {

    private Findings() {}

    /** Who promised what to whom, by when; letter by letter, in the order given. */
    public static String commitments(List<CommitmentDocument> commitments) {
        TextTable table = new TextTable(
                new Column("who", 26),
                new Column("what", 56),
                new Column("to whom", 10),
                new Column("by when", 24),
                new Column("kind", 11));
        String letter = "";
        for (CommitmentDocument commitment : commitments) {
            if (!commitment.letterId().equals(letter)) {
                letter = commitment.letterId();
                table.title(title(commitment.letter()));
            }
            table.row(List.of(
                    commitment.actor().name(),
                    commitment.text(),
                    commitment.audience() == Audience.PARLIAMENT ? "parliament" : "other",
                    deadline(commitment.deadline()),
                    kind(commitment)));
        }
        return table.toString();
    }

    /** What the letters are about; letter by letter, in the order given. */
    public static String topics(List<TopicDocument> topics) {
        TextTable table = new TextTable(
                new Column("topic", 42),
                new Column("theme", 30),
                new Column("key terms", 46),
                new Column("statements", 10));
        String letter = "";
        for (TopicDocument topic : topics) {
            if (!topic.letterId().equals(letter)) {
                letter = topic.letterId();
                table.title(title(topic.letter()));
            }
            table.row(List.of(
                    topic.topic().orElse("(no heading)"),
                    topic.themes().best().orElse(""),
                    String.join(", ", topic.keyTerms()),
                    String.valueOf(topic.commitmentIds().size())));
        }
        return table.toString();
    }

    private static String title(LetterFields letter) {
        return "%n%s%s [%s]"
                .formatted(
                        letter.title().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " "),
                        letter.date().map(date -> ", " + date).orElse(""),
                        letter.fileName().replaceAll("[\\p{Cntrl}\\p{Cf}]+", " "));
    }

    private static String deadline(DeadlineFields deadline) {
        Optional<String> days = deadline.latest().map(Object::toString).or(() -> deadline.earliest()
                .map(earliest -> "from " + earliest));
        return Stream.of(
                        days,
                        deadline.text().map(text -> days.isPresent() ? "(" + text + ")" : text),
                        deadline.recurrence().map(period -> "every " + period))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String kind(CommitmentDocument commitment) {
        return (commitment.kind().name()
                        + commitment.strength().map(strength -> " " + strength).orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
