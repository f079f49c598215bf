package nl.brievenbus.extract.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.brievenbus.events.Commitment;
import nl.brievenbus.events.Commitment.Kind;
import nl.brievenbus.events.Deadline;
import nl.brievenbus.events.LetterHead;
import nl.brievenbus.events.Reference;
import nl.brievenbus.events.Topic;
import nl.brievenbus.extract.LetterReading;
import nl.brievenbus.extract.evaluate.GoldLetter.GoldDeadline;
import nl.brievenbus.extract.evaluate.GoldLetter.GoldStatement;
import nl.brievenbus.extract.evaluate.LetterScore.Field;
import nl.brievenbus.extract.evaluate.LetterScore.Misses;
import nl.brievenbus.extract.evaluate.Mistake.Nature;

/** One letter being scored. */
final class Scoring {

    /** A match that must be found outweighs all that may be found together, and these outweigh all overlaps. */
    private static final long REQUIRED = 1L << 50;

    private static final long OPTIONAL = 1L << 36;

    private final String name;
    private final LetterReading reading;
    private final GoldLetter gold;
    private final Misses misses;
    private final List<Optional<Span>> places;
    private final Map<Kind, Tally> kinds = new EnumMap<>(Kind.class);
    private final Map<Field, Tally> fields = new EnumMap<>(Field.class);
    private final List<Mistake> mistakes = new ArrayList<>();

    Scoring(String name, LetterReading reading, GoldLetter gold, Misses misses) {
        this.name = name;
        this.reading = reading;
        this.gold = gold;
        this.misses = misses;
        places = gold.placesIn(reading.text());
    }

    LetterScore score() {
        statements();
        headings();
        head();
        return new LetterScore(kinds, fields, mistakes);
    }

    private void statements() {
        Map<Integer, Integer> pairs = Matching.best(worth());
        for (int i = 0; i < gold.statements().size(); i++) {
            GoldStatement wanted = gold.statements().get(i);
            Integer found = pairs.get(i);
            if (wanted.optional()) {
                continue;
            }
            if (found == null) {
                add(wanted.kind(), new Tally(0, 0, 1));
                missed(wanted, places.get(i));
            } else {
                add(wanted.kind(), new Tally(1, 1, 1));
                compare(wanted, reading.commitments().get(found));
            }
        }
        for (int i = 0; i < reading.commitments().size(); i++) {
            if (!pairs.containsValue(i)) {
                falseFind(reading.commitments().get(i));
            }
        }
    }

    private long[][] worth() {
        long[][] worth =
                new long[gold.statements().size()][reading.commitments().size()];
        for (int i = 0; i < worth.length; i++) {
            GoldStatement wanted = gold.statements().get(i);
            for (int j = 0; j < worth[i].length; j++) {
                Commitment found = reading.commitments().get(j);
                Span other = new Span(found.start(), found.end());
                Optional<Span> place = places.get(i).filter(span -> span.matches(other));
                if (place.isPresent() && found.kind() == wanted.kind()) {
                    worth[i][j] = (wanted.optional() ? OPTIONAL : REQUIRED)
                            + place.get().overlap(other);
                }
            }
        }
        return worth;
    }

    private void missed(GoldStatement wanted, Optional<Span> place) {
        String words = String.join(" ... ", wanted.words());
        mistakes.add(new Mistake(
                name,
                Nature.MISSED,
                wanted.kind().toString(),
                "",
                words,
                place.map(this::sentence).orElse(words),
                place.map(span -> misses.nearest(wanted.kind(), span.start(), span.end()))
                        .orElse(Optional.of("none: these words are not in the letter's text"))));
    }

    private void falseFind(Commitment found) {
        add(found.kind(), new Tally(0, 1, 0));
        mistakes.add(new Mistake(
                name,
                Nature.FALSE,
                found.kind().toString(),
                found.text(),
                "",
                sentence(new Span(found.start(), found.end())),
                Optional.of(found.explanation().rule())));
    }

    /** The words of a span with what stands around them, up to the ends of the sentence, on one line. */
    private String sentence(Span span) {
        String text = reading.text();
        int start = span.start();
        while (start > 0 && text.charAt(start - 1) != '\n' && !endsSentence(text, start - 1)) {
            start--;
        }
        int end = span.end();
        while (end < text.length() && text.charAt(end) != '\n' && !endsSentence(text, end)) {
            end++;
        }
        return text.substring(start, end).replaceAll("\\s+", " ").strip();
    }

    /** Whether a blank stands here behind a full stop; good enough to show. */
    private static boolean endsSentence(String text, int blank) {
        return blank > 0 && text.charAt(blank) == ' ' && ".!?".indexOf(text.charAt(blank - 1)) >= 0;
    }

    private void compare(GoldStatement wanted, Commitment found) {
        if (wanted.kind() == Kind.MADE) {
            check(Field.STRENGTH, show(wanted.strength()), show(found.strength()), found);
        }
        check(Field.DEADLINE, days(wanted), days(found), found);
        wanted.audience()
                .ifPresent(audience -> check(
                        Field.AUDIENCE, audience.toString(), found.audience().toString(), found));
        wanted.actor()
                .ifPresent(actor ->
                        check(Field.ACTOR, lower(actor), lower(found.actor().name()), found));
        wanted.action().ifPresent(action -> check(Field.ACTION, action, found.action(), found));
        references(wanted, found);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static String show(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }

    private static String days(GoldStatement wanted) {
        return days(
                wanted.deadline().flatMap(GoldDeadline::earliest),
                wanted.deadline().flatMap(GoldDeadline::latest));
    }

    private static String days(Commitment found) {
        return days(
                found.deadline().flatMap(Deadline::earliest), found.deadline().flatMap(Deadline::latest));
    }

    private static String days(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        if (earliest.isEmpty() && latest.isEmpty()) {
            return "no days";
        }
        return earliest.map(Object::toString).orElse("")
                + ".."
                + latest.map(Object::toString).orElse("");
    }

    private void check(Field field, String wanted, String found, Commitment statement) {
        boolean right = wanted.equals(found);
        add(field, Tally.of(right));
        if (!right) {
            wrong(field, wanted, found, statement);
        }
    }

    private void wrong(Field field, String wanted, String found, Commitment statement) {
        mistakes.add(new Mistake(
                name,
                Nature.WRONG,
                field.toString(),
                found,
                wanted,
                sentence(new Span(statement.start(), statement.end())),
                Optional.of(statement.explanation().rule())));
    }

    private void references(GoldStatement wanted, Commitment found) {
        Set<String> cited =
                found.references().stream().map(Reference::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> due = new TreeSet<>(wanted.references());
        Set<String> both = new HashSet<>(cited);
        both.retainAll(due);
        add(Field.REFERENCES, new Tally(both.size(), cited.size(), due.size()));
        if (!cited.equals(due)) {
            wrong(Field.REFERENCES, due.toString(), cited.toString(), found);
        }
    }

    private void headings() {
        List<String> open = new ArrayList<>(gold.headings());
        int all = open.size();
        int found = 0;
        for (Topic topic : reading.topics()) {
            if (topic.heading().isPresent()) {
                found++;
                heading(topic.heading().get(), open);
            }
        }
        open.forEach(missed -> mistakes.add(
                new Mistake(name, Nature.MISSED, Field.HEADINGS.toString(), "", missed, "", Optional.empty())));
        add(Field.HEADINGS, new Tally(all - open.size(), found, all));
    }

    /** Takes the heading off those that are still open. */
    private void heading(String heading, List<String> open) {
        String squeezed = squeeze(heading);
        for (int i = 0; i < open.size(); i++) {
            if (squeeze(open.get(i)).equals(squeezed)) {
                open.remove(i);
                return;
            }
        }
        mistakes.add(new Mistake(name, Nature.FALSE, Field.HEADINGS.toString(), heading, "", "", Optional.empty()));
    }

    private static String squeeze(String words) {
        return words.replaceAll("[\\s\u00a0\u00ad-]", "").toLowerCase(Locale.ROOT);
    }

    private void head() {
        LetterHead head = reading.head();
        header(Field.DATE, "date", show(gold.letter().date()), show(head.date()));
        header(Field.DOSSIER, "dossier", show(gold.letter().dossier()), show(head.dossier()));
        header(Field.NUMBER, "number", show(gold.letter().number()), show(head.number()));
        header(
                Field.SIGNATORIES,
                "signatories",
                lower(gold.letter().signatories().toString()),
                lower(head.signatories().stream()
                        .map(LetterHead.Signatory::office)
                        .toList()
                        .toString()));
    }

    private void header(Field field, String key, String wanted, String found) {
        if (gold.letter().scores(key)) {
            boolean right = wanted.equals(found);
            add(field, Tally.of(right));
            if (!right) {
                mistakes.add(new Mistake(name, Nature.WRONG, field.toString(), found, wanted, "", Optional.empty()));
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
