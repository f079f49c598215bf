package nl.brievenbus.extract.structure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What each paragraph of a letter is, and its sections.
 *
 * @param roles one for each paragraph of the text
 * @param sections in order, without gaps; the first may stand before any heading
 */
public record LetterLayout(List<Role> roles, List<Section> sections) {

    public LetterLayout {
        roles = List.copyOf(roles);
        sections = List.copyOf(sections);
    }

    /** What a paragraph is. */
    public enum Role {
        /** Before the letter itself: sender, addressee, place and date, subject. */
        HEAD,
        SALUTATION,
        /** What the letter is about, on a line of its own between the salutation and its first sentence. */
        SUBJECT,
        HEADING,
        BODY,
        LIST_ITEM,
        TABLE_ROW,
        /** Words of others. */
        QUOTE,
        /** A question that the letter answers. */
        QUESTION,
        CLOSING,
        SIGNATURE;

        /** Whether the author speaks here. */
        public boolean speaks() {
            return this == BODY || this == LIST_ITEM || this == TABLE_ROW;
        }
    }

    /**
     * A headed part, or what stands before the first heading.
     *
     * @param heading as written
     * @param above the headings above this one, outermost first
     * @param firstParagraph index of its first paragraph, the heading itself where it has one
     * @param endParagraph index behind its last
     */
    public record Section(Optional<String> heading, List<String> above, int firstParagraph, int endParagraph) {
        public Section {
            above = List.copyOf(above);
        }
    }

    /** The places of the paragraphs that are something, in their order. */
    public List<Integer> placesOf(Role role) {
        return IntStream.range(0, roles.size())
                .filter(i -> roles.get(i) == role)
                .boxed()
                .toList();
    }

    public Section sectionOf(int paragraph) {
        return sections.get(placeOfSection(paragraph));
    }

    /** The place of the section in which a paragraph stands: the first that ends behind it, else the last. */
    public int placeOfSection(int paragraph) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (paragraph < sections.get(middle).endParagraph()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
