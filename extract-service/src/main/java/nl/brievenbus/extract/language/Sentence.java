package nl.brievenbus.extract.language;

/**
 * A sentence of the body.
 *
 * @param start offset in the letter
 * @param end exclusive
 * @param paragraph index of the paragraph in which it stands
 */
public record Sentence(int start, int end, int paragraph) {

    public String words(String text) {
        return text.substring(start, end);
    }
}
