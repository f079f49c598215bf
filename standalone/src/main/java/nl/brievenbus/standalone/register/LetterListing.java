package nl.brievenbus.standalone.register;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Actor;
import nl.brievenbus.events.Commitment.Audience;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.Origin;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.LetterExtracted;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.LetterHead.DateSource;
import nl.brievenbus.events.LetterHead.Signatory;
import nl.brievenbus.events.Reference;
import nl.brievenbus.events.Topic;
import nl.brievenbus.events.Topic.Theme;

/** All that was found in one letter, as a listing for a terminal: its head, topics and statements. */
public final class LetterListing {

    private static final int LEAST_WIDTH = 60;
    private static final int MOST_WIDTH = 120;

    private final LetterExtracted letter;
    private final boolean explain;
    private final LabelledLines lines;

    private LetterListing(LetterExtracted letter, boolean explain, int width) {
        this.letter = letter;
        this.explain = explain;
        this.lines = new LabelledLines(Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width)));
    }

    /**
     * The listing of a letter.
     *
     * @param explain whether to tell why each thing was found
     * @param width of the terminal, in characters
     */
    public static String of(LetterExtracted letter, boolean explain, int width) {
        return new LetterListing(letter, explain, width).listing();
    }

    private String listing() {
        lines.heading("%s (%s)"
                .formatted(letter.source().fileName(), letter.extraction().mediaType()));
        head(letter.head());
        lines.gap();
        lines.heading("TOPICS (%d)".formatted(letter.topics().size()));
        for (int i = 0; i < letter.topics().size(); i++) {
            topic(i + 1, letter.topics().get(i));
        }
        lines.gap();
        lines.heading("STATEMENTS (%d%s)".formatted(letter.commitments().size(), byKind()));
        if (letter.commitments().isEmpty()) {
            lines.plain("None was found.");
        }
        for (int i = 0; i < letter.commitments().size(); i++) {
            statement(i + 1, letter.commitments().get(i));
        }
        return lines.toString();
    }

    private void head(LetterHead head) {
        lines.labelled("title", head.title());
        lines.labelled(
                "date",
                head.date()
                        .map(date -> date + " (" + source(head.dateSource()) + ")")
                        .orElse("none was found"));
        lines.labelled(
                "dossier",
                head.dossier()
                        .map(dossier -> dossier
                                + head.number().map(number -> ", no. " + number).orElse("")));
        lines.labelled("to", head.addressee().or(() -> head.chamber().map(LetterListing::words)));
        String signatories =
                head.signatories().stream().map(LetterListing::signatory).collect(Collectors.joining("; "));
        lines.labelled("signed by", signatories.isEmpty() ? "nobody was found" : signatories);
        lines.labelled("language", head.language());
        letter.extraction().notices().forEach(notice -> lines.labelled("notice", notice));
        if (letter.extraction().ocr()) {
            lines.labelled("notice", "The text was read from pictures by OCR: expect faults in it.");
        }
    }

    private static String source(DateSource source) {
        return switch (source) {
            case TEXT -> "in the text";
            case MARKUP -> "in the mark-up";
            case METADATA -> "in the document's properties";
            case FILE_NAME -> "in the file's name";
            case NONE -> "unknown";
        };
    }

    private static String signatory(Signatory signatory) {
        return signatory.office()
                + signatory.name().map(name -> " (" + name + ")").orElse("");
    }

    private String byKind() {
        Map<Kind, Long> counts = letter.commitments().stream()
                .collect(Collectors.groupingBy(Commitment::kind, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private void topic(int number, Topic topic) {
        lines.item(number, topic.heading().orElse("(no heading)"));
        lines.labelled("under", String.join(" > ", topic.above()));
        lines.labelled("theme", topic.themes().stream().map(this::theme).collect(Collectors.joining("; ")));
        lines.labelled("key terms", String.join(", ", topic.keyTerms()));
        lines.labelled("statements", String.valueOf(topic.commitmentIds().size()));
    }

    private String theme(Theme theme) {
        String name = theme.label().equals(theme.main()) ? theme.label() : theme.main() + " > " + theme.label();
        String score = " (%.2f)".formatted(theme.score()).replace(',', '.');
        return name + score + (explain ? " by " + quoted(theme.terms()) : "");
    }

    private void statement(int number, Commitment statement) {
        lines.item(number, kind(statement) + heading(statement));
        lines.labelled("who", statement.actor().name());
        lines.labelled("what", statement.action());
        lines.labelled("to whom", statement.audience() == Audience.PARLIAMENT ? "parliament" : "other");
        lines.labelled("by when", statement.deadline().map(LetterListing::deadline));
        lines.labelled("provided", statement.condition());
        lines.labelled(relation(statement.kind()), statement.origin().map(LetterListing::origin));
        lines.labelled(
                "cites", statement.references().stream().map(Reference::id).collect(Collectors.joining(", ")));
        lines.labelled("words", "\"" + statement.text() + "\"");
        if (explain) {
            why(statement);
        }
    }

    private static String kind(Commitment statement) {
        return statement.kind()
                + statement.strength().map(strength -> ", " + words(strength)).orElse("");
    }

    private String heading(Commitment statement) {
        return letter.topics().stream()
                .filter(topic -> topic.topicId().equals(statement.topicId()))
                .findFirst()
                .flatMap(Topic::heading)
                .map(heading -> ", under: " + heading)
                .orElse("");
    }

    /** The days first, then the words that they come from. */
    private static String deadline(Deadline deadline) {
        List<String> parts = new ArrayList<>();
        Days.of(deadline.earliest(), deadline.latest()).ifPresent(parts::add);
        deadline.recurrence().ifPresent(period -> parts.add("every " + period));
        String words = "\"" + deadline.text() + "\" (" + words(deadline.precision()) + ")";
        return parts.isEmpty() ? "no day: " + words : String.join(", ", parts) + ": " + words;
    }

    private static String relation(Kind kind) {
        return switch (kind) {
            case MADE -> "follows";
            case FULFILLED -> "settles";
            case DEFERRED -> "defers";
        };
    }

    private static String origin(Origin origin) {
        return words(origin.kind())
                + origin.date().map(date -> " of " + date).orElse("")
                + origin.motionBy().map(by -> " by " + by).orElse("")
                + origin.document().map(document -> ", " + document).orElse("")
                + ": \"" + origin.text() + "\"";
    }

    private void why(Commitment statement) {
        List<String> words = statement.explanation().words();
        lines.labelled(
                "rule", statement.explanation().rule() + (words.isEmpty() ? "" : "; it rests on " + quoted(words)));
        lines.labelled("actor", actor(statement.actor()));
        lines.labelled("deadline", statement.deadline().map(Deadline::explanation));
        lines.labelled("place", "characters %d to %d of the text".formatted(statement.start(), statement.end()));
    }

    private static String actor(Actor actor) {
        if (actor.text().isEmpty()) {
            return "the words name nobody: whoever signs is meant, or the one for whom the letter speaks";
        }
        String words = actor.text().get();
        return words.equalsIgnoreCase(actor.name())
                ? "\"%s\" as written".formatted(words)
                : "\"%s\" stands for %s".formatted(words, actor.name());
    }

    private static String quoted(List<String> words) {
        Function<String, String> quote = word -> "\"" + word + "\"";
        return words.stream().map(quote).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
