package nl.brievenbus.extract.learn;

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

    /** Adds a sentence as a letter of its own. */
    void add(String language, Example example, LetterReader reader) {
        GoldLetter gold = GoldLetter.ofSentence(language, example.sentence(), example.promise());
        ParsedLetter letter = gold.letter().given(ParsedLetter.ofText(example.sentence()));
        add(reader.candidates("sentence.txt", letter), gold);
    }
}
