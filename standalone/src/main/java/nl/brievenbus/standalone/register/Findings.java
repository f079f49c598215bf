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

    /** Below this width a table is wider than the terminal, rather than unreadable. */
    private static final int LEAST_WIDTH = 80;

    private static final int MOST_WIDTH = 160;
    private static final int KEY_TERMS = 5;

    private final int width;

    /**
     * Tables as wide as the terminal.
     *
     * @param width in characters
     */
    public Findings(int width) {
        this.width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width));
    }

    /** Who promised what to whom, by when; letter by letter, in the order given. */
    public String commitments(List<CommitmentDocument> commitments) {
        int who = width / 6;
        int when = width / 6;
        int kind = 11;
        int toWhom = 10;
        TextTable table = new TextTable(
                new Column("who", who),
                new Column("what", width - who - when - kind - toWhom - 4 * TextTable.GAP.length()),
                new Column("to whom", toWhom),
                new Column("by when", when),
                new Column("kind", kind));
        String letter = "";
        for (CommitmentDocument commitment : commitments) {
            if (!commitment.letterId().equals(letter)) {
                letter = commitment.letterId();
                table.title(title(commitment.letter()));
            }
            table.row(List.of(
                    commitment.actor().name(),
                    commitment.action() + ": " + commitment.text(),
                    commitment.audience() == Audience.PARLIAMENT ? "parliament" : "other",
                    deadline(commitment.deadline()),
                    kind(commitment)));
        }
        return table.toString();
    }

    /** What the letters are about; letter by letter, in the order given. Of the key terms only the most telling. */
    public String topics(List<TopicDocument> topics) {
        int theme = width / 4;
        int terms = width / 3;
        int statements = 10;
        TextTable table = new TextTable(
                new Column("topic", width - theme - terms - statements - 3 * TextTable.GAP.length()),
                new Column("theme", theme),
                new Column("key terms", terms),
                new Column("statements", statements));
        String letter = "";
        for (TopicDocument topic : topics) {
            if (!topic.letterId().equals(letter)) {
                letter = topic.letterId();
                table.title(title(topic.letter()));
            }
            table.row(List.of(
                    topic.topic().orElse("(no heading)"),
                    topic.themes().best().orElse(""),
                    topic.keyTerms().stream().limit(KEY_TERMS).collect(Collectors.joining(", ")),
                    String.valueOf(topic.commitmentIds().size())));
        }
        return table.toString();
    }

    private static String title(LetterFields letter) {
        return "%n%s%s [%s]"
                .formatted(
                        TerminalText.oneLine(letter.title()),
                        letter.date().map(date -> ", " + date).orElse(""),
                        TerminalText.oneLine(letter.fileName()));
    }

    private static String deadline(DeadlineFields deadline) {
        Optional<String> days = Days.of(deadline.earliest(), deadline.latest());
        return Stream.of(
                        days,
                        deadline.recurrence().map(period -> "every " + period),
                        deadline.text().map(text -> "(" + text + ")"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String kind(CommitmentDocument commitment) {
        return (commitment.kind().name()
                        + commitment.strength().map(strength -> " " + strength).orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
