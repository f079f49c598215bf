package nl.brievenbus.extract.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.evaluate.GoldLetter;
import nl.brievenbus.extract.evaluate.Span;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.statement.Candidate;
import nl.brievenbus.extract.statement.Example;
import nl.brievenbus.extract.statement.Trait;

/** The clauses of annotated letters in one language, and which of them are promises. */
final class Lessons {

    /**
     * A clause.
     *
     * @param letter number of its letter
     * @param promises numbers of the promises with whose words it overlaps; a promise has one clause or more
     */
    record Lesson(int letter, Set<Trait> traits, Set<Integer> promises) {}

    /** Of a sentence that has no letter; terms are reckoned from it. */
    private static final LocalDate ANY_DAY = LocalDate.of(2012, 1, 16);

    private final List<Lesson> all = new ArrayList<>();
    private int letters;
    private int promises;

    List<Lesson> all() {
        return all;
    }

    /** Adds the clauses of a letter, but for those of which it is left open whether they are promises. */
    void add(LetterReader.Candidates candidates, GoldLetter gold) {
        List<Optional<Span>> places = gold.placesIn(candidates.text());
        for (Candidate candidate : candidates.clauses()) {
            Span clause = new Span(candidate.start(), candidate.end());
            List<Integer> here = IntStream.range(0, places.size())
                    .filter(i -> gold.statements().get(i).kind() == Kind.MADE
                            && places.get(i).filter(clause::matches).isPresent())
                    .boxed()
                    .toList();
            if (here.stream().noneMatch(i -> gold.statements().get(i).optional())) {
                Set<Integer> numbered = here.stream().map(i -> promises + i).collect(Collectors.toSet());
                all.add(new Lesson(letters, candidate.traits(), numbered));
            }
        }
        promises += places.size();
        letters++;
    }

    /** Adds a sentence as a letter of its own, of which every clause may be the one that says the promise. */
    void add(String language, Example example, LetterReader reader) {
        ParsedLetter letter = ParsedLetter.ofText(example.sentence(), language, ANY_DAY);
        Set<Integer> said = example.promise() ? Set.of(promises) : Set.of();
        for (Candidate clause : reader.candidates("sentence.txt", letter).clauses()) {
            all.add(new Lesson(letters, clause.traits(), said));
        }
        promises++;
        letters++;
    }
}
