package nl.brievenbus.extract.statement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.brievenbus.extract.clause.Act;
import nl.brievenbus.extract.language.DataFile;
import nl.brievenbus.extract.language.Phrases;
import nl.brievenbus.extract.language.Token;

/** A language's rules for what settles, or puts off, promises and requests, with the verb lists and cues that they name. Thread-safe. */
final class SettlementBook {

    private final SettlementWords words;
    /** Those that speak wherever they fit. */
    private final List<SettlementRule> wherever;
    /** Those that speak where no other does. */
    private final List<SettlementRule> otherwise;

    private final Cues cues;

    private final Pattern missedTerm;

    private SettlementBook(SettlementWords words) {
        this.words = words;
        missedTerm = Pattern.compile("(?iu)(?<!\\p{L})(?:" + words.missedTerm() + ")(?!\\p{L})");
        wherever = words.rules().stream().filter(rule -> !rule.otherwise()).toList();
        otherwise = words.rules().stream().filter(SettlementRule::otherwise).toList();
        cues = new Cues(words.cues().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Phrases.of(
                                entry.getValue().stream().map(this::spelledOut).toList()))));
        words.rules().forEach(rule -> cues.require(rule.name(), List.of(rule.has(), rule.any(), rule.none())));
    }

    static SettlementBook load(String language) {
        return new SettlementBook(DataFile.read(language + "/settled.yaml", SettlementWords.class));
    }

    /** Puts the words of a class where a phrase names it: as a choice, or as part of one. */
    private String spelledOut(String phrase) {
        String spelled = phrase;
        for (int open = spelled.indexOf('{'); open >= 0; open = spelled.indexOf('{')) {
            int close = spelled.indexOf('}', open);
            String name = spelled.substring(open + 1, close);
            List<String> members = words.classes().get(name);
            if (members == null) {
                throw new IllegalStateException(
                        "The phrase '" + phrase + "' names the class '" + name + "', which the file does not hold.");
            }
            boolean inChoice = spelled.lastIndexOf('(', open) > spelled.lastIndexOf(')', open);
            String choice = String.join("|", members);
            spelled = spelled.substring(0, open)
                    + (inChoice ? choice : "(" + choice + ")")
                    + spelled.substring(close + 1);
        }
        return spelled;
    }

    /** All rules, in the order in which they are tried. */
    List<SettlementRule> rules() {
        return words.rules();
    }

    /** Those that speak wherever they fit. */
    List<SettlementRule> wherever() {
        return wherever;
    }

    /** Those that speak where no other does. */
    List<SettlementRule> otherwise() {
        return otherwise;
    }

    /** Which of the rules that speak wherever they fit want cues that may stand in a sentence. */
    CuedRules cuedRules() {
        return new CuedRules(
                cues,
                wherever.stream()
                        .map(rule -> cues.wanted(rule.has(), rule.any(), rule.none()))
                        .toList());
    }

    /** The acts that a rule names; none where it can do without a verb. */
    Set<String> acts(SettlementRule rule) {
        Set<String> acts = new HashSet<>();
        if (!rule.verbless()) {
            rule.verbs().forEach(name -> {
                acts.add(name);
                acts.addAll(list(name));
            });
        }
        return acts;
    }

    Phrases cue(String name) {
        return cues.named(name);
    }

    Cues.Search cuesAmong(List<Token> tokens) {
        return cues.among(tokens);
    }

    /**
     * The words by which the origins of a letter are told.
     *
     * @param letter the day of the letter
     */
    OriginWords originWords(Optional<LocalDate> letter) {
        return new OriginWords(words.origins(), missedTerm, letter);
    }

    /** Words before a noun that point at what was spoken of. */
    Set<String> demonstratives() {
        return words.demonstratives();
    }

    /** Whether a word is of promises, requests, and those who make them, and so of no matter of its own. */
    boolean isOfPromises(String word) {
        return words.notTelling().stream()
                .anyMatch(name -> words.classes().getOrDefault(name, List.of()).contains(word));
    }

    Set<String> list(String name) {
        return words.lists().getOrDefault(name, Set.of());
    }

    /** Whether an act is named, or is in a list that is named. */
    boolean isOneOf(Act act, Set<String> names) {
        return names.stream()
                .anyMatch(name -> name.equals(act.action()) || list(name).contains(act.action()));
    }

    SettlementWords words() {
        return words;
    }
}
