package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Origin;
import nl.brievenbus.events.Commitment.OriginKind;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.language.Lazy;
import nl.brievenbus.extract.language.Token;
import nl.brievenbus.extract.reference.Citation;
import nl.brievenbus.extract.reference.CitationFinder;
import nl.brievenbus.extract.reference.Motions;
import nl.brievenbus.extract.structure.DateWords;

/**
 * What the sentences of a letter go back to: those before them, and the headings above them, that recall a promise, a motion
 * or a request. One letter, read from its beginning to its end.
 */
final class Origins {

    /** A recalling sentence further back is not what a statement settles. */
    private static final int REACH = 3;

    /** Paragraphs, headings included, between a recalling sentence and what settles it. */
    private static final int PARAGRAPHS = 2;

    /** Words of at least so many letters tell what a sentence is about. */
    private static final int TELLING = 6;

    /** The same of a word behind "dat". */
    private static final int POINTED_AT = 4;

    private final SettlementBook rules;
    private final StatementFinder.Source source;
    private final List<Told> recent = new ArrayList<>();
    private final Map<String, Told> motions = new HashMap<>();
    private final Map<Passage, List<Reference>> cited = new HashMap<>();
    private Optional<Told> heading = Optional.empty();
    /** What stands before this offset has been settled, or put off. */
    private int settledUntil;

    private Optional<Told> lastMotion = Optional.empty();

    /**
     * A sentence, heading or quotation that was read.
     *
     * @param cues looked for when somebody asks: of most sentences nobody does
     * @param matter of a sentence that recalls what somebody wants done
     */
    private record Told(int start, int end, int paragraph, Lazy<Cues.Search> cues, Lazy<Matter> matter) {

        /** Whether it speaks of a promise or a request. */
        private boolean recalls() {
            return cues.get().has("recalls");
        }

        /** Whether it does, or tells of an earlier plan. */
        private boolean plans() {
            return recalls() || cues.get().has("plans");
        }

        /** Whether it speaks of a meeting with the house. */
        private boolean debates() {
            return cues.get().has("debate");
        }
    }

    /**
     * What sentences speak of.
     *
     * @param acts in the infinitive
     * @param asked the act that was promised or asked for, where one is named
     * @param words telling ones
     * @param demonstratives words before a noun that point at what was spoken of
     */
    record Matter(Set<String> acts, Optional<String> asked, Set<String> words, Set<String> demonstratives) {

        private static final Matter NONE = new Matter(Set.of(), Optional.empty(), Set.of(), Set.of());

        /** Whether a clause does the same, or names "that plan" of which they spoke. */
        boolean isTakenUpBy(ClauseReading clause) {
            return clause.acts().stream().anyMatch(act -> acts.contains(act.action()))
                    || names(clause.clause().tokens());
        }

        private boolean names(List<Token> clause) {
            for (int i = 0; i < clause.size(); i++) {
                String word = clause.get(i).lower();
                boolean pointedAt =
                        i > 0 && demonstratives.contains(clause.get(i - 1).lower());
                boolean telling = word.length() >= (pointedAt ? POINTED_AT : TELLING);
                if (telling && words.stream().anyMatch(told -> told.endsWith(word))) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A sentence before the one that is read.
     *
     * @param back how many sentences before it
     */
    record Before(int back, boolean sameParagraph, Cues.Search cues) {}

    private record Passage(int start, int end) {}

    /** Where a statement comes from, and what that cites. */
    record Source(Origin origin, List<Reference> references) {}

    Origins(SettlementBook rules, StatementFinder.Source source) {
        this.rules = rules;
        this.source = source;
    }

    /**
     * Takes note of a sentence that has been read.
     *
     * @param cues those that stand anywhere in it
     */
    void remember(SentenceView view, Lazy<Cues.Search> cues) {
        remember(new Told(
                view.sentence().start(),
                view.sentence().end(),
                view.sentence().paragraph(),
                cues,
                new Lazy<>(() -> cues.get().has("wantsAct") ? matter(view) : Matter.NONE)));
    }

    /** "heb ik toegezegd ... te melden", "schreef ik dat ik ... zou melden". */
    private static Optional<String> asked(SentenceView view) {
        return view.clauses().stream()
                .flatMap(clause -> clause.complements().stream())
                .findFirst()
                .or(() -> view.clauses().stream()
                        .filter(clause -> clause.clause().type() == Clause.Type.SUBORDINATE)
                        .flatMap(clause -> clause.acts().stream())
                        .findFirst())
                .map(Act::action);
    }

    private Matter matter(SentenceView view) {
        Set<String> acts = view.clauses().stream()
                .flatMap(clause -> Stream.concat(clause.acts().stream(), clause.complements().stream()))
                .map(Act::action)
                .filter(action -> !rules.list("common").contains(action))
                .collect(Collectors.toSet());
        Set<String> words = view.spoken().stream()
                .map(Token::lower)
                .filter(word -> word.length() >= POINTED_AT && !rules.isOfPromises(word))
                .collect(Collectors.toSet());
        return new Matter(acts, asked(view), words, rules.demonstratives());
    }

    /** A heading that names a motion or a promise is what its section is about. */
    void enter(int start, int end, int paragraph, List<Token> tokens) {
        Told told = told(start, end, paragraph, tokens);
        heading = told.recalls() ? Optional.of(told) : Optional.empty();
        recent.clear();
        noteMotion(told);
    }

    private void remember(Told told) {
        recent.add(told);
        if (recent.size() > REACH) {
            recent.remove(0);
        }
        noteMotion(told);
    }

    private void noteMotion(Told told) {
        Motions.firstSignatory(words(told))
                .filter(name -> !documents(told).isEmpty())
                .ifPresent(name -> {
                    motions.putIfAbsent(name, told);
                    lastMotion = Optional.of(told);
                });
    }

    private Told told(int start, int end, int paragraph, List<Token> tokens) {
        return new Told(
                start, end, paragraph, new Lazy<>(() -> rules.cuesAmong(tokens)), new Lazy<>(() -> Matter.NONE));
    }

    /** Whether a sentence or heading nearby recalls a promise or a request. */
    boolean recalledBefore(int paragraph) {
        return heading.filter(this::isOpen).isPresent()
                || near(paragraph).stream().anyMatch(told -> told.recalls() && isOpen(told));
    }

    /** Whether a sentence or heading nearby recalls those, or an earlier plan. */
    boolean plannedBefore(int paragraph) {
        return heading.filter(this::isOpen).isPresent()
                || near(paragraph).stream().anyMatch(told -> told.plans() && isOpen(told));
    }

    /** What the sentences nearby speak of that recall a promise or a request. */
    Matter toldBefore(int paragraph) {
        return near(paragraph).stream()
                .filter(told -> told.recalls() && isOpen(told))
                .findFirst()
                .map(told -> told.matter().get())
                .orElse(Matter.NONE);
    }

    /** The last sentences since the last heading, at most {@code count}; the nearest one first. */
    List<Before> before(int paragraph, int count) {
        return IntStream.rangeClosed(1, Math.min(count, recent.size()))
                .mapToObj(back -> {
                    Told told = recent.get(recent.size() - back);
                    return new Before(
                            back, told.paragraph() == paragraph, told.cues().get());
                })
                .toList();
    }

    /** Nothing is settled twice: what was recalled so far has been. */
    void settle(int until) {
        settledUntil = until;
    }

    private boolean isOpen(Told told) {
        return told.end() > settledUntil;
    }

    /** Nearest first. */
    private List<Told> near(int paragraph) {
        List<Told> near = new ArrayList<>();
        for (int i = recent.size() - 1; i >= 0; i--) {
            if (recent.get(i).paragraph() >= paragraph - PARAGRAPHS) {
                near.add(recent.get(i));
            }
        }
        return near;
    }

    /** What a statement that settles or puts off goes back to: named in its own sentence, else in one before it. */
    Source of(SentenceView sentence) {
        Told own = told(
                sentence.sentence().start(),
                sentence.sentence().end(),
                sentence.sentence().paragraph(),
                sentence.tokens());
        boolean refersBack = refersBack(sentence);
        Optional<Told> named = Motions.firstSignatory(words(own)).map(motions::get);
        if (named.isPresent()) {
            return source(own, named.get());
        }
        if (!documents(own).isEmpty() || (own.recalls() && !refersBack)) {
            return source(own, own);
        }
        Optional<Told> motion = refersBack && namesMotion(sentence) ? lastMotion : Optional.empty();
        return recalling(sentence.sentence().paragraph())
                .or(() -> motion)
                .or(() -> own.plans()
                        ? Optional.empty()
                        : rightBefore(sentence.sentence().paragraph()))
                .map(told -> source(told, citing(told).or(() -> motion).orElse(told)))
                .orElseGet(() -> source(own, own));
    }

    /** "In mijn brief van 3 mei (Kamerstuk ...). Daarin heb ik toegezegd": what is recalled stands in what is cited before. */
    private Optional<Told> citing(Told told) {
        if (!documents(told).isEmpty()) {
            return Optional.of(told);
        }
        return near(told.paragraph()).stream()
                .filter(other -> other.paragraph() == told.paragraph() && other.start() < told.start())
                .filter(other -> !documents(other).isEmpty())
                .findFirst();
    }

    /** What a promise goes back to that speaks of "this motion"; absent where it does not. */
    Optional<Source> ofPromise(SentenceView sentence) {
        if (!refersBack(sentence)
                || !namesMotion(sentence)
                || !documents(sentence.sentence().start(), sentence.sentence().end())
                        .isEmpty()) {
            return Optional.empty();
        }
        return near(sentence.sentence().paragraph()).stream()
                .filter(told -> told.recalls() && !documents(told).isEmpty())
                .findFirst()
                .or(() -> heading.filter(told -> !documents(told).isEmpty()))
                .or(() -> lastMotion)
                .map(told -> source(told, told));
    }

    /** "deze toezegging", "die motie": what is meant stands elsewhere. */
    private boolean refersBack(SentenceView sentence) {
        return rules.cue("refersBack").in(sentence.tokens()).isPresent();
    }

    /** The sentence before it in its paragraph, which most often tells what it is about where no word recalls that. */
    private Optional<Told> rightBefore(int paragraph) {
        return near(paragraph).stream().findFirst().filter(told -> told.paragraph() == paragraph);
    }

    private boolean namesMotion(SentenceView sentence) {
        return rules.cue("thatMotion").in(sentence.tokens()).isPresent();
    }

    /** The nearest sentence that recalls; one that cites a paper first, then the heading. */
    private Optional<Told> recalling(int paragraph) {
        List<Told> near = near(paragraph);
        return near.stream()
                .filter(told ->
                        (told.plans() || told.debates()) && !documents(told).isEmpty())
                .findFirst()
                .or(() -> heading.filter(told -> !documents(told).isEmpty()))
                .or(() -> near.stream().filter(Told::recalls).findFirst())
                .or(() -> near.stream().filter(Told::plans).findFirst())
                .or(() -> heading);
    }

    private Source source(Told told, Told citing) {
        String words = words(told);
        List<Reference> references = documents(citing);
        return new Source(
                new Origin(
                        kind(words),
                        words,
                        date(words),
                        references.stream().findFirst().map(Reference::id),
                        Motions.firstSignatory(words)),
                references);
    }

    private String words(Told told) {
        return source.letter().text().substring(told.start(), told.end());
    }

    private Optional<LocalDate> date(String words) {
        return source.head()
                .date()
                .map(letter -> DateWords.lastBefore(words, letter))
                .orElseGet(() -> DateWords.first(words).map(DateWords.Found::day));
    }

    /** The first kind of which the words hold a name. */
    private OriginKind kind(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return rules.origins().stream()
                .filter(each -> each.words().stream().anyMatch(lower::contains))
                .map(SettlementWords.KindWords::kind)
                .findFirst()
                .orElse(OriginKind.OTHER);
    }

    private List<Reference> documents(Told told) {
        return documents(told.start(), told.end());
    }

    /** The documents that a passage cites, itself or in its footnotes. */
    List<Reference> documents(int start, int end) {
        return cited.computeIfAbsent(new Passage(start, end), this::citedIn);
    }

    private List<Reference> citedIn(Passage passage) {
        int start = passage.start();
        int end = passage.end();
        Map<String, Reference> references = new LinkedHashMap<>();
        List<Citation> citations =
                new ArrayList<>(CitationFinder.find(source.letter().text(), start, end));
        source.notes().forEach((mark, note) -> {
            if (mark >= start && mark <= end) {
                citations.addAll(CitationFinder.find(source.letter().text(), note.start(), note.end()));
            }
        });
        citations.stream()
                .filter(Citation::isDocument)
                .map(Citation::reference)
                .forEach(reference -> references.putIfAbsent(reference.id(), reference));
        return List.copyOf(references.values());
    }
}
