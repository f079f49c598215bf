package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import nl.brievenbus.extract.reference.Motions;
import nl.brievenbus.extract.reference.References;
import nl.brievenbus.extract.structure.DateWords;
import nl.brievenbus.extract.text.LetterText;

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

    /** So many sentences and headings are the beginning of a letter. */
    private static final int OPENING = 6;

    /** What an answer to a question may settle other than that question. */
    private static final Set<OriginKind> BEFORE_QUESTION =
            Set.of(OriginKind.MOTION, OriginKind.DEBATE, OriginKind.COMMITMENT);

    private final SettlementBook rules;
    private final StatementFinder.Source source;
    private final List<Told> recent = new ArrayList<>();
    /** What cited last what was recalled: its sentence, or the next one. */
    private Optional<Told> lastCase = Optional.empty();
    /** The last one that recalled. */
    private Optional<Told> lastRecall = Optional.empty();

    private final Map<String, Told> motions = new HashMap<>();
    private final Cited cited;
    private Optional<Told> heading = Optional.empty();
    /** The question that is being answered. */
    private Optional<Told> question = Optional.empty();
    /** What stands before this offset has been settled, or put off. */
    private int settledUntil;

    private Optional<Told> lastMotion = Optional.empty();
    private Optional<Told> lastMeeting = Optional.empty();
    /** The meeting that the letter follows up, as its beginning tells. */
    private Optional<Told> followedUp = Optional.empty();
    /** Sentences and headings so far. */
    private int read;

    /**
     * A sentence, heading or quotation that was read.
     *
     * @param papers that it cites
     * @param cues looked for when somebody asks: of most sentences nobody does
     * @param matter of a sentence that recalls what somebody wants done
     */
    private record Told(
            int start,
            int end,
            int paragraph,
            Lazy<List<Reference>> papers,
            Lazy<Cues.Search> cues,
            Lazy<Matter> matter) {

        private boolean cites() {
            return !papers.get().isEmpty();
        }

        /** Whether it speaks of a promise or a request. */
        private boolean recalls() {
            return cues.get().has("recalls");
        }

        /** Whether it speaks of a promise. */
        private boolean promises() {
            return cues.get().has("recallsPromise");
        }

        /** Whether it does, or tells of an earlier plan. */
        private boolean plans() {
            return recalls() || cues.get().has("plans");
        }

        /** Whether it speaks of questions that were put in writing, and so in no meeting. */
        private boolean asksInWriting() {
            return cues.get().has("inWriting");
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

    /** Where a statement comes from, and what that cites. */
    record Source(Origin origin, List<Reference> references) {}

    Origins(SettlementBook rules, StatementFinder.Source source) {
        this.rules = rules;
        this.source = source;
        cited = new Cited(source);
    }

    /**
     * Takes note of a sentence that has been read.
     *
     * @param cues those that stand anywhere in it
     */
    void remember(SentenceView view, Lazy<Cues.Search> cues) {
        remember(told(
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
        note(told);
    }

    /** A question that the house put, and that the paragraphs behind it answer. */
    void ask(LetterText.Paragraph asked, int paragraph) {
        question = Optional.of(told(
                asked.start(),
                asked.end(),
                paragraph,
                source.words().tokeniser().tokens(asked.start(), asked.end())));
        recent.clear();
    }

    /** What a footnote goes back to stands in itself, or is known of the whole letter. */
    void enterNote() {
        heading = Optional.empty();
        question = Optional.empty();
        recent.clear();
    }

    private void remember(Told told) {
        Optional<Told> before = rightBefore(told.paragraph());
        if (told.cites() && (told.recalls() || before.filter(Told::recalls).isPresent())) {
            lastCase = Optional.of(told);
        }
        if (told.recalls()) {
            lastRecall = Optional.of(told);
        }
        before.filter(motion -> told.cites() && !motion.cites()).ifPresent(motion -> noteMotion(words(motion), told));
        recent.add(told);
        if (recent.size() > REACH) {
            recent.remove(0);
        }
        note(told);
    }

    /** Keeps motions and meetings that are cited: of these later sentences speak that cite nothing. */
    private void note(Told told) {
        read++;
        if (!told.cites()) {
            return;
        }
        String words = words(told);
        if (Motions.areNamedIn(words)) {
            noteMotion(words, told);
        } else if (kind(words) == OriginKind.DEBATE) {
            lastMeeting = Optional.of(told);
            followedUp = followedUp.or(() -> read <= OPENING ? Optional.of(told) : Optional.empty());
        }
    }

    /** A motion is cited where it is named, or in the next sentence ("Daarin wordt verzocht ...", with a footnote). */
    private void noteMotion(String words, Told citing) {
        if (Motions.areNamedIn(words)) {
            Motions.firstSignatory(words).ifPresent(name -> motions.putIfAbsent(name, citing));
            lastMotion = Optional.of(citing);
        }
    }

    private Told told(int start, int end, int paragraph, List<Token> tokens) {
        return told(start, end, paragraph, new Lazy<>(() -> rules.cuesAmong(tokens)), new Lazy<>(() -> Matter.NONE));
    }

    private Told told(int start, int end, int paragraph, Lazy<Cues.Search> cues, Lazy<Matter> matter) {
        return new Told(start, end, paragraph, new Lazy<>(() -> cited.papers(start, end)), cues, matter);
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

    /**
     * What a statement that settles or puts off goes back to: named in its own sentence, else in one before it. In a letter that
     * answers written questions it goes back to these where no paper is cited, and nothing older than the question is recalled.
     */
    Source of(SentenceView sentence) {
        Told own = told(
                sentence.sentence().start(),
                sentence.sentence().end(),
                sentence.sentence().paragraph(),
                sentence.tokens());
        Source source = withQuestionsBeside(own, closing(own, sentence, recalled(own, sentence)));
        boolean answers = question.map(asked -> !recallsOlder(asked, source))
                .orElseGet(() -> kind(words(own)) == OriginKind.QUESTIONS);
        return source.references().isEmpty() && answers
                ? new Source(source.origin(), cited.questions().stream().toList())
                : source;
    }

    /** "Hiermee is de motie afgedaan" ends what a sentence further back in its paragraph began, where no paper is found nearby. */
    private Source closing(Told own, SentenceView sentence, Source found) {
        boolean closes = found.references().isEmpty()
                && rules.cue("closes").in(sentence.tokens()).isPresent();
        return lastCase.filter(told -> closes && told.paragraph() == own.paragraph())
                .map(told -> new Source(found.origin(), told.papers().get()))
                .orElse(found);
    }

    /**
     * "Op 28 oktober stelde het lid De Wit vragen (2024Z17122). Op 31 oktober stelde het lid Bos vragen (2024Z17455). Ik kan de
     * vragen niet tijdig beantwoorden": all are meant, unless one who asked is named.
     */
    private Source withQuestionsBeside(Told own, Source found) {
        if (own.cites() || !areQuestions(found.references())) {
            return found;
        }
        List<Told> asked = near(own.paragraph()).stream()
                .filter(told -> told.paragraph() == own.paragraph() && isOpen(told))
                .filter(told -> told.cites() && areQuestions(told.papers().get()))
                .toList();
        if (asked.size() < 2 || asked.stream().anyMatch(told -> haveNameInCommon(own, told))) {
            return found;
        }
        List<Reference> references = References.withoutDoubles(Stream.concat(
                found.references().stream(),
                asked.stream().flatMap(told -> told.papers().get().stream())));
        return new Source(found.origin(), references);
    }

    private static boolean areQuestions(List<Reference> references) {
        return !references.isEmpty() && references.stream().allMatch(Cited::isQuestions);
    }

    private boolean haveNameInCommon(Told one, Told other) {
        Set<String> names = names(other);
        return names(one).stream().anyMatch(names::contains);
    }

    /** Words with a capital behind the first one. */
    private Set<String> names(Told told) {
        return source.words().tokeniser().tokens(told.start(), told.end()).stream()
                .skip(1)
                .filter(token -> token.word() && token.capital())
                .map(Token::text)
                .collect(Collectors.toSet());
    }

    private boolean recallsOlder(Told asked, Source source) {
        return asked.plans() || isOlder(words(asked)) || isOlder(source.origin().text());
    }

    private boolean isOlder(String words) {
        return kinds(words).anyMatch(BEFORE_QUESTION::contains);
    }

    private Source recalled(Told own, SentenceView sentence) {
        Optional<String> signatory = Motions.firstSignatory(words(own));
        Optional<Told> named = signatory.map(motions::get);
        if (named.isPresent()) {
            return source(own, named.get());
        }
        if (own.cites()) {
            return source(own, own);
        }
        Optional<Told> motion = signatory.isEmpty() && namesMotion(sentence) ? lastMotion : Optional.empty();
        if (motion.isPresent()) {
            return source(motion.get(), motion.get());
        }
        if (own.recalls() && !refersBack(sentence)) {
            return source(own, openBefore(own).or(() -> meeting(own)).orElse(own));
        }
        return recalling(own.paragraph())
                .or(() -> own.plans() ? Optional.empty() : rightBefore(own.paragraph()))
                .map(told -> source(told, citing(told).orElse(told)))
                .orElseGet(() -> source(own, own));
    }

    /** The sentence before one in its paragraph, where it cites a paper of which nothing has been settled yet. */
    private Optional<Told> openBefore(Told own) {
        return rightBefore(own.paragraph()).filter(told -> isOpen(told) && told.cites());
    }

    /** Where something was asked or promised: in the meeting that is named, else in the one that the letter follows up. */
    private Optional<Told> meeting(Told told) {
        return namedMeeting(told)
                .or(() -> followedUp.filter(
                        meeting -> told.recalls() && !told.asksInWriting() && isOfTheDay(told, meeting)));
    }

    /** "in dat overleg", "in het overleg van 8 oktober": the one that was cited last. */
    private Optional<Told> namedMeeting(Told told) {
        return lastMeeting.filter(meeting -> kind(words(told)) == OriginKind.DEBATE && isOfTheDay(told, meeting));
    }

    /** Whether no other day is named. */
    private boolean isOfTheDay(Told told, Told meeting) {
        Optional<LocalDate> day = date(words(told));
        return day.isEmpty() || day.equals(date(words(meeting)));
    }

    /** "In mijn brief van 3 mei (Kamerstuk ...). Daarin heb ik toegezegd": what is recalled stands in what is cited before. */
    private Optional<Told> citing(Told told) {
        if (told.cites()) {
            return Optional.of(told);
        }
        String words = words(told);
        if (Motions.areNamedIn(words)) {
            Optional<String> signatory = Motions.firstSignatory(words);
            return signatory.isPresent() ? signatory.map(motions::get) : lastMotion;
        }
        return near(told.paragraph()).stream()
                .filter(other -> other.paragraph() == told.paragraph() && other.start() < told.start())
                .filter(Told::cites)
                .findFirst()
                .or(() -> meeting(told));
    }

    /** What a promise goes back to that speaks of "this motion"; absent where it does not. */
    Optional<Source> ofPromise(SentenceView sentence) {
        if (!refersBack(sentence)
                || !namesMotion(sentence)
                || !cited.papers(
                                sentence.sentence().start(), sentence.sentence().end())
                        .isEmpty()) {
            return Optional.empty();
        }
        return near(sentence.sentence().paragraph()).stream()
                .filter(told -> told.recalls() && told.cites())
                .findFirst()
                .or(() -> heading.filter(Told::cites))
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

    /**
     * The nearest sentence that recalls; where it cites no paper the heading or the question that does. Of what was recalled in another
     * paragraph nothing must have been settled yet.
     */
    private Optional<Told> recalling(int paragraph) {
        List<Told> near = near(paragraph).stream()
                .filter(told -> told.paragraph() == paragraph || isOpen(told))
                .toList();
        Optional<Told> first = near.stream()
                .filter(told -> told.recalls() || citesWhatWasAsked(told))
                .findFirst();
        return Stream.of(first, heading, question)
                .flatMap(Optional::stream)
                .filter(Told::cites)
                .findFirst()
                .or(() -> first)
                .or(() -> near.stream().filter(Told::plans).findFirst())
                .or(() -> lastRecall.filter(told -> told.paragraph() == paragraph && isOpen(told)))
                .or(() -> heading);
    }

    private boolean citesWhatWasAsked(Told told) {
        return told.cites() && (told.plans() || told.debates() || Motions.areNamedIn(words(told)));
    }

    private Source source(Told told, Told citing) {
        String words = words(told);
        Optional<String> meeting = date(words).isEmpty() ? meetingBefore(told) : Optional.empty();
        List<Reference> references =
                citing.cites() ? citing.papers().get() : cited.proposals(citing.start(), citing.end());
        return new Source(
                new Origin(
                        meeting.map(this::kind).orElseGet(() -> kind(words)),
                        words,
                        meeting.flatMap(this::date).or(() -> date(words)),
                        references.stream().findFirst().map(Reference::id),
                        Motions.firstSignatory(words)),
                references);
    }

    /** "In het debat van 17 januari vroeg het lid De Wit naar de kosten. Ik heb haar toegezegd": when, the sentence before tells. */
    private Optional<String> meetingBefore(Told told) {
        return recent.stream()
                .filter(before -> before.end() <= told.start() && before.paragraph() == told.paragraph())
                .reduce((first, second) -> second)
                .filter(before -> told.promises())
                .map(this::words)
                .filter(words -> kind(words) == OriginKind.DEBATE && date(words).isPresent());
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
        return kinds(words).findFirst().orElse(OriginKind.OTHER);
    }

    /** Those of which the words hold a name, in the order in which they are told apart. */
    private Stream<OriginKind> kinds(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return rules.origins().stream()
                .filter(each -> each.words().stream().anyMatch(lower::contains))
                .map(SettlementWords.KindWords::kind);
    }

    /** The documents that a passage cites, itself or in its footnotes. */
    List<Reference> documents(int start, int end) {
        return cited.documents(start, end);
    }
}
