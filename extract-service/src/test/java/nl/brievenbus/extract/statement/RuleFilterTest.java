package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.deadline.Calendar;
import nl.brievenbus.extract.language.Contractions;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.LetterWords;
import nl.brievenbus.extract.language.Sentence;
import nl.brievenbus.extract.language.Vocabulary;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.structure.HeadReader;
import nl.brievenbus.extract.structure.LayoutReader;
import nl.brievenbus.extract.structure.LetterLayout;
import nl.brievenbus.extract.structure.Ministries;
import nl.brievenbus.extract.structure.StructureWords;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.TextNormaliser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleFilterTest {

    private static final Ministries MINISTRIES = Ministries.load();
    private static final Grammar DUTCH = Grammar.load("nl", Vocabulary.load("nl"), MINISTRIES, Calendar.load());

    /** Held against the examples of all rules, each of which was written to look like others. */
    @TestFactory
    Stream<DynamicTest> aRuleThatHoldsIsNeverLeftOut() {
        return LetterReader.languages().stream().flatMap(language -> {
            Grammar grammar = Grammar.load(language, Vocabulary.load(language), MINISTRIES, Calendar.load());
            return grammar.rules().rules().stream()
                    .flatMap(rule -> Stream.of(rule.example(), rule.counter()))
                    .distinct()
                    .map(sentence -> DynamicTest.dynamicTest(
                            language + ": " + sentence, () -> assertKept(grammar, language, sentence)));
        });
    }

    private static void assertKept(Grammar grammar, String language, String text) {
        for (SentenceView sentence : views(grammar, language, text)) {
            for (Rule rule : grammar.rules().rules()) {
                boolean holds = sentence.clauses().stream()
                        .anyMatch(clause -> new RuleCheck(grammar.rules(), rule, clause, sentence).holds());
                assertThat(!holds || sentence.possibleRules().contains(rule))
                        .as("%s in: %s", rule.name(), text)
                        .isTrue();
            }
        }
    }

    @Test
    void noRuleCanSpeakInASentenceThatTellsHowThingsAre() {
        assertThat(views(DUTCH, "nl", "De dijken langs de rivier zijn oud en op veel plaatsen te laag."))
                .allSatisfy(sentence -> assertThat(sentence.possibleRules()).isEmpty());
    }

    private static List<SentenceView> views(Grammar grammar, String language, String text) {
        ParsedLetter parsed = ParsedLetter.ofText(text);
        LetterText letter = TextNormaliser.normalise(parsed);
        StructureWords structure = DataFile.read(language + "/structure.yaml", StructureWords.class);
        LetterLayout layout = new LayoutReader(structure).read(letter);
        LetterHead head = new HeadReader(structure, MINISTRIES)
                .read(new HeadReader.Source(letter, layout, parsed.declared(), "letter.txt", language));
        SentenceReader reader = new SentenceReader(
                grammar,
                new StatementFinder.Source(
                        letter,
                        layout,
                        head,
                        Map.of(),
                        new LetterWords(letter, Set.of(), Contractions.NONE),
                        List.of()),
                grammar.actors().author(head, letter.text()),
                grammar.deadlines().timeOf(letter.text(), head.date()));
        List<Sentence> sentences = reader.sentences(0, letter.text().length(), 0);
        return sentences.stream().map(reader::view).toList();
    }
}
