package nl.brievenbus.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kamerstukken in every way in which letters cite them: "Kamerstuk 28 676, nr. 413", "23 900 XV, nr. 44", "33 328, AI",
 * "Kamerstukken 28 676 en 36 045, nr. 391", "nrs. 12 en 13", "21501-32-1740". Five digits alone are none: a number of the
 * document must stand behind them.
 */
final class ParliamentaryPapers {

    private static final Pattern DOSSIER = Pattern.compile(
            "(?<![\\d.,€-])(?<!€ )(\\d{2})[ .]?(\\d{3})(?![\\d])(?: ?[-–]? ?(I{1,3}[AB]?|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI{0,3}|XX|XXI{1,3}|[ABC](?=,)|(?<=[-– ])\\d{2}(?=[, -])))?(?: ?\\(R ?\\d{3,4}\\))?");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?:,? ?(?:[Nn](?:rs?|os?|umm?ers?)\\.? ?)|-)(\\d{1,4})((?:(?:, | en |, en | t/m | tot en met )\\d{1,4}(?![\\d ]\\d))*+)");
    private static final Pattern LETTERS = Pattern.compile(",? (?:nr\\. ?)?([A-Z]{1,3})(?![\\p{L}\\d])");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern JOINS = Pattern.compile("(?:,| en|, en|/| and) ?");
    private static final Pattern CUE = Pattern.compile(
            "(?i)(?:kamerstuk(?:ken)?|tweede kamer|eerste kamer|vergaderjaar|stukken|stuk|dossier|\\btk\\b|\\bek\\b|parliamentary paper)");

    /** How far before a dossier its cue may stand. */
    private static final int CUE_REACH = 60;

    private ParliamentaryPapers() {}

    private record Dossier(String id, int start, int end) {}

    static List<Citation> find(String text, int from, int to) {
        List<Citation> found = new ArrayList<>();
        List<Dossier> waiting = new ArrayList<>();
        Matcher matcher = DOSSIER.matcher(text).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            Dossier dossier = dossier(matcher);
            if (!waiting.isEmpty()
                    && !joins(text, waiting.get(waiting.size() - 1).end(), dossier.start())) {
                waiting.clear();
            }
            waiting.add(dossier);
            int end = documents(text, to, waiting, found, from);
            if (end > 0) {
                waiting.clear();
                matcher.region(end, to);
            }
        }
        return found;
    }

    private static Dossier dossier(Matcher matcher) {
        String suffix = matcher.group(3) == null ? "" : "-" + matcher.group(3);
        return new Dossier(matcher.group(1) + matcher.group(2) + suffix, matcher.start(), matcher.end());
    }

    private static boolean joins(String text, int from, int to) {
        return to - from <= 6 && JOINS.matcher(text).region(from, to).matches();
    }

    /** Adds what the words behind the last dossier cite of each waiting one; returns where they end, or -1. */
    private static int documents(String text, int to, List<Dossier> waiting, List<Citation> found, int from) {
        Dossier last = waiting.get(waiting.size() - 1);
        int start = waiting.get(0).start();
        Matcher numbers = NUMBERS.matcher(text).region(last.end(), to).useTransparentBounds(true);
        if (numbers.lookingAt()) {
            List<String> documents = new ArrayList<>(List.of(numbers.group(1)));
            Matcher more = SMALL_NUMBER.matcher(numbers.group(2));
            while (more.find()) {
                documents.add(more.group());
            }
            add(text, waiting, documents, start, numbers.end(), found);
            return numbers.end();
        }
        Matcher letters = LETTERS.matcher(text).region(last.end(), to).useTransparentBounds(true);
        if (letters.lookingAt()
                && CUE.matcher(text)
                        .region(Math.max(from, start - CUE_REACH), start)
                        .find()) {
            add(text, waiting, List.of(letters.group(1)), start, letters.end(), found);
            return letters.end();
        }
        return -1;
    }

    private static void add(
            String text, List<Dossier> dossiers, List<String> documents, int start, int end, List<Citation> found) {
        for (Dossier dossier : dossiers) {
            for (String document : documents) {
                String id = "kst-" + dossier.id() + "-" + document;
                found.add(new Citation(CitationFinder.reference(id, text.substring(start, end)), start, end));
            }
        }
    }
}
