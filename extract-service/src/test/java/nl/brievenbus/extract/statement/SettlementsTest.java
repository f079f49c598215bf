package nl.brievenbus.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Commitment.OriginKind;
import nl.brievenbus.events.Reference;
import nl.brievenbus.extract.LetterReader;
import nl.brievenbus.extract.parse.ParsedLetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettlementsTest {

    private static final LetterReader READER = LetterReader.load();
    private static final String DUTCH =
            """
            Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

            Den Haag, 16 januari 2024

            Geachte voorzitter,

            """;
    private static final String ENGLISH =
            """
            To the Speaker of the House of Representatives

            The Hague, 16 January 2024

            Dear Speaker,

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dat onderzoek heb ik u in mei toegezegd. In de bijlage treft u het aan.",
                "Aan dit verzoek van uw Kamer geef ik met deze brief gehoor.",
                "Bijgaand de door uw Kamer gevraagde cijfers.",
                "Met de start van het loket is de motie-De Wit uitgevoerd.",
                "De vragen van het lid De Wit beantwoord ik hierbij als volgt.",
                "Daarmee beschouw ik de toezegging als afgedaan."
            })
    void whatTheLetterSettlesIsFulfilled(String words) {
        assertThat(kinds(DUTCH + words)).contains(Kind.FULFILLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De vragen van het lid De Wit kan ik niet binnen drie weken beantwoorden.",
                "Ik had u een besluit in mei toegezegd. Dat is niet gelukt.",
                "De toegezegde nota volgt later dan gepland.",
                "Het opstellen van de door uw Kamer gevraagde lijst kost meer tijd.",
                "De beoogde datum van 1 april wordt niet gehaald."
            })
    void whatCannotBeMetOnTimeIsDeferred(String words) {
        assertThat(kinds(DUTCH + words)).contains(Kind.DEFERRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mijn voorganger heeft in 2019 een onderzoek toegezegd.",
                "Hierbij bied ik u de jaarlijkse rapportage aan.",
                "Dat verzoek kan ik niet inwilligen.",
                "De bouw van de brug heeft vertraging opgelopen.",
                "De motie verzoekt de regering het tarief te verlagen."
            })
    void whatIsOnlyRecalledEnclosedOrRefusedIsNeither(String words) {
        assertThat(kinds(DUTCH + words)).doesNotContain(Kind.FULFILLED, Kind.DEFERRED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I undertook to share the findings with the House. They are enclosed.",
                "This letter meets the request of the committee.",
                "I regard the motion of Ms De Wit as carried out."
            })
    void anEnglishLetterSettlesLikeADutchOne(String words) {
        assertThat(kinds(ENGLISH + words)).contains(Kind.FULFILLED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am unable to answer your questions within the usual period.",
                "The promised report has been delayed.",
                "The House asked for a plan by 1 May. That date will not be met."
            })
    void anEnglishLetterPutsOffLikeADutchOne(String words) {
        assertThat(kinds(ENGLISH + words)).contains(Kind.DEFERRED);
    }

    @Test
    void theOriginIsTheSentenceThatRecallsThePromise() {
        Commitment settled = only(DUTCH
                + "In het debat van 8 november jl. (Kamerstuk 28 676, nr. 413) heb ik toegezegd de cijfers te"
                + " delen. Deze toezegging kom ik hierbij na.");

        Commitment.Origin origin = settled.origin().orElseThrow();
        assertThat(origin.kind()).isEqualTo(OriginKind.DEBATE);
        assertThat(origin.date()).contains(LocalDate.of(2023, 11, 8));
        assertThat(origin.document()).contains("kst-28676-413");
        assertThat(settled.references()).extracting(Reference::id).containsExactly("kst-28676-413");
    }

    @Test
    void theOriginOfAMotionHasItsFirstSignatory() {
        Commitment settled =
                only(DUTCH + "Met deze brief is de motie-Van der Wit c.s. (Kamerstuk 35 570 VI, nr. 45) uitgevoerd.");

        Commitment.Origin origin = settled.origin().orElseThrow();
        assertThat(origin.kind()).isEqualTo(OriginKind.MOTION);
        assertThat(origin.motionBy()).contains("Van der Wit");
        assertThat(origin.document()).contains("kst-35570-VI-45");
    }

    @Test
    void aMotionThatWasCitedBeforeIsKnownByItsSignatory() {
        List<Commitment> found = READER.read(
                        "x",
                        "x.txt",
                        ParsedLetter.ofText(DUTCH
                                + "Uw Kamer nam de motie-De Wit (Kamerstuk 33 000, nr. 12) aan.\n\n"
                                + "De wegen zijn droog.\n\n"
                                + "Het water staat hoog.\n\n"
                                + "De dijken zijn sterk.\n\n"
                                + "De motie-De Wit is daarmee uitgevoerd."))
                .commitments();

        assertThat(found).singleElement().satisfies(settled -> assertThat(settled.references())
                .extracting(Reference::id)
                .containsExactly("kst-33000-12"));
    }

    @Test
    void aPromiseToCarryOutThisMotionCitesIt() {
        List<Commitment> found = READER.read(
                        "x",
                        "x.txt",
                        ParsedLetter.ofText(DUTCH
                                + "Uw Kamer nam de motie-De Wit (Kamerstuk 33 000, nr. 12) aan. Ik zal deze"
                                + " motie uitvoeren."))
                .commitments();

        assertThat(found).singleElement().satisfies(made -> assertThat(made.references())
                .extracting(Reference::id)
                .containsExactly("kst-33000-12"));
    }

    private static Commitment only(String letter) {
        List<Commitment> found =
                READER.read("x", "x.txt", ParsedLetter.ofText(letter)).commitments();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Kind> kinds(String letter) {
        return READER.read("x", "x.txt", ParsedLetter.ofText(letter)).commitments().stream()
                .map(Commitment::kind)
                .toList();
    }
}
