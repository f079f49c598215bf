package nl.brievenbus.extract.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import nl.brievenbus.extract.parse.ParsedLetter;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.TextNormaliser;
import org.junit.jupiter.api.Test;

class NoteMarksTest {

    @Test
    void aMarkMayStandBehindAYear() {
        assertThat(beforeMarks("In de brief van 12 oktober 20221 staat hoe de dijk wordt verhoogd."))
                .containsExactly(Map.entry("1", "12 oktober 2022"));
    }

    @Test
    void thePostOfficeBoxOfTheHeadHoldsNoMark() {
        assertThat(beforeMarks("Retouradres Postbus 20201 2500 EE Den Haag\n\nOp de lijst heeft u aangedrongen.1"))
                .containsExactly(Map.entry("1", "u aangedrongen."));
    }

    @Test
    void aMarkMayBeWrittenInRaisedFigures() {
        assertThat(beforeMarks("Voor de zomer wordt uw Kamer geïnformeerd.¹ De dijk wordt verhoogd."))
                .containsExactly(Map.entry("1", "r geïnformeerd."));
    }

    @Test
    void aMarkMayStandInBrackets() {
        assertThat(beforeMarks("Voor de zomer wordt uw Kamer geïnformeerd.[1] De dijk wordt verhoogd."))
                .containsExactly(Map.entry("1", " geïnformeerd.["));
        assertThat(beforeMarks("Voor de zomer ontvangt uw Kamer een plan [1]. De dijk wordt verhoogd."))
                .containsExactly(Map.entry("1", "amer een plan ["));
    }

    /** By each mark, the fifteen characters before it, in a letter with one footnote. */
    private static Map<String, String> beforeMarks(String body) {
        LetterText letter = TextNormaliser.normalise(ParsedLetter.ofText(body + "\n\n1 Kamerstuk 31 490, nr. 97.\n"));
        return NoteMarks.of(letter).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getValue().mark(), each -> letter.text()
                        .substring(each.getKey() - 15, each.getKey())));
    }
}
