package nl.brievenbus.extract.actor;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A language's words for those who act and for the house; phrases, as {@link nl.brievenbus.extract.language.Phrase} reads
 * them.
 *
 * @param governments those that letters name by their country
 * @param agencies inspectorates and other agencies that sign letters of their own: each is the author's in its own letters only
 * @param parliament names of the house that is addressed
 * @param council those of them that count in a letter to a council only
 * @param chambers those that count in a letter to a parliament only
 * @param otherHouses bodies whose name begins as that of a house does ("de raad van toezicht")
 * @param writers by whom and to whom letters are written that speak for no government
 * @param ofOthers words between a body and another country or place, whose it is ("de regering van België")
 * @param owners endings of a name that tells whose the body behind it is ("France's Ministry of Defence")
 * @param withPlace words behind which the place is part of the author's own name ("wethouders van Zwolle")
 * @param beforeNames words that may open a sentence before a name and are no part of it ("Ook Nederland")
 * @param notTowards prepositions before the house that do not point towards it
 * @param foreign officials of other countries
 * @param personal roles whose holder may be named behind them ("wethouder Bos")
 * @param onBehalf words before those in whose name the letter is written, too; regular expressions
 * @param backPronouns pronouns for an office that the sentence before named
 * @param impliedHouse by which acts towards the house are told where it is not named
 */
public record ActorWords(
        List<NamedActor> actors,
        List<Government> governments,
        List<Government> agencies,
        OfficeWords offices,
        List<String> parliament,
        Set<String> council,
        Set<String> chambers,
        List<String> otherHouses,
        List<Writer> writers,
        Set<String> ofOthers,
        List<String> owners,
        Set<String> withPlace,
        Set<String> beforeNames,
        Set<String> notTowards,
        List<String> foreign,
        Set<String> personal,
        List<String> onBehalf,
        Set<String> backPronouns,
        ImpliedHouse.Words impliedHouse) {

    /**
     * Somebody on the author's side, under the names that letters give.
     *
     * @param name what it resolves to; empty where that is the signatory
     * @param sides on which alone it is the author's; empty where it may be on any
     */
    public record NamedActor(Means means, String name, List<String> phrases, Set<Side> sides) {}

    /**
     * A government that letters name by its country, the country itself and its services: its own as the author's, others as another
     * party.
     *
     * @param country by which it is known here
     * @param phrases that name the government
     * @param states that name the country where it acts itself ("Canada will")
     * @param services that name its departments and services
     * @param tells words that the letters of that country hold, in their head or at their end above all; capitals count
     * @param hints what tells of it where no letter's words tell of any country: names of its services, mostly
     */
    public record Government(
            String country,
            List<String> phrases,
            List<String> states,
            List<String> services,
            List<String> tells,
            List<String> hints) {}

    /**
     * By what a letter tells on which side its author stands.
     *
     * @param offices words in the office of one who signs, in lower case
     * @param addressees words in the lines of the one who is addressed, in lower case
     * @param heads words at the beginning of the letter; capitals count
     */
    public record Writer(Side side, List<String> offices, List<String> addressees, List<String> heads) {}

    /**
     * How offices are named.
     *
     * @param roles words for roles, and the role in the singular
     * @param bodies of the names in {@code roles} those of bodies, and the role of who heads one ("Department": "Minister")
     * @param before words that may stand before a role
     * @param of words between a role and its ministry
     * @param alone roles that may stand without a ministry
     * @param whole those of them that may stand without an article, too
     * @param anyMinistry whether a role may have any ministry ("Minister for Housing"), for letters in the language come from many governments
     * @param sides the only side on which a role is; the government's, where none is told
     * @param withField the beginnings of roles that have a field of their own, as "Minister van Financiën" has
     * @param withoutField what the name of an office holds that is told without one ("College van burgemeester en wethouders")
     * @param signing roles that mean the one who signs, or somebody of the same ministry, where they stand alone
     */
    public record OfficeWords(
            Map<String, String> roles,
            Map<String, String> bodies,
            Set<String> before,
            Set<String> of,
            Set<String> alone,
            Set<String> whole,
            boolean anyMinistry,
            Map<String, Side> sides,
            List<String> withField,
            List<String> withoutField,
            Set<String> signing) {}

    /** Whom a phrase means. */
    public enum Means {
        FIRST_PERSON,
        FIRST_PERSON_PLURAL,
        SIGNATORY,
        CABINET,
        STATE,
        COLLEGE,
        COMMISSION,
        OFFICE
    }
}
