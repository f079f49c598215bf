package nl.brievenbus.extract.evaluate;

import java.util.Optional;

/** Finds quoted words in a text, whatever its white space and hyphens at line ends. */
final class QuoteLocator {

    private final String squeezed;
    private final int[] places;

    QuoteLocator(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        places = new int[text.length()];
        for (int i = 0; i < text.length(); i++) {
            if (counts(text.charAt(i))) {
                places[kept.length()] = i;
                kept.append(text.charAt(i));
            }
        }
        squeezed = kept.toString();
    }

    /** Offsets in the text. */
    record Span(int start, int end) {

        int length() {
            return end - start;
        }

        int overlap(Span other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
        }

        Span to(Span last) {
            return new Span(start, last.end);
        }
    }

    Optional<Span> find(String quote) {
        StringBuilder wanted = new StringBuilder(quote.length());
        quote.chars().filter(c -> counts((char) c)).forEach(c -> wanted.append((char) c));
        int at = wanted.length() == 0 ? -1 : squeezed.indexOf(wanted.toString());
        return at < 0 ? Optional.empty() : Optional.of(new Span(places[at], places[at + wanted.length() - 1] + 1));
    }

    private static boolean counts(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-' && c != '\u00ad';
    }
}
