package nl.brievenbus.extract.structure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.brievenbus.events.LetterHead.Chamber;

/**
 * The words by which the parts of a letter are known, in one language. Each field that is a list holds regular expressions
 * that must match from the beginning of a paragraph, whatever the case.
 *
 * @param salutations that open a letter
 * @param closings that end it
 * @param offices of those who sign
 * @param coSigners paragraphs that name others who agree ("mede namens") but do not sign
 * @param delegates paragraphs behind which somebody signs for the office above ("namens deze")
 * @param officeWords how offices are named
 * @param persons what stands around the names of persons
 * @param executives bodies that sign as one, whoever holds the pen ("het college van burgemeester en wethouders")
 * @param houseOfficers who sign for the house, not for the author ("de griffier van de commissie")
 * @param letters what a letterhead calls the letter, up to the office of its author ("BRIEF VAN DE")
 * @param replies the same of a printed reply to written questions ("Antwoord van"); anywhere in a sentence for reports
 * @param asked the same of who is asked, where no line says who answered
 * @param printed lines of a printed reply, before its first question ("Aanhangsel van de Handelingen")
 * @param papers words before the number of a dossier
 * @param numbers words before the number of a paper
 * @param chambers for each house, words of an address that tell it, in small letters
 * @param subjects labels before the subject
 * @param subjectFirst whether letters name their subject, without a label, right before their first sentence
 * @param dates labels before the date
 * @param received words right before the day on which a printed reply was received
 * @param addressees that open an address
 * @param recipients lines that only an address has, where nothing opens it ("House of Commons")
 * @param attention before the person, of those who are written to, who is to read the letter ("t.a.v. de griffier")
 * @param addressEnds with which, anywhere in a line, an address turns from who it is to where ("Postbus 20018")
 * @param head other labels of a letterhead
 * @param noHeadings short paragraphs that are no headings ("Geen")
 * @param headings short paragraphs that are, whatever else they look like ("Vraag 3")
 * @param questions openings of questions
 * @param answers openings of answers
 * @param introductions headings with which a letter may begin and that tell nothing of its subject ("Introduction")
 * @param conclusions headings of its end, which belongs to no numbered part ("Tot slot")
 * @param motions openings of the text of a motion
 * @param annexes headings of what is added behind the signature
 */
public record StructureWords(
        List<String> salutations,
        List<String> closings,
        List<String> offices,
        List<String> coSigners,
        List<String> delegates,
        OfficeWords officeWords,
        PersonWords persons,
        List<Executive> executives,
        List<String> houseOfficers,
        List<String> letters,
        List<String> replies,
        List<String> asked,
        List<String> printed,
        List<String> papers,
        List<String> numbers,
        Map<Chamber, List<String>> chambers,
        List<String> subjects,
        boolean subjectFirst,
        List<String> dates,
        List<String> received,
        List<String> addressees,
        List<String> recipients,
        List<String> attention,
        List<String> addressEnds,
        List<String> head,
        List<String> noHeadings,
        List<String> headings,
        List<String> questions,
        List<String> answers,
        List<String> introductions,
        List<String> conclusions,
        List<String> motions,
        List<String> annexes) {

    /**
     * A body that signs as one.
     *
     * @param pattern a regular expression, found anywhere in a line of the head or the signature
     * @param name the office that it resolves to
     * @param chamber the council for which it governs: to that council it writes, also where no signature says so; empty where it is no chamber
     */
    public record Executive(String pattern, String name, Optional<Chamber> chamber) {}

    /**
     * What stands around the names of persons; pieces of regular expressions.
     *
     * @param titles before a name, whatever their case ("mr", "rt hon")
     * @param letters behind it ("MSc", "P.C.")
     * @param seats between a name that has a title and the place that belongs to it ("Baroness Example of Weir")
     */
    public record PersonWords(List<String> titles, List<String> letters, List<String> seats) {}

    /**
     * How offices are named; pieces of regular expressions, but for the roles.
     *
     * @param roles words for roles in small letters, and the role in the singular
     * @param of between a role and its ministry, the usual one first
     * @param ofPortfolio between a role and a portfolio without a ministry ("Minister voor Rechtsbescherming")
     * @param onBehalf before the body for which somebody signs
     * @param whole roles that need no ministry, and whose second office is left out ("minister-president")
     * @param small words that keep their small letters in a name
     * @param anyMinistry whether a role may have any ministry ("Minister for Housing"), for letters in the language come from many
     *     governments: its name is then told by its capitals
     */
    public record OfficeWords(
            Map<String, String> roles,
            List<String> articles,
            List<String> of,
            String ofPortfolio,
            List<String> and,
            String onBehalf,
            List<String> whole,
            List<String> small,
            boolean anyMinistry) {}

    /** One pattern of many; matches nothing where there are none. */
    static Pattern pattern(List<String> alternatives) {
        return alternatives.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile("(?iu)(?:" + String.join("|", alternatives) + ")");
    }
}
