package nl.brievenbus.extract.structure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words by which the parts of a letter are known, in one language. Each field is a list of regular expressions that
 * must match from the beginning of a paragraph, whatever the case.
 *
 * @param salutations that open a letter
 * @param closings that end it
 * @param offices of those who sign
 * @param coSigners paragraphs that name others who agree ("mede namens") but do not sign
 * @param subjects labels before the subject
 * @param dates labels before the date
 * @param addressees that open an address
 * @param head other labels of a letterhead
 * @param noHeadings short paragraphs that are no headings ("Geen")
 * @param headings short paragraphs that are, whatever else they look like ("Vraag 3")
 * @param questions openings of questions
 * @param answers openings of answers
 * @param motions openings of the text of a motion
 */
public record StructureWords(
        List<String> salutations,
        List<String> closings,
        List<String> offices,
        List<String> coSigners,
        List<String> subjects,
        List<String> dates,
        List<String> addressees,
        List<String> head,
        List<String> noHeadings,
        List<String> headings,
        List<String> questions,
        List<String> answers,
        List<String> motions) {

    static Pattern pattern(List<String> alternatives) {
        return Pattern.compile("(?iu)(?:" + String.join("|", alternatives) + ")");
    }
}
