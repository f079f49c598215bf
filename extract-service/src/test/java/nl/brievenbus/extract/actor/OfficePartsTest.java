package nl.brievenbus.extract.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.brievenbus.events.Commitment.Office;
import nl.brievenbus.extract.language.DataFile;
import org.junit.jupiter.api.Test;

class OfficePartsTest {

    private static final OfficeParts DUTCH = parts("nl");
    private static final OfficeParts ENGLISH = parts("en");

    @Test
    void aRoleIsToldApartFromItsField() {
        assertThat(DUTCH.of("Minister van Financiën")).contains(office("Minister", "Financiën"));
        assertThat(DUTCH.of("Wethouder voor Zorg en Jeugd")).contains(office("Wethouder", "Zorg en Jeugd"));
        assertThat(ENGLISH.of("Secretary of State for Wales")).contains(office("Secretary of State", "Wales"));
    }

    @Test
    void someOfficesHaveNoField() {
        assertThat(DUTCH.of("Minister-President")).contains(new Office("Minister-President", Optional.empty()));
        assertThat(DUTCH.of("College van burgemeester en wethouders"))
                .contains(new Office("College van burgemeester en wethouders", Optional.empty()));
        assertThat(ENGLISH.of("Prime Minister")).contains(new Office("Prime Minister", Optional.empty()));
    }

    @Test
    void aBodyIsNoOffice() {
        assertThat(DUTCH.of("Rijkswaterstaat")).isEmpty();
        assertThat(ENGLISH.of("Government of Canada")).isEmpty();
    }

    private static Office office(String role, String field) {
        return new Office(role, Optional.of(field));
    }

    private static OfficeParts parts(String language) {
        return new OfficeParts(
                DataFile.read(language + "/actors.yaml", ActorWords.class).offices());
    }
}
