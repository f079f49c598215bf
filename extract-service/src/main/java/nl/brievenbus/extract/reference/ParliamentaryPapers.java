package nl.brievenbus.extract.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.language.LeadPattern;

/**
 * Kamerstukken in every way in which letters cite them: "Kamerstuk 28 676, nr. 413", "23 900 XV, nr. 44", "33 328, AI",
 * "Kamerstukken 28 676 en 36 045, nr. 391", "nrs. 12 en 13", "21501-32-1740", "CXXIV, G", "nr. 456 (36800-XVI)". Five digits
 * alone are none: a number or, in the Eerste Kamer, letters of the document must stand behind them. The comma decides
 * between chapter and document: "36 600 B, K" is document K of the gemeentefonds, "35 000, B" is document B.
 */
final class ParliamentaryPapers {

    private static final String ROMAN_CHAPTER = "(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})[AB]?(?![\\p{L}\\d])";
    private static final String NUMBER_SIGN = "(?:[Nn](?:rs?|os?|um(?:mer|ber)s?)\\.?:? ?)";
    /** Digits, with the letter of an older paper of the Eerste Kamer; or the letters of a newer one. */
    private static final String DOCUMENT = "(?:\\d{1,4}(?!\\d)[a-z]?|[A-Z]{1,2})(?![\\p{L}\\d])(?! \\d{3}(?!\\d))";

    /** Looks first whether two figures come: at most places none do. */
    private static final LeadPattern DOSSIER = LeadPattern.compile(
            "(?=[1-3]\\d)(?<![\\p{L}\\d])(?<!\\d[.,])(?<![\\p{L}\\d][-–])(?<![€$])(?<![€$] )([1-3]\\d)["
                    + " .\\u00a0\\u2009\\u202f]?(\\d{3})(?!\\d| \\d{3}(?!\\d))(?: ?\\(R ?\\d{3,4}\\))?(?:["
                    + " –-](?<suffix>" + ROMAN_CHAPTER
                    + "|[A-M](?=,? ?" + NUMBER_SIGN + "|, ?[A-Z]{1,2}(?![\\p{L}\\d])|[-–]\\d)"
                    + "|\\d{2}(?=,? ?" + NUMBER_SIGN + "|[-–]\\d)))?"
                    + "(?: ?\\(R ?\\d{3,4}\\))?");

    private static final String JOINED = "(?:(?:, ?(?:" + NUMBER_SIGN + ")?" + DOCUMENT
            + "){0,12}(?: ?(?:,? en|and|&|t/m|tot en met) ?|[–-])(?:" + NUMBER_SIGN + ")?" + DOCUMENT + ")?";
    private static final Pattern NUMBERED =
            Pattern.compile("[,;]? ?\\(?(?:stuk |motie |letter )?" + NUMBER_SIGN + "(" + DOCUMENT + JOINED + ")");
    private static final Pattern HYPHENED = Pattern.compile("[-–](\\d{1,4}|[A-Z]{1,2})(?![\\p{L}\\d]|-\\d)");
    private static final Pattern LETTERED = Pattern.compile(", ?([A-Z]{1,2}(?![\\p{L}\\d])" + JOINED + ")");
    private static final Pattern SPELLED =
            Pattern.compile(", ?(?:letter|onder) ([A-Z]{1,2}(?![\\p{L}\\d])" + JOINED + ")");
    private static final Pattern BRACKETED = Pattern.compile(", ?[A-Z]{1,2}\\)");
    private static final Pattern BARE = Pattern.compile("(?:, ?|/)(\\d{1,4})(?![\\d/]| \\d{3}(?!\\d)|[-–]\\d)");
    private static final Pattern ONE = Pattern.compile(
            "(?<range>t/m|tot en met|(?<=\\d)[–-](?=\\d))|(?<doc>\\d{1,4}[a-z]?|[A-Z]{1,2})(?![\\p{L}\\d.])");
    private static final Pattern JOINS = Pattern.compile("(?:,| en|, en|/| and|,? alsmede) ?");
    private static final LeadPattern CUE = LeadPattern.compile("(?i)(?:kamerstuk(?:ken)?|tweede kamer|eerste"
            + " kamer|vergaderjaar|stukken|stuk|dossier|moties?\\b|motions?\\b|\\btk\\b|\\bek\\b|\\bkst|parliamentary"
            + " papers?|house of representatives|senate|\\bII? (?:19|20)\\d{2})");
    /** What a number belongs to that only looks like a dossier. */
    private static final LeadPattern OTHER_NUMBER = LeadPattern.compile(
            "(?i)(?:€|\\beuro?|\\busd|kenmerk|zaaknummer|zaak|registratienummer|referentie|postbus|artikel|telefoon|tel\\.?|faxnummer|rekening(?:nummer)?|bladzijde)(?:"
                    + " nr\\.?)?:? ?$");

    private static final LeadPattern ROMAN_DOSSIER = LeadPattern.compile(
            "(?<![\\p{L}\\d])([CLX][CLXVI]{1,8})(?:, ?(?:nr\\. ?)?|[-–])([A-Z]{1,2})(?![\\p{L}\\d])");
    private static final LeadPattern NUMBER_FIRST = LeadPattern.compile("(?=[Nn])(?<![\\p{L}\\d])" + NUMBER_SIGN
            + "(\\d{1,4}) \\(([1-3]\\d) ?(\\d{3})(?:[ -](" + ROMAN_CHAPTER + "|\\d{2}))?\\)");

    /** How far before a dossier its cue may stand, in characters. */
    private static final int CUE_REACH = 60;

    /** "nrs. 12 t/m 400" is no list of papers. */
    private static final int WIDEST_RANGE = 30;

    /** More dossiers in a row cite no paper together, and would each be kept with the words of all. */
    private static final int LONGEST_LIST = 30;

    private final CitationFinder.Passage passage;
    private final List<Citation> found;

    private ParliamentaryPapers(CitationFinder.Passage passage, List<Citation> found) {
        this.passage = passage;
        this.found = found;
    }

    private record Dossier(String id, boolean chapter, int start, int end) {}

    static void find(CitationFinder.Passage passage, List<Citation> found) {
        ParliamentaryPapers papers = new ParliamentaryPapers(passage, found);
        if (mayHoldDossier(passage.words())) {
            papers.byDossier();
            passage.collect(
                    NUMBER_FIRST,
                    found,
                    m -> Optional.of("kst-" + m.group(2) + m.group(3) + (m.group(4) == null ? "" : "-" + m.group(4))
                            + "-" + m.group(1)));
        }
        if (mayHoldRomanDossier(passage.words())) {
            papers.byRomanDossier();
        }
    }

    /** A dossier has five digits, with at most one sign behind the second: no pattern is tried where none such stand. */
    private static boolean mayHoldDossier(String words) {
        int digits = 0;
        int before = 0;
        for (int i = 0; i < words.length(); i++) {
            if (CitationFinder.isDigit(words.charAt(i))) {
                digits++;
                if (digits == 5 || (digits == 3 && before >= 2)) {
                    return true;
                }
            } else {
                before = digits;
                digits = 0;
            }
        }
        return false;
    }

    private static boolean mayHoldRomanDossier(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (CitationFinder.opensRoman(words, i, words.length())) {
                return true;
            }
        }
        return false;
    }

    private void byDossier() {
        List<Dossier> waiting = new ArrayList<>();
        LeadPattern.Search search = passage.search(DOSSIER);
        while (search.find()) {
            Matcher matcher = search.match();
            String suffix = matcher.group("suffix") == null ? "" : "-" + matcher.group("suffix");
            Dossier dossier = new Dossier(
                    matcher.group(1) + matcher.group(2) + suffix, !suffix.isEmpty(), matcher.start(), matcher.end());
            boolean list = !waiting.isEmpty()
                    && waiting.size() < LONGEST_LIST
                    && joins(waiting.get(waiting.size() - 1).end(), dossier.start());
            if (!list) {
                waiting.clear();
            }
            waiting.add(dossier);
            int end = documents(waiting);
            if (end > 0) {
                waiting.clear();
                search.goOn(end);
            }
        }
    }

    private boolean joins(int from, int to) {
        return to - from <= 9 && JOINS.matcher(passage.text()).region(from, to).matches();
    }

    /** Adds what the words behind the last dossier cite of each waiting one; returns where they end, or -1. */
    private int documents(List<Dossier> waiting) {
        Dossier last = waiting.get(waiting.size() - 1);
        int start = waiting.get(0).start();
        String before = passage.before(start, CUE_REACH);
        if (OTHER_NUMBER.in(before).find()) {
            return -1;
        }
        Matcher numbered = at(NUMBERED, last.end());
        if (numbered.lookingAt()) {
            return add(waiting, numbered);
        }
        boolean cued = CUE.in(before).find();
        Matcher hyphened = at(HYPHENED, last.end());
        if ((cued || last.chapter()) && hyphened.lookingAt()) {
            return add(waiting, hyphened);
        }
        Matcher lettered = at(LETTERED, last.end());
        if ((cued || last.chapter() || inBrackets(start, last.end())) && lettered.lookingAt()) {
            return add(waiting, lettered);
        }
        Matcher spelled = at(SPELLED, last.end());
        if (spelled.lookingAt()) {
            return add(waiting, spelled);
        }
        Matcher bare = at(BARE, last.end());
        return cued && bare.lookingAt() ? add(waiting, bare) : -1;
    }

    /** "(34 607, D)": nothing else is cited so between brackets. */
    private boolean inBrackets(int start, int end) {
        return start > passage.from()
                && passage.text().charAt(start - 1) == '('
                && at(BRACKETED, end).lookingAt();
    }

    private Matcher at(Pattern pattern, int offset) {
        return pattern.matcher(passage.text()).region(offset, passage.to()).useTransparentBounds(true);
    }

    private int add(List<Dossier> dossiers, Matcher words) {
        int start = dossiers.get(0).start();
        for (Dossier dossier : dossiers) {
            for (String document : documents(words.group(1))) {
                found.add(passage.citation("kst-" + dossier.id() + "-" + document, start, words.end()));
            }
        }
        return words.end();
    }

    /** "12", "12 en 13", "12 t/m 15", "A en B". */
    private static List<String> documents(String words) {
        if (isNumber(words)) {
            return List.of(words);
        }
        List<String> documents = new ArrayList<>();
        Matcher one = ONE.matcher(words);
        boolean range = false;
        while (one.find()) {
            if (one.group("doc") == null) {
                range = true;
                continue;
            }
            if (range) {
                fill(documents, one.group("doc"));
                range = false;
            }
            documents.add(one.group("doc"));
        }
        return documents;
    }

    private static boolean isNumber(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (!CitationFinder.isDigit(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Adds what lies between the last document and another one. */
    private static void fill(List<String> documents, String to) {
        String from = documents.get(documents.size() - 1);
        if (isNumber(from) && isNumber(to)) {
            int first = Integer.parseInt(from);
            int last = Integer.parseInt(to);
            for (int i = first + 1; i < last && last - first <= WIDEST_RANGE; i++) {
                documents.add(Integer.toString(i));
            }
        }
    }

    private void byRomanDossier() {
        LeadPattern.Search search = passage.search(ROMAN_DOSSIER);
        while (search.find()) {
            Matcher matcher = search.match();
            if (CUE.in(passage.before(matcher.start(), CUE_REACH)).find()) {
                found.add(passage.citation(
                        "kst-" + matcher.group(1) + "-" + matcher.group(2), matcher.start(), matcher.end()));
            }
        }
    }
}
