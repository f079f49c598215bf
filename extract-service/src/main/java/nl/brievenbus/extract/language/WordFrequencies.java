package nl.brievenbus.extract.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;

/**
 * How common words are in a language at large: the bands of frequency of a spelling dictionary. A band holds words about
 * twice as frequent as those of the band below. Thread-safe.
 */
public final class WordFrequencies {

    /** Bands go from {@code A} (rare, or not counted) to {@code Z} (the commonest word). */
    private static final int HIGHEST = 'Z' - 'A';

    /** Share of the commonest word in running text, as a power of two: about one word in twenty. */
    private static final double LOG_OF_COMMONEST = -4.3;

    private final FSA words;
    private final FSATraversal traversal;
    private final byte separator;

    private WordFrequencies(FSA words, byte separator) {
        this.words = words;
        this.separator = separator;
        traversal = new FSATraversal(words);
    }

    /**
     * Where the bands stand.
     *
     * @param resource of the compiled spelling dictionary on the class path
     * @param separator the sign between a word and its band
     */
    public record Source(String resource, String separator) {}

    /** Reads the bands. */
    public static WordFrequencies load(Source source) {
        try (InputStream bytes = WordFrequencies.class.getResourceAsStream(source.resource())) {
            if (bytes == null) {
                throw new IllegalStateException("The dictionary " + source.resource()
                        + " is not on the class path; add the jar that holds it (dutch-pos-dict or english-pos-dict).");
            }
            return new WordFrequencies(
                    FSA.read(bytes), (byte) source.separator().charAt(0));
        } catch (IOException e) {
            throw new UncheckedIOException("The dictionary " + source.resource() + " cannot be read", e);
        }
    }

    /** The share of a word, in lower case, among all words of the language, as a power of two; low for an unknown word. */
    public double logShare(String word) {
        int band = Math.max(band(word), band(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
        return LOG_OF_COMMONEST - HIGHEST + band;
    }

    private int band(String word) {
        MatchResult match = traversal.match(word.getBytes(UTF_8));
        if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
            return 0;
        }
        int arc = words.getArc(match.node, separator);
        if (arc == 0 || words.isArcTerminal(arc)) {
            return 0;
        }
        int band = words.getArcLabel(words.getFirstArc(words.getEndNode(arc))) - 'A';
        return Math.max(0, Math.min(HIGHEST, band));
    }
}
