package nl.brievenbus.extract.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A set of phrases that can be looked for all at once. */
public final class Phrases {

    private final List<Phrase> all;
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final WordSet firstWords = new WordSet();
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
        all = List.copyOf(phrases);
        for (Phrase phrase : phrases) {
            firstWords.addAll(phrase.firstWords());
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

    List<Phrase> all() {
        return all;
    }

    /** The longest phrase that begins at a token. */
    public Optional<Match> at(List<Token> tokens, int index) {
        String word = tokens.get(index).lower();
        @Nullable List<Phrase> begun = firstWords.contains(word) ? byFirstWord.get(word) : null;
        if (begun == null && open.isEmpty()) {
            return Optional.empty();
        }
        @Nullable Match best = null;
        if (begun != null) {
            for (Phrase phrase : begun) {
                best = longer(best, phrase, index, phrase.matchBehindFirst(tokens, index));
            }
        }
        for (Phrase phrase : open) {
            best = longer(best, phrase, index, phrase.match(tokens, index));
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Match longer(@Nullable Match best, Phrase phrase, int start, int end) {
        return end > start && (best == null || end > best.end()) ? new Match(phrase, start, end) : best;
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
