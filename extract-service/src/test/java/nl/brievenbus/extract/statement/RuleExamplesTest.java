package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.LetterReading;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule carries a sentence that it must find and one in which nothing of its kind may be found. */
class RuleExamplesTest {

    private static final LetterReader READER = LetterReader.load();

    private record Case(String language, Rule rule) {}

    private static Stream<Case> cases() {
        return LetterReader.languages().stream()
                .flatMap(language -> RuleBook.load(language).rules().stream().map(rule -> new Case(language, rule)));
    }

    @TestFactory
    Stream<DynamicTest> eachExampleIsFound() {
        return cases().map(each -> DynamicTest.dynamicTest(
                each.language() + ": " + each.rule().name() + ": " + each.rule().example(),
                () -> assertThat(kinds(each, each.rule().example()))
                        .contains(each.rule().kind().toString())));
    }

    @TestFactory
    Stream<DynamicTest> noCounterExampleIsFound() {
        return cases().map(each -> DynamicTest.dynamicTest(
                each.language() + ": " + each.rule().name() + ": " + each.rule().counter(),
                () -> assertThat(kinds(each, each.rule().counter()))
                        .doesNotContain(each.rule().kind().toString())));
    }

    private static List<String> kinds(Case each, String sentence) {
        String head = each.language().equals("nl")
                ? "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 16 januari 2012\n\n"
                : "To the Speaker of the House of Representatives of the States General\n\nThe Hague, 16 January 2012\n\n";
        LetterReading reading = READER.read("test", "test.txt", ParsedLetter.ofText(head + sentence));
        return reading.commitments().stream()
                .map(found -> found.kind().toString())
                .toList();
    }
}
