package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.events.Commitment.Origin;
import nl.brievenbus.events.Commitment.OriginKind;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.reference.Citation;
import nl.brievenbus.extract.reference.CitationFinder;
import nl.brievenbus.extract.structure.DateWords;

/**
 * What a statement settles or puts off: the sentences of the letter that recall a promise, a motion or a request. The one
 * that settles it stands beside them.
 */
final class Origins {

    private static final Pattern MOTION_BY = Pattern.compile(
            "(?u)[Mm]otie(?:[- ]| van (?:het|de) (?:lid|leden) )((?:(?:[Vv]an|[Dd]e|[Dd]er|[Dd]en|[Tt]en|[Tt]er) ){0,3}\\p{Lu}[\\p{L}’'-]{1,40})");

    /** A recalling sentence further back is not what a statement settles. */
    private static final int REACH = 3;

    private final RuleBook rules;
    private final StatementFinder.Source source;
    private final List<SentenceView> recent = new ArrayList<>();
    private Optional<SentenceView> lastRecall = Optional.empty();

    Origins(RuleBook rules, StatementFinder.Source source) {
        this.rules = rules;
        this.source = source;
    }

    void remember(SentenceView sentence) {
        recent.add(sentence);
        if (recent.size() > REACH) {
            recent.remove(0);
        }
        if (recalls(sentence)) {
            lastRecall = Optional.of(sentence);
        }
    }

    /** "heb ik toegezegd", "heeft uw Kamer de motie aangenomen". */
    private boolean recalls(SentenceView sentence) {
        return sentence.has(rules.cue("recalls"));
    }

    /** What a statement goes back to: named in its own sentence, else in one of those before it. */
    Optional<Origin> of(SentenceView sentence) {
        boolean anaphoric = rules.cue("thisUndertaking").in(sentence.tokens()).isPresent();
        if (!anaphoric && sentence.has(rules.cue("undertaking"))) {
            return Optional.of(origin(sentence));
        }
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (recalls(recent.get(i))) {
                return Optional.of(origin(recent.get(i)));
            }
        }
        return (anaphoric ? lastRecall.map(this::origin) : Optional.<Origin>empty()).or(() -> Optional.of(origin(sentence)));
    }

    private Origin origin(SentenceView sentence) {
        String words = sentence.sentence().words(sentence.text());
        List<Citation> citations = citations(sentence);
        Matcher motion = MOTION_BY.matcher(words);
        return new Origin(
                kind(words.toLowerCase(Locale.ROOT)),
                words,
                date(words),
                citations.stream().findFirst().map(citation -> citation.reference().id()),
                motion.find() ? Optional.of(motion.group(1)) : Optional.empty());
    }

    private Optional<LocalDate> date(String words) {
        Optional<LocalDate> letter = source.head().date();
        return DateWords.first(words).map(DateWords.Found::day).filter(day -> letter.isEmpty() || !day.isAfter(letter.get()));
    }

    private static OriginKind kind(String words) {
        if (words.contains("motie")) {
            return OriginKind.MOTION;
        }
        if (words.contains("debat") || words.contains("overleg") || words.contains("vao") || words.contains("debate")) {
            return OriginKind.DEBATE;
        }
        if (words.contains("vragen") || words.contains("questions")) {
            return OriginKind.QUESTIONS;
        }
        if (words.contains("verzoek") || words.contains("request")) {
            return OriginKind.REQUEST;
        }
        if (words.contains("brief") || words.contains("letter")) {
            return OriginKind.LETTER;
        }
        return words.contains("toezeg") || words.contains("toegezegd") ? OriginKind.COMMITMENT : OriginKind.OTHER;
    }

    /** The papers that an origin cites, itself or in its footnotes. */
    List<Reference> references(SentenceView sentence, Origin origin) {
        Map<String, Reference> references = new LinkedHashMap<>();
        List<SentenceView> candidates = new ArrayList<>(recent);
        lastRecall.ifPresent(candidates::add);
        for (SentenceView other : candidates) {
            if (other.sentence().words(other.text()).equals(origin.text()) && other.sentence().start() != sentence.sentence().start()) {
                citations(other).forEach(citation -> references.putIfAbsent(citation.reference().id(), citation.reference()));
            }
        }
        return List.copyOf(references.values());
    }

    private List<Citation> citations(SentenceView sentence) {
        List<Citation> citations = new ArrayList<>(CitationFinder.find(sentence.text(), sentence.sentence().start(), sentence.sentence().end()));
        source.notes().forEach((mark, note) -> {
            if (mark >= sentence.sentence().start() && mark <= sentence.sentence().end()) {
                citations.addAll(CitationFinder.find(sentence.text(), note.start(), note.end()));
            }
        });
        return citations.stream().filter(Citation::parliamentary).toList();
    }

    /** What is enclosed in one sentence and was promised in another: settled, though the word stands elsewhere. */
    Optional<Found> settledBeside(SentenceView sentence) {
        return Optional.empty();
    }
}
