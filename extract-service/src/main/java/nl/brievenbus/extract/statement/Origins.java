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
    private final List<SentenceView> paragraph = new ArrayList<>();
    private Optional<SentenceView> lastRecall = Optional.empty();

    Origins(RuleBook rules, StatementFinder.Source source) {
        this.rules = rules;
        this.source = source;
    }

    void remember(SentenceView sentence) {
        recent.add(sentence);
        paragraph.add(sentence);
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
        boolean named = !anaphoric && sentence.has(rules.cue("undertaking"));
        if (named && !citations(sentence).isEmpty()) {
            return Optional.of(origin(sentence));
        }
        for (int i = recent.size() - 1; i >= 0; i--) {
            boolean speaksOfIt = recalls(recent.get(i)) || recent.get(i).has(rules.cue("undertaking"));
            if (speaksOfIt
                    && !citations(recent.get(i)).isEmpty()
                    && recent.get(i).sentence().paragraph()
                            >= sentence.sentence().paragraph() - 1) {
                return Optional.of(origin(recent.get(i)));
            }
        }
        if (named) {
            return Optional.of(origin(sentence));
        }
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (recalls(recent.get(i)) || recent.get(i).has(rules.cue("undertaking"))) {
                return Optional.of(origin(recent.get(i)));
            }
        }
        return (anaphoric ? lastRecall.map(this::origin) : Optional.<Origin>empty())
                .or(() -> Optional.of(origin(sentence)));
    }

    Origin origin(SentenceView sentence) {
        String words = sentence.sentence().words(sentence.text());
        List<Citation> citations = citations(sentence);
        Matcher motion = MOTION_BY.matcher(words);
        return new Origin(
                kind(words.toLowerCase(Locale.ROOT)),
                words,
                date(words),
                citations.stream().findFirst().map(citation -> citation.reference()
                        .id()),
                motion.find() ? Optional.of(motion.group(1)) : Optional.empty());
    }

    private Optional<LocalDate> date(String words) {
        Optional<LocalDate> letter = source.head().date();
        return DateWords.first(words)
                .map(DateWords.Found::day)
                .filter(day -> letter.isEmpty() || !day.isAfter(letter.get()));
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
            if (other.sentence().words(other.text()).equals(origin.text())
                    && other.sentence().start() != sentence.sentence().start()) {
                citations(other)
                        .forEach(citation ->
                                references.putIfAbsent(citation.reference().id(), citation.reference()));
            }
        }
        return List.copyOf(references.values());
    }

    private List<Citation> citations(SentenceView sentence) {
        List<Citation> citations = new ArrayList<>(CitationFinder.find(
                sentence.text(),
                sentence.sentence().start(),
                sentence.sentence().end()));
        source.notes().forEach((mark, note) -> {
            if (mark >= sentence.sentence().start()
                    && mark <= sentence.sentence().end()) {
                citations.addAll(CitationFinder.find(sentence.text(), note.start(), note.end()));
            }
        });
        return citations.stream().filter(Citation::parliamentary).toList();
    }

    /** A sentence that encloses something, and the one that recalls the promise of it. */
    record Pair(SentenceView settling, ClauseReading clause, SentenceView recalling) {}

    /** The enclosing sentence nearest to one of the same paragraph that recalls a promise. */
    Optional<Pair> settledBeside() {
        for (int i = 0; i < paragraph.size(); i++) {
            if (paragraph.get(i).has(rules.cue("recallsPromise"))) {
                for (int j : new int[] {i + 1, i - 1, i + 2, i - 2}) {
                    Optional<Pair> pair = j < 0 || j >= paragraph.size()
                            ? Optional.empty()
                            : pair(paragraph.get(j), paragraph.get(i));
                    if (pair.isPresent()) {
                        return pair;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Pair> pair(SentenceView settling, SentenceView recalling) {
        boolean here = settling.has(rules.cue("settlesHere"));
        return settling.clauses().stream()
                .filter(clause -> here
                        && clause.time() == Rule.Time.PRESENT
                        && !clause.negated()
                        && clause.subject() != Rule.SubjectKind.OTHER)
                .filter(clause -> clause.acts().stream()
                        .anyMatch(act -> rules.list("hand over").contains(act.action())))
                .findFirst()
                .map(clause -> new Pair(settling, clause, recalling));
    }

    void endParagraph() {
        paragraph.clear();
    }
}
