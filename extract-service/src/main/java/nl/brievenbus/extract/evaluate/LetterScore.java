package nl.brievenbus.extract.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.Reference;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.LetterReading;
import nl.brievenbus.extract.evaluate.GoldLetter.GoldStatement;
import nl.brievenbus.extract.evaluate.QuoteLocator.Span;

/**
 * How well one letter, or many together, were read.
 *
 * @param statements of each kind
 * @param fields of the matched statements, and of the head, by name
 * @param errors each miss, false find and wrong field, in plain words
 */
public record LetterScore(Map<Kind, Tally> statements, Map<Field, Tally> fields, List<String> errors) {

    /** What is scored beside the finding itself. */
    public enum Field {
        DEADLINE,
        STRENGTH,
        AUDIENCE,
        ACTOR,
        ACTION,
        REFERENCES,
        HEADINGS,
        DATE,
        DOSSIER,
        NUMBER,
        SIGNATORIES
    }

    public LetterScore {
        statements = Map.copyOf(statements);
        fields = Map.copyOf(fields);
        errors = List.copyOf(errors);
    }

    static final LetterScore NONE = new LetterScore(Map.of(), Map.of(), List.of());

    LetterScore plus(LetterScore other) {
        Map<Kind, Tally> kinds = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.put(kind, of(kind).plus(other.of(kind)));
        }
        Map<Field, Tally> sums = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            sums.put(field, of(field).plus(other.of(field)));
        }
        List<String> all = new ArrayList<>(errors);
        all.addAll(other.errors);
        return new LetterScore(kinds, sums, all);
    }

    public Tally of(Kind kind) {
        return statements.getOrDefault(kind, Tally.NONE);
    }

    public Tally of(Field field) {
        return fields.getOrDefault(field, Tally.NONE);
    }

    /** Statements of all kinds together. */
    public Tally all() {
        return statements.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** Scores a reading against its gold letter. */
    public static LetterScore of(String name, LetterReading reading, GoldLetter gold) {
        return new Scoring(name, reading, gold).score();
    }

    /** One letter being scored. */
    private static final class Scoring {

        private final String name;
        private final LetterReading reading;
        private final GoldLetter gold;
        private final QuoteLocator locator;
        private final Map<Kind, Tally> kinds = new EnumMap<>(Kind.class);
        private final Map<Field, Tally> fields = new EnumMap<>(Field.class);
        private final List<String> errors = new ArrayList<>();

        private Scoring(String name, LetterReading reading, GoldLetter gold) {
            this.name = name;
            this.reading = reading;
            this.gold = gold;
            this.locator = new QuoteLocator(reading.text());
        }

        private LetterScore score() {
            List<Commitment> open = new ArrayList<>(reading.commitments());
            gold.statements().stream()
                    .filter(statement -> !statement.optional())
                    .forEach(statement -> take(statement, open));
            gold.statements().stream().filter(GoldStatement::optional).forEach(statement -> match(statement, open)
                    .ifPresent(open::remove));
            for (Commitment extra : open) {
                add(extra.kind(), new Tally(0, 1, 0));
                errors.add("%s: false %s [%s] %s"
                        .formatted(name, extra.kind(), extra.explanation().rule(), extra.text()));
            }
            headings();
            head();
            return new LetterScore(kinds, fields, errors);
        }

        private void take(GoldStatement wanted, List<Commitment> open) {
            Optional<Commitment> found = match(wanted, open);
            add(wanted.kind(), new Tally(found.isPresent() ? 1 : 0, found.isPresent() ? 1 : 0, 1));
            if (found.isEmpty()) {
                boolean stands = locate(wanted).isPresent();
                errors.add("%s: missed %s%s %s"
                        .formatted(
                                name,
                                wanted.kind(),
                                stands ? "" : " (its words are not in the text)",
                                String.join(" ... ", wanted.words())));
                return;
            }
            open.remove(found.get());
            compare(wanted, found.get());
        }

        private Optional<Span> locate(GoldStatement wanted) {
            List<String> words = wanted.words();
            if (words.isEmpty()) {
                return Optional.empty();
            }
            Optional<Span> last = locator.find(words.get(words.size() - 1));
            return locator.find(words.get(0)).flatMap(first -> last.map(first::to));
        }

        private Optional<Commitment> match(GoldStatement wanted, List<Commitment> open) {
            Optional<Span> span = locate(wanted);
            if (span.isEmpty()) {
                return Optional.empty();
            }
            Commitment best = null;
            int most = 0;
            for (Commitment found : open) {
                Span other = new Span(found.start(), found.end());
                int overlap = span.get().overlap(other);
                boolean enough = 2 * overlap >= Math.min(span.get().length(), other.length());
                if (found.kind() == wanted.kind() && enough && overlap > most) {
                    best = found;
                    most = overlap;
                }
            }
            return Optional.ofNullable(best);
        }

        private void compare(GoldStatement wanted, Commitment found) {
            Optional<LocalDate> earliest = wanted.deadline().flatMap(GoldLetter.GoldDeadline::earliest);
            Optional<LocalDate> latest = wanted.deadline().flatMap(GoldLetter.GoldDeadline::latest);
            String days = found.deadline()
                            .flatMap(d -> d.earliest())
                            .map(Object::toString)
                            .orElse("") + ".."
                    + found.deadline()
                            .flatMap(d -> d.latest())
                            .map(Object::toString)
                            .orElse("");
            String goldDays = earliest.map(Object::toString).orElse("") + ".."
                    + latest.map(Object::toString).orElse("");
            check(Field.DEADLINE, days.equals(goldDays), goldDays, days, found);
            if (wanted.kind() == Kind.MADE) {
                check(
                        Field.STRENGTH,
                        wanted.strength().equals(found.strength()),
                        show(wanted.strength()),
                        show(found.strength()),
                        found);
            }
            check(
                    Field.AUDIENCE,
                    wanted.audience().equals(Optional.of(found.audience())),
                    show(wanted.audience()),
                    found.audience().toString(),
                    found);
            String actor = wanted.actor().orElse("");
            if (!actor.isEmpty()) {
                check(
                        Field.ACTOR,
                        actor.equalsIgnoreCase(found.actor().name()),
                        actor,
                        found.actor().name(),
                        found);
            }
            String action = wanted.action().orElse("");
            check(Field.ACTION, action.equals(found.action()), action, found.action(), found);
            Set<String> cited =
                    new HashSet<>(found.references().stream().map(Reference::id).toList());
            Set<String> due = new HashSet<>(wanted.references());
            Set<String> both = new HashSet<>(cited);
            both.retainAll(due);
            add(Field.REFERENCES, new Tally(both.size(), cited.size(), due.size()));
            if (!cited.equals(due)) {
                wrong(Field.REFERENCES, due.toString(), cited.toString(), found);
            }
        }

        private static String show(Optional<?> value) {
            return value.map(Object::toString).orElse("none");
        }

        private void check(Field field, boolean right, String wanted, String found, Commitment statement) {
            add(field, Tally.of(right));
            if (!right) {
                wrong(field, wanted, found, statement);
            }
        }

        private void wrong(Field field, String wanted, String found, Commitment statement) {
            errors.add("%s: %s is %s, should be %s: %s".formatted(name, field, found, wanted, statement.text()));
        }

        private void headings() {
            List<String> wanted = new ArrayList<>(
                    gold.headings().stream().map(Scoring::squeeze).toList());
            int all = wanted.size();
            int found = 0;
            int right = 0;
            for (Topic topic : reading.topics()) {
                if (topic.heading().isPresent()) {
                    found++;
                    if (wanted.remove(squeeze(topic.heading().get()))) {
                        right++;
                    } else {
                        errors.add("%s: false HEADING %s"
                                .formatted(name, topic.heading().get()));
                    }
                }
            }
            wanted.forEach(missed -> errors.add("%s: missed HEADING %s".formatted(name, missed)));
            add(Field.HEADINGS, new Tally(right, found, all));
        }

        private static String squeeze(String words) {
            return words.replaceAll("[\\s\u00a0-]", "").toLowerCase(Locale.ROOT);
        }

        private void head() {
            LetterHead head = reading.head();
            header(Field.DATE, "date", gold.letter().date(), head.date());
            header(Field.DOSSIER, "dossier", gold.letter().dossier(), head.dossier());
            header(Field.NUMBER, "number", gold.letter().number(), head.number());
            List<String> signatories = head.signatories().stream()
                    .map(signatory -> signatory.office().toLowerCase(Locale.ROOT))
                    .toList();
            List<String> wanted = gold.letter().signatories().stream()
                    .map(office -> office.toLowerCase(Locale.ROOT))
                    .toList();
            header(Field.SIGNATORIES, "signatories", wanted, signatories);
        }

        private void header(Field field, String key, Object wanted, Object found) {
            if (gold.letter().scores(key)) {
                boolean right = Objects.equals(wanted, found);
                add(field, Tally.of(right));
                if (!right) {
                    errors.add("%s: %s of the letter is %s, should be %s".formatted(name, field, found, wanted));
                }
            }
        }

        private void add(Kind kind, Tally tally) {
            kinds.merge(kind, tally, Tally::plus);
        }

        private void add(Field field, Tally tally) {
            fields.merge(field, tally, Tally::plus);
        }
    }
}
