package nl.brievenbus.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statement of a letter that makes, settles or defers a commitment (Dutch: toezegging).
 *
 * @param commitmentId derived from the letter and the words: the same words of the same letter always get the same id
 * @param strength of a {@link Kind#MADE} only
 * @param condition the words of the condition, of {@link Strength#CONDITIONAL} only
 * @param text the words
 * @param start where they begin in the text of the letter
 * @param end where they end, exclusive; a footnote or page furniture may stand between
 * @param action the verb in the infinitive, with its particle
 * @param deadline of a {@link Kind#MADE} only
 * @param origin what the statement settles, defers or follows from
 * @param references the documents that the statement cites, itself or in its footnote
 * @param topicId the section in which it stands
 * @param explanation why it was found
 */
public record Commitment(
        String commitmentId,
        Kind kind,
        Optional<Strength> strength,
        Optional<String> condition,
        String text,
        int start,
        int end,
        Actor actor,
        Audience audience,
        String action,
        Optional<Deadline> deadline,
        Optional<Origin> origin,
        List<Reference> references,
        String topicId,
        Explanation explanation) {

    public Commitment {
        references = List.copyOf(references);
    }

    /** What a statement does with a commitment. */
    public enum Kind {
        /** The author's side binds itself to an act in the future. */
        MADE,
        /** An earlier commitment, motion or request is settled. */
        FULFILLED,
        /** An earlier commitment, request or question cannot be met on time. */
        DEFERRED
    }

    /** How firmly a commitment binds. */
    public enum Strength {
        FIRM,
        INTENDED,
        CONDITIONAL
    }

    /** Towards whom the act is. */
    public enum Audience {
        /** The house that the letter addresses. */
        PARLIAMENT,
        OTHER
    }

    /**
     * Who must act.
     *
     * @param text as written; absent where a passive names nobody
     * @param name resolved: an office, {@code kabinet}, {@code regering}, {@code Nederland}; several who act together
     *     are joined by {@code "; "}
     * @param offices those of them that are offices
     */
    public record Actor(Optional<String> text, String name, List<Office> offices) {
        public Actor {
            offices = List.copyOf(offices);
        }
    }

    /**
     * A role and the ministry, province or municipality that it is of.
     *
     * @param role for example {@code Minister}, {@code Staatssecretaris}
     * @param ministry for example {@code Defensie}; absent for the Minister-President
     */
    public record Office(String role, Optional<String> ministry) {}

    /**
     * What a statement settles, defers or follows from.
     *
     * @param text its words in the letter
     * @param document normalised identifier
     * @param motionBy first signatory, of a motion
     */
    public record Origin(
            OriginKind kind,
            String text,
            Optional<LocalDate> date,
            Optional<String> document,
            Optional<String> motionBy) {}

    /** The kinds of origin. */
    public enum OriginKind {
        DEBATE,
        LETTER,
        MOTION,
        QUESTIONS,
        REQUEST,
        COMMITMENT,
        OTHER
    }

    /**
     * Why a statement was found.
     *
     * @param rule the name of the rule
     * @param words the words that it rests on
     */
    public record Explanation(String rule, List<String> words) {
        public Explanation {
            words = List.copyOf(words);
        }
    }
}
