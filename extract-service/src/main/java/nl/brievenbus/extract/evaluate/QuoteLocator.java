package nl.brievenbus.extract.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds quoted words in a text, whatever its white space and hyphens at line ends. */
final class QuoteLocator {

    private final String squeezed;
    private final int[] places;
    /** Where to look for a quote the next time: a sentence that stands twice is quoted twice. */
    private final Map<String, Integer> next = new HashMap<>();

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

    /**
     * Where the parts of a quote stand, from the first to the last; a quote that was asked for before is looked for
     * behind its last place first.
     */
    Optional<Span> find(List<String> parts) {
        List<String> wanted = parts.stream().map(QuoteLocator::squeeze).toList();
        if (wanted.isEmpty() || wanted.contains("")) {
            return Optional.empty();
        }
        String key = String.join("\n", wanted);
        return find(wanted, key, next.getOrDefault(key, 0)).or(() -> find(wanted, key, 0));
    }

    private Optional<Span> find(List<String> wanted, String key, int from) {
        int start = squeezed.indexOf(wanted.get(0), from);
        int end = start;
        for (String part : wanted) {
            int at = end < 0 ? -1 : squeezed.indexOf(part, end);
            end = at < 0 ? -1 : at + part.length();
        }
        if (end < 0) {
            return Optional.empty();
        }
        next.put(key, end);
        return Optional.of(new Span(places[start], places[end - 1] + 1));
    }

    private static String squeeze(String quote) {
        StringBuilder kept = new StringBuilder(quote.length());
        quote.chars().filter(c -> counts((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private static boolean counts(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-' && c != '\u00ad';
    }
}
