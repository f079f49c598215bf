package nl.brievenbus.extract.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of phrases that can be looked for all at once. */
public final class Phrases {

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    /** Those whose first word is known only in part; tried at every token. */
    private final List<Phrase> open = new ArrayList<>();

    /**
     * A phrase that was found.
     *
     * @param start index of its first token
     * @param end index behind its last one
     */
    public record Match(Phrase phrase, int start, int end) {}

    private Phrases(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            phrase.firstWords().forEach(word -> byFirstWord
                    .computeIfAbsent(word, key -> new ArrayList<>())
                    .add(phrase));
            if (phrase.beginsOpen()) {
                open.add(phrase);
            }
        }
    }

    public static Phrases of(List<String> sources) {
        return new Phrases(sources.stream()
                .flatMap(source -> spelledOut(source).stream())
                .map(Phrase::of)
                .toList());
    }

    /** A choice between several words, {@code (naar aanleiding van|in reactie op)}, makes a phrase of each. */
    private static List<String> spelledOut(String source) {
        for (int open = source.indexOf('('); open >= 0; open = source.indexOf('(', open + 1)) {
            int close = source.indexOf(')', open);
            String choice = source.substring(open + 1, close);
            if (choice.contains(" ")) {
                List<String> phrases = new ArrayList<>();
                for (String words : List.of(choice.split("\\|", -1))) {
                    phrases.addAll(spelledOut(source.substring(0, open) + words + source.substring(close + 1)));
                }
                return phrases;
            }
        }
        return List.of(source);
    }

    Set<String> firstWords() {
        return byFirstWord.keySet();
    }

    /** Whether a phrase can begin with a word of which the phrase names only a part. */
    boolean beginOpen(String word) {
        for (Phrase phrase : open) {
            if (phrase.canBeginWith(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return byFirstWord.isEmpty() && open.isEmpty();
    }

    /** The longest phrase that begins at a token. */
    public Optional<Match> at(List<Token> tokens, int index) {
        Match best = longest(byFirstWord.getOrDefault(tokens.get(index).lower(), List.of()), tokens, index, null);
        return Optional.ofNullable(longest(open, tokens, index, best));
    }

    private static @Nullable Match longest(List<Phrase> phrases, List<Token> tokens, int index, @Nullable Match known) {
        Match best = known;
        for (Phrase phrase : phrases) {
            int end = phrase.match(tokens, index);
            if (end > index && (best == null || end > best.end())) {
                best = new Match(phrase, index, end);
            }
        }
        return best;
    }

    /** The first phrase that stands anywhere among the tokens. */
    public Optional<Match> in(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Match> match = at(tokens, i);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }
}
