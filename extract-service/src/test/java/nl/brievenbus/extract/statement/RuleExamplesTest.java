package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule carries a sentence that it must find itself, before any other, and one in which nothing of its kind may be found. */
class RuleExamplesTest {

    private static final LetterReader READER = LetterReader.load();

    private static final String DUTCH_HEAD =
            """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 16 januari 2012

            """;

    private static final String ENGLISH_HEAD =
            """
            To the Speaker of the House of Representatives of the States General

            The Hague, 16 January 2012

            """;

    private record Case(String language, String rule, Kind kind, String example, String counter) {}

    private static Stream<Case> cases() {
        return LetterReader.languages().stream()
                .flatMap(language -> Stream.concat(
                        RuleBook.load(language).all().stream()
                                .map(rule ->
                                        new Case(language, rule.name(), Kind.MADE, rule.example(), rule.counter())),
                        SettlementBook.load(language).rules().stream()
                                .map(rule ->
                                        new Case(language, rule.name(), rule.kind(), rule.example(), rule.counter()))));
    }

    @TestFactory
    Stream<DynamicTest> eachExampleIsFoundByItsRule() {
        return cases().map(each ->
                DynamicTest.dynamicTest(each.language() + ": " + each.rule() + ": " + each.example(), () -> assertThat(
                                found(each, each.example()))
                        .extracting(
                                Commitment::kind,
                                statement -> statement.explanation().rule())
                        .contains(tuple(each.kind(), each.rule()))));
    }

    @TestFactory
    Stream<DynamicTest> noCounterExampleIsFound() {
        return cases().map(each ->
                DynamicTest.dynamicTest(each.language() + ": " + each.rule() + ": " + each.counter(), () -> assertThat(
                                found(each, each.counter()))
                        .extracting(Commitment::kind)
                        .doesNotContain(each.kind())));
    }

    private static List<Commitment> found(Case each, String sentence) {
        String head = each.language().equals("nl") ? DUTCH_HEAD : ENGLISH_HEAD;
        return READER.read("test", "test.txt", ParsedLetter.ofText(head + sentence))
                .commitments();
    }
}
