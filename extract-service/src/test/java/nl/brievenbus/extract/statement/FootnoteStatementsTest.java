package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.LetterHeads;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;

/** A footnote is read by itself, and what is found in it is told where its words stand. */
class FootnoteStatementsTest {

    private static final LetterReader READER = LetterReader.load();

    @Test
    void aFootnoteSettlesNothingThatOnlyTheEndOfTheLetterRecalls() {
        assertThat(
                        found(
                                """
                        De Kamer sprak over de brug.1 De weg erheen is lang en breed en loopt door het hele land.

                        De sluis is nieuw. De motie-De Wit verzoekt om een meldpunt voor schippers.

                        De Minister van Financiën,
                        E. Jansen

                        1 Daaraan voldoe ik graag.
                        """))
                .isEmpty();
    }

    @Test
    void aFootnoteThatPointsToAnAnnexSettlesNothing() {
        assertThat(
                        found(
                                """
                        De sluis is volgens alle scenario's sterk genoeg.1 Ik zal uw Kamer in mei informeren over de dijken. In juni \
                        stuur ik u het rapport. De motie-De Wit verzoekt om een meldpunt voor schippers. Met deze brief voldoe ik aan \
                        dat verzoek.

                        De Minister van Financiën,
                        E. Jansen

                        1 Zie voor de gebruikte scenario’s hoofdstuk 3 van de Voortgangsrapportage Rivier, die als bijlage 2 is bijgevoegd.
                        """))
                .extracting(Commitment::text)
                .containsExactly(
                        "Ik zal uw Kamer in mei informeren over de dijken.",
                        "In juni stuur ik u het rapport.",
                        "Met deze brief voldoe ik aan dat verzoek.");
    }

    @Test
    void theMarkOfAFootnoteIsNotQuotedWithWhatItPromises() {
        assertThat(
                        found(
                                """
                        De brug is oud.1 De weg erheen is lang en breed en loopt door het hele land.

                        De Minister van Financiën,
                        E. Jansen

                        1 Ik zal uw Kamer voor 1 juni 2024 over de brug informeren.
                        """))
                .extracting(Commitment::text)
                .containsExactly("Ik zal uw Kamer voor 1 juni 2024 over de brug informeren.");
    }

    @Test
    void statementsComeInTheOrderOfTheLetterWhereverItsFootnotesStand() {
        List<Commitment> found = found(
                """
                Ik zal uw Kamer in mei over de brug informeren.1 De weg erheen is lang en breed.

                De motie-De Wit verzoekt om een meldpunt. Met de opening ervan is de motie uitgevoerd.

                Ik stuur u in juli het verslag.

                De Minister van Financiën,
                E. Jansen

                1 Ik zal uw Kamer in juni over de weg informeren.
                """);

        assertThat(found).extracting(Commitment::start).isSorted();
        assertThat(found).extracting(Commitment::kind).containsExactly(Kind.MADE, Kind.FULFILLED, Kind.MADE, Kind.MADE);
    }

    private static List<Commitment> found(String letter) {
        return READER.read("id", "x.txt", ParsedLetter.ofText(LetterHeads.DUTCH + letter))
                .commitments();
    }
}
