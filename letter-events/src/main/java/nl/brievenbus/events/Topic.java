package nl.brievenbus.events;

import java.util.List;
import java.util.Optional;

/**
 * A part of a letter about one subject: a headed section, or the whole letter where it has no headings.
 *
 * @param topicId derived from the letter and the heading
 * @param heading as written; absent for what stands before the first heading and for a letter without any
 * @param above the headings above this one, outermost first
 * @param start where the part begins in the text, heading included
 * @param end where it ends, exclusive
 * @param themes best first; empty where no term decided
 * @param keyTerms most telling first
 * @param commitmentIds of the statements that stand in it
 */
public record Topic(
        String topicId,
        Optional<String> heading,
        List<String> above,
        int start,
        int end,
        List<Theme> themes,
        List<String> keyTerms,
        List<String> commitmentIds) {

    public Topic {
        above = List.copyOf(above);
        themes = List.copyOf(themes);
        keyTerms = List.copyOf(keyTerms);
        commitmentIds = List.copyOf(commitmentIds);
    }

    /**
     * A theme of the Thema-indeling voor Officiële Publicaties (TOOI value list scw_toplijst).
     *
     * @param code concept code, for example {@code c_daaa67b3}
     * @param label of the sub-theme, or of the main theme where no sub-theme stands out
     * @param main label of the main theme
     * @param mainScore share of the main theme, with all its sub-themes, in the deciding terms' weight, 0 to 1; absent
     *     from letters extracted by 0.1.0
     * @param score share of this theme itself, 0 to 1; equal to {@code mainScore} for a main theme
     * @param terms the words that decided
     */
    public record Theme(
            String code, String label, String main, Optional<Double> mainScore, double score, List<String> terms) {
        public Theme {
            terms = List.copyOf(terms);
        }
    }
}
