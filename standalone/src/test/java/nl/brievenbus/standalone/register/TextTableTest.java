package nl.brievenbus.standalone.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.standalone.register.TextTable.Column;
import org.junit.jupiter.api.Test;

class TextTableTest {

    @Test
    void cellsAreWrappedAtBlanksAndStayInTheirColumn() {
        TextTable table = new TextTable(new Column("who", 8), new Column("what", 12));
        table.row(List.of("kabinet", "uw Kamer voor de zomer informeren"));

        assertThat(table.toString())
                .isEqualTo(
                        """
                        who       what
                        --------  ------------
                        kabinet   uw Kamer
                                  voor de
                                  zomer
                                  informeren
                        """);
    }

    @Test
    void aWordThatIsTooLongIsBroken() {
        TextTable table = new TextTable(new Column("what", 5));
        table.row(List.of("handelingen"));

        assertThat(table.toString()).endsWith("hande\nlinge\nn\n");
    }

    @Test
    void aCharacterOfTwoUnitsTakesOnePlace() {
        TextTable table = new TextTable(new Column("a", 4), new Column("b", 1));
        table.row(List.of("\ud83d\ude00x", "y"));

        assertThat(table.toString()).endsWith("\ud83d\ude00x    y\n");
    }

    @Test
    void whatWouldSteerTheTerminalBecomesABlank() {
        TextTable table = new TextTable(new Column("what", 20));
        table.row(List.of("rood\u001b[31m\u202egroen\nblauw"));

        assertThat(table.toString())
                .doesNotContain("\u001b")
                .doesNotContain("\u202e")
                .contains("rood [31m groen");
    }
}
