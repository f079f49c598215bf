package nl.brievenbus.extract.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.extract.evaluate.LetterScore.Field;

/** The page that tells how well letters are read: tables, and the commonest mistakes. In Markdown. */
public final class QualityReport {

    private static final int COMMONEST = 10;

    private final List<Evaluation> known;
    private final List<Evaluation> unseen;
    private final StringBuilder page = new StringBuilder();

    private QualityReport(List<Evaluation> known, List<Evaluation> unseen) {
        this.known = known;
        this.unseen = unseen;
    }

    /**
     * The page.
     *
     * @param known letters that rules may be made for; mistakes are told of the last of them
     * @param unseen letters that no rule was made for; of these only totals are told
     * @param command that writes this page
     */
    public static String of(List<Evaluation> known, List<Evaluation> unseen, String command) {
        return new QualityReport(known, unseen).page(command);
    }

    private String page(String command) {
        page.append(
                """
                # How well letters are read

                Every figure on this page was measured by the evaluation itself, which wrote the page:
                ```sh
                %s
                ```
                A found statement matches one of the gold letter where the kind is the same and the words overlap by at least half of the
                shorter one; each matches once; what the gold letter calls optional counts on neither side. Shares are taken over the
                matched statements. A deadline is right where both its days are.

                """
                        .formatted(command));
        sets();
        figures();
        gap();
        mistakes();
        return page.toString();
    }

    private Stream<Evaluation> all() {
        return Stream.concat(known.stream(), unseen.stream());
    }

    private void sets() {
        page.append("## The letters\n| set | letters | statements | rules were made |\n| --- | --- | --- | --- |\n");
        known.forEach(set -> set(set, "with these in sight"));
        unseen.forEach(set -> set(set, "without these: the quality to expect of other letters"));
        page.append('\n');
    }

    private void set(Evaluation set, String how) {
        row(name(set), count(set.letters().size()), count(set.total().all().wanted()), how);
    }

    /** One line of the table of figures. */
    private record Line(String name, String aim, Function<LetterScore, String> figure) {}

    private static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("statements: precision", "0.95", score -> precision(score.all())));
        lines.add(new Line("statements: recall", "0.95", score -> recall(score.all())));
        lines.add(new Line("statements: F1", "", score -> f1(score.all())));
        for (Kind kind : Kind.values()) {
            lines.add(new Line("F1 of " + kind, "", score -> f1(score.of(kind))));
        }
        lines.add(new Line("deadline", "0.95", score -> share(score.of(Field.DEADLINE))));
        lines.add(new Line("audience", "0.95", score -> share(score.of(Field.AUDIENCE))));
        lines.add(new Line("strength", "0.90", score -> share(score.of(Field.STRENGTH))));
        lines.add(new Line("actor", "0.90", score -> share(score.of(Field.ACTOR))));
        lines.add(new Line("action", "0.95", score -> share(score.of(Field.ACTION))));
        lines.add(new Line("references: F1", "0.98", score -> f1(score.of(Field.REFERENCES))));
        lines.add(new Line("headings: F1", "0.95", score -> f1(score.of(Field.HEADINGS))));
        for (Field field : List.of(Field.DATE, Field.DOSSIER, Field.NUMBER, Field.SIGNATORIES)) {
            lines.add(
                    new Line("letter: " + field.name().toLowerCase(Locale.ROOT), "", score -> share(score.of(field))));
        }
        return lines;
    }

    private void figures() {
        page.append(
                "## The figures\nBeside each figure its counts: right of found, right of wanted, or for F1 right/found/wanted.\n\n");
        header(Stream.concat(Stream.of("", "aim"), all().map(QualityReport::name)));
        for (Line line : lines()) {
            row(Stream.concat(Stream.of(line.name(), line.aim()), all().map(set -> line.figure()
                    .apply(set.total()))));
        }
        page.append('\n');
    }

    /** Of the set that the rules were tuned on to those that they have never seen: what over-fitting looks like. */
    private void gap() {
        if (known.isEmpty() || unseen.isEmpty()) {
            return;
        }
        Evaluation tuned = known.get(known.size() - 1);
        page.append("## The gap\nHow much lower (-) or higher (+) the unseen letters score than %s, in F1.\n\n"
                .formatted(name(tuned)));
        header(Stream.concat(Stream.of(""), unseen.stream().map(set -> name(set) + " against " + name(tuned))));
        gap("statements", tuned, LetterScore::all);
        for (Field field : Field.values()) {
            gap(field.name().toLowerCase(Locale.ROOT), tuned, score -> score.of(field));
        }
        page.append('\n');
    }

    private void gap(String name, Evaluation tuned, Function<LetterScore, Tally> of) {
        double base = of.apply(tuned.total()).f1();
        row(Stream.concat(
                Stream.of(name),
                unseen.stream()
                        .map(set -> String.format(
                                Locale.ROOT, "%+.3f", of.apply(set.total()).f1() - base))));
    }

    private void mistakes() {
        if (known.isEmpty()) {
            return;
        }
        Evaluation set = known.get(known.size() - 1);
        Map<Cause, List<Mistake>> byCause = new LinkedHashMap<>();
        set.errors().forEach(mistake -> byCause.computeIfAbsent(Cause.of(mistake), cause -> new ArrayList<>())
                .add(mistake));
        page.append("## The commonest mistakes that remain\nOf the %d in %s; examples are of our own letters.\n\n"
                .formatted(set.errors().size(), name(set)));
        header(Stream.of("", "how often", "example", "what would mend it"));
        byCause.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Cause, List<Mistake>> entry) ->
                                entry.getValue().size())
                        .reversed())
                .limit(COMMONEST)
                .forEach(entry -> mistake(entry.getKey(), entry.getValue()));
    }

    private void mistake(Cause cause, List<Mistake> mistakes) {
        Mistake example = mistakes.get(0);
        row(cause.shown(), count(mistakes.size()), example.letter() + ": " + shown(example), cause.mend());
    }

    private static String shown(Mistake mistake) {
        String words = mistake.sentence().isEmpty() ? mistake.found() + mistake.wanted() : mistake.sentence();
        String fields = "is %s, should be %s".formatted(mistake.found(), mistake.wanted());
        if (mistake.nature() != Mistake.Nature.WRONG) {
            return "“%s”".formatted(words);
        }
        return mistake.sentence().isEmpty() ? fields : "“%s” (%s)".formatted(words, fields);
    }

    private void header(Stream<String> cells) {
        List<String> names = cells.toList();
        row(names.stream());
        row(names.stream().map(name -> "---"));
    }

    private void row(String... cells) {
        row(Stream.of(cells));
    }

    private void row(Stream<String> cells) {
        page.append('|');
        cells.forEach(cell -> page.append(' ').append(cell.replace("|", "\\|")).append(" |"));
        page.append('\n');
    }

    private static String name(Evaluation set) {
        return "`" + set.folder() + "`";
    }

    private static String count(int count) {
        return String.valueOf(count);
    }

    private static String precision(Tally tally) {
        return tally.isEmpty() ? "-" : figure(tally.precision()) + " (%d/%d)".formatted(tally.right(), tally.found());
    }

    private static String recall(Tally tally) {
        return tally.isEmpty() ? "-" : figure(tally.recall()) + " (%d/%d)".formatted(tally.right(), tally.wanted());
    }

    private static String f1(Tally tally) {
        return tally.isEmpty()
                ? "-"
                : figure(tally.f1()) + " (%d/%d/%d)".formatted(tally.right(), tally.found(), tally.wanted());
    }

    private static String share(Tally tally) {
        return recall(tally);
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, "%.3f", figure);
    }
}
