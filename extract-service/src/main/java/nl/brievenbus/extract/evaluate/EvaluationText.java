package nl.brievenbus.extract.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.evaluate.LetterScore.Field;

/** An evaluation as a table for a terminal: a line a letter, then the totals with their counts. */
final class EvaluationText {

    /** Of each letter; a column where nothing was found and nothing wanted shows a dash. */
    private static final List<String> COLUMNS = List.of(
            "P", "R", "F1", "MADE", "FULF", "DEFER", "dead", "stren", "audie", "actor", "act", "refs", "heads", "head");

    private static final int NAME = 44;

    private EvaluationText() {}

    static String of(Evaluation evaluation) {
        List<String> lines = new ArrayList<>();
        lines.add(row("letter", COLUMNS));
        evaluation.letters().forEach((name, score) -> lines.add(row(name, cells(score))));
        LetterScore total = evaluation.total();
        lines.add(row("together", cells(total)));
        lines.add("");
        lines.add(
                "P precision, R recall; MADE, FULF(ILLED), DEFER(RED): F1 by kind; of the matched statements the share");
        lines.add(
                "that is right: dead(line), stren(gth), audie(nce), actor, act(ion); F1 of ref(erence)s and head(ing)s;");
        lines.add(
                "head: date, dossier, number and signatories together. A dash: there was nothing, and nothing was found.");
        lines.add("");
        return String.join("\n", lines) + "\n" + totals(total);
    }

    /** Each figure over all letters, with its counts. */
    static String totals(LetterScore total) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-16s %6s %6s %6s   %s", "", "P", "R", "F1", "right/found/wanted"));
        lines.add(line("all statements", total.all()));
        for (Kind kind : Kind.values()) {
            lines.add(line("  " + kind, total.of(kind)));
        }
        for (Field field : Field.values()) {
            lines.add(line(field.name().toLowerCase(Locale.ROOT), total.of(field)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> cells(LetterScore score) {
        Tally all = score.all();
        Tally head = Stream.of(Field.DATE, Field.DOSSIER, Field.NUMBER, Field.SIGNATORIES)
                .map(score::of)
                .reduce(Tally.NONE, Tally::plus);
        return List.of(
                all.isEmpty() ? "-" : figure(all.precision()),
                all.isEmpty() ? "-" : figure(all.recall()),
                f1(all),
                f1(score.of(Kind.MADE)),
                f1(score.of(Kind.FULFILLED)),
                f1(score.of(Kind.DEFERRED)),
                f1(score.of(Field.DEADLINE)),
                f1(score.of(Field.STRENGTH)),
                f1(score.of(Field.AUDIENCE)),
                f1(score.of(Field.ACTOR)),
                f1(score.of(Field.ACTION)),
                f1(score.of(Field.REFERENCES)),
                f1(score.of(Field.HEADINGS)),
                f1(head));
    }

    /** Of a share this is the share itself: each was found once and wanted once. */
    private static String f1(Tally tally) {
        return tally.isEmpty() ? "-" : figure(tally.f1());
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private static String row(String name, List<String> cells) {
        String shown = name.length() > NAME ? name.substring(0, NAME - 1) + "~" : name;
        return String.format(Locale.ROOT, "%-" + NAME + "s", shown)
                + cells.stream()
                        .map(cell -> String.format(Locale.ROOT, "%6s", cell))
                        .collect(Collectors.joining());
    }

    private static String line(String name, Tally tally) {
        return String.format(
                Locale.ROOT,
                "%-16s %6.3f %6.3f %6.3f   %d/%d/%d",
                name,
                tally.precision(),
                tally.recall(),
                tally.f1(),
                tally.right(),
                tally.found(),
                tally.wanted());
    }
}
