package nl.brievenbus.extract.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.evaluate.LetterScore.Field;
import tools.jackson.databind.json.JsonMapper;

/** An evaluation as JSON, with the counts beside each figure. */
final class EvaluationJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvaluationJson() {}

    /**
     * The figures together, and of each letter.
     *
     * @param errors whether to list them
     */
    static String of(Evaluation evaluation, boolean errors) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folder", evaluation.folder());
        json.putAll(figures(evaluation.total()));
        Map<String, Object> letters = new LinkedHashMap<>();
        evaluation.letters().forEach((name, score) -> letters.put(name, figures(score)));
        json.put("letters", letters);
        if (errors) {
            json.put(
                    "errors",
                    evaluation.errors().stream().map(EvaluationJson::error).toList());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static Map<String, Object> figures(LetterScore score) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("statements", found(score.all()));
        Map<String, Object> byKind = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            byKind.put(kind.name(), found(score.of(kind)));
        }
        json.put("byKind", byKind);
        json.put("deadlines", share(score.of(Field.DEADLINE)));
        json.put("audience", share(score.of(Field.AUDIENCE)));
        json.put("actors", share(score.of(Field.ACTOR)));
        json.put("actions", share(score.of(Field.ACTION)));
        json.put("strength", share(score.of(Field.STRENGTH)));
        json.put("references", found(score.of(Field.REFERENCES)));
        json.put("headings", found(score.of(Field.HEADINGS)));
        json.put("letter", head(score));
        return json;
    }

    private static Map<String, Object> head(LetterScore score) {
        Map<String, Object> head = new LinkedHashMap<>();
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Field field : List.of(Field.DATE, Field.DOSSIER, Field.NUMBER, Field.SIGNATORIES)) {
            String name = field.name().toLowerCase(Locale.ROOT);
            Tally tally = score.of(field);
            head.put(name, tally.recall());
            counts.put(name, rightOf(tally));
        }
        head.put("counts", counts);
        return head;
    }

    private static Map<String, Object> found(Tally tally) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("precision", tally.precision());
        figures.put("recall", tally.recall());
        figures.put("f1", tally.f1());
        figures.put("right", tally.right());
        figures.put("found", tally.found());
        figures.put("wanted", tally.wanted());
        return figures;
    }

    private static Map<String, Object> share(Tally tally) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("accuracy", tally.recall());
        figures.putAll(rightOf(tally));
        return figures;
    }

    private static Map<String, Object> rightOf(Tally tally) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("right", tally.right());
        counts.put("of", tally.wanted());
        return counts;
    }

    private static Map<String, Object> error(Mistake mistake) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("letter", mistake.letter());
        error.put("nature", mistake.nature());
        error.put("what", mistake.what());
        putIfStated(error, "found", Optional.of(mistake.found()));
        putIfStated(error, "wanted", Optional.of(mistake.wanted()));
        putIfStated(error, "sentence", Optional.of(mistake.sentence()));
        putIfStated(error, "rule", mistake.rule());
        return error;
    }

    private static void putIfStated(Map<String, Object> error, String key, Optional<String> value) {
        value.filter(words -> !words.isEmpty()).ifPresent(words -> error.put(key, words));
    }
}
