package nl.brievenbus.extract.statement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.clause.ClauseReading;
import nl.brievenbus.extract.clause.Subject;
import nl.brievenbus.extract.clause.SubjectKind;
import nl.brievenbus.extract.clause.Voice;
import nl.brievenbus.extract.language.Lazy;

/**
 * Of whom the sentences that were just read tell. "De gemeente maakte een plan. In mei wordt het uitgevoerd.": the passive
 * names nobody, but the sentence before tells whose it is. For one letter and one thread.
 */
final class SentencesBefore {

    /** How many sentences back somebody may be named; what is found changes little between three and twenty. */
    private static final int REACH = 6;

    private final Deque<Before> before = new ArrayDeque<>();

    /** Whether an act says something of a matter, and takes nothing in hand. */
    private final Predicate<Act> opines;

    SentencesBefore(Predicate<Act> opines) {
        this.opines = opines;
    }

    private record Before(int section, int paragraph, Supplier<List<ClauseReading>> clauses) {}

    /**
     * Takes note of a sentence.
     *
     * @param clauses told apart when somebody asks
     */
    void add(int section, int paragraph, Supplier<List<ClauseReading>> clauses) {
        if (before.size() == REACH) {
            before.removeFirst();
        }
        before.addLast(new Before(section, paragraph, clauses));
    }

    void clear() {
        before.clear();
    }

    /**
     * Whether only others act in the sentences before: in those of the same paragraph, or, where nobody acts in them, in those of
     * the same section.
     */
    Lazy<Boolean> tellOfOthers(int section, int paragraph) {
        List<Before> all = List.copyOf(before);
        return new Lazy<>(() -> {
            List<Before> here =
                    all.stream().filter(each -> each.section() == section).toList();
            List<Before> near =
                    here.stream().filter(each -> each.paragraph() == paragraph).toList();
            return onlyOthersAct(near) || onlyOthersAct(here);
        });
    }

    /** Whose the last sentence is, by its first main clause. */
    Optional<Subject> subjectOfLast() {
        return Stream.ofNullable(before.peekLast())
                .flatMap(last -> last.clauses().get().stream())
                .filter(ClauseReading::isMain)
                .findFirst()
                .map(ClauseReading::whose);
    }

    private boolean onlyOthersAct(List<Before> sentences) {
        return sentences.stream().noneMatch(each -> authorActs(each.clauses().get()))
                && sentences.stream().anyMatch(each -> othersAct(each.clauses().get()));
    }

    /** "De inspectie adviseert het toezicht te versterken. Het toezicht zal worden versterkt.": who says so does not do it. */
    private boolean othersAct(List<ClauseReading> clauses) {
        return clauses.stream()
                .anyMatch(clause -> clause.subject() == SubjectKind.PARTY
                        && clause.voice() == Voice.ACTIVE
                        && clause.isMain()
                        && (clause.acts().isEmpty() || !clause.acts().stream().allMatch(opines)));
    }

    /** The author's side, or the house that the letter is to: what they do with a subject makes it theirs. */
    static boolean authorActs(List<ClauseReading> clauses) {
        return clauses.stream()
                .anyMatch(clause -> clause.subject() == SubjectKind.AUTHOR || clause.subject() == SubjectKind.HOUSE);
    }
}
