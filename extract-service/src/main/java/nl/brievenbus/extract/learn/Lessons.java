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

/** What could be a statement of one kind in annotated letters of one language, and what is. */
final class Lessons {

    /**
     * A clause or sentence.
     *
     * @param letter number of its letter
     * @param statements numbers of the statements with whose words it overlaps; a statement has one clause or more
     */
    record Lesson(int letter, Set<Trait> traits, Set<Integer> statements) {}

    /** Of a sentence that has no letter; terms are reckoned from it. */
    private static final LocalDate ANY_DAY = LocalDate.of(2012, 1, 16);

    private final Kind kind;
    private final List<Lesson> all = new ArrayList<>();
    private int letters;
    private int statements;

    Lessons(Kind kind) {
        this.kind = kind;
    }

    List<Lesson> all() {
        return all;
    }

    /** Adds what a letter holds, but for that of which it is left open whether it is a statement. */
    void add(LetterReader.Candidates candidates, GoldLetter gold) {
        List<Optional<Span>> places = gold.placesIn(candidates.text());
        for (Candidate candidate : candidates.of(kind)) {
            Span place = new Span(candidate.start(), candidate.end());
            List<Integer> here = IntStream.range(0, places.size())
                    .filter(i -> gold.statements().get(i).kind() == kind
                            && places.get(i).filter(place::matches).isPresent())
                    .boxed()
                    .toList();
            if (here.stream().noneMatch(i -> gold.statements().get(i).optional())) {
                Set<Integer> numbered = here.stream().map(i -> statements + i).collect(Collectors.toSet());
                all.add(new Lesson(letters, candidate.traits(), numbered));
            }
        }
        statements += places.size();
        letters++;
    }

    /**
     * Adds an example as a letter of its own. Of a promise every clause may be the one that says it; what settles, or puts off, is
     * said by the last sentence, behind those that recall what was promised or asked.
     */
    void add(String language, Example example, LetterReader reader) {
        ParsedLetter letter = ParsedLetter.ofText(example.text(), language, ANY_DAY);
        List<Candidate> candidates = reader.candidates("sentence.txt", letter).of(kind);
        for (int i = 0; i < candidates.size(); i++) {
            boolean mayHold = example.holds() && (kind == Kind.MADE || i == candidates.size() - 1);
            all.add(new Lesson(letters, candidates.get(i).traits(), mayHold ? Set.of(statements) : Set.of()));
        }
        statements++;
        letters++;
    }
}
