package nl.brievenbus.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the lines that belong to the pages and not to the letter: page numbers, and running heads and feet. Where the
 * pages are known, what repeats at their borders is furniture; where they are not, only page numbers, and lines that
 * repeat beside them, are.
 */
final class PageFurniture {

    /** How many lines at the top and the foot of a page may be furniture. */
    private static final int BORDER = 4;

    /** How far from a page number a repeated line still belongs to the same running head or foot. */
    private static final int REACH = 3;

    private static final int LONGEST = 160;

    /** The column beside a letter has no more and no longer lines than this. */
    private static final int LONGEST_COLUMN = 45;

    private static final int WIDEST_COLUMN = 60;

    private static final Pattern BARE_NUMBER = Pattern.compile("[-–— ]{0,3}\\d{1,3}[-–— ]{0,3}");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,3} {1,3}\\p{L}");

    private PageFurniture() {}

    /**
     * @param lines with the furniture blanked; where pages were not known, each page number begins one
     * @param removed the furniture
     */
    record Stripped(List<Line> lines, List<String> removed) {}

    static Stripped strip(List<Line> lines) {
        boolean pagesKnown = !lines.isEmpty() && lines.get(lines.size() - 1).page() > 0;
        Set<Integer> furniture = pagesKnown ? atPageBorders(lines) : besidePageNumbers(lines);
        return without(lines, furniture, pagesKnown);
    }

    private static Stripped without(List<Line> lines, Set<Integer> furniture, boolean pagesKnown) {
        List<Line> kept = new ArrayList<>(lines.size());
        List<String> removed = new ArrayList<>();
        int page = 0;
        boolean inFurniture = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (furniture.contains(i)) {
                removed.add(line.words());
                page += inFurniture ? 0 : 1;
                inFurniture = true;
            } else if (!line.blank()) {
                inFurniture = false;
            }
            String words = furniture.contains(i) ? "" : line.words();
            kept.add(new Line(words, line.start(), line.end(), line.indented(), pagesKnown ? line.page() : page));
        }
        return new Stripped(kept, removed);
    }

    private static Set<Integer> atPageBorders(List<Line> lines) {
        Map<String, Set<Integer>> pagesOf = new HashMap<>();
        Map<Integer, String> candidates = new HashMap<>();
        for (List<Integer> page : pages(lines)) {
            for (int position = 0; position < page.size(); position++) {
                if (position < BORDER || position >= page.size() - BORDER) {
                    int i = page.get(position);
                    String shape = shape(lines.get(i).words());
                    candidates.put(i, shape);
                    pagesOf.computeIfAbsent(shape, key -> new HashSet<>())
                            .add(lines.get(i).page());
                }
            }
        }
        int pages = lines.get(lines.size() - 1).page() + 1;
        List<Integer> firstPage = pages(lines).get(0);
        List<Integer> opensFirstPage = firstPage.subList(0, Math.min(BORDER, firstPage.size()));
        Set<Integer> furniture = new HashSet<>();
        candidates.forEach((i, shape) -> {
            String words = lines.get(i).words();
            int seen = pagesOf.getOrDefault(shape, Set.of()).size();
            boolean repeats = seen >= 2
                    && (seen * 3 >= pages || seen >= 3)
                    && words.length() <= LONGEST
                    // The head of the letter itself, which the others repeat.
                    && !opensFirstPage.contains(i);
            if ((repeats && !belongsToLetter(words))
                    || PageLines.ALL.isOfPage(words)
                    || BARE_NUMBER.matcher(words).matches()) {
                furniture.add(i);
            }
        });
        pages(lines).forEach(page -> addColophon(lines, page, furniture));
        addRepeatedHead(lines, furniture);
        return furniture;
    }

    /**
     * On the first page of a letter the parser puts the column with the sender's address behind the foot of the page: short
     * lines, none of them a sentence.
     */
    private static void addColophon(List<Line> lines, List<Integer> page, Set<Integer> furniture) {
        for (int position = 0; position < page.size(); position++) {
            if (PageLines.ALL.isOfPage(lines.get(page.get(position)).words())) {
                List<Integer> behind = page.subList(position, page.size());
                boolean column = behind.size() <= LONGEST_COLUMN
                        && behind.stream()
                                .map(lines::get)
                                .allMatch(line -> line.words().length() <= WIDEST_COLUMN && line.last() != '.');
                if (column) {
                    furniture.addAll(behind);
                }
                furniture.add(page.get(position));
            }
        }
    }

    /** Lines at the top of a page that repeat the head of the first ("Datum 3 februari 2025", "Ons kenmerk ..."). */
    private static void addRepeatedHead(List<Line> lines, Set<Integer> furniture) {
        List<List<Integer>> pages = pages(lines);
        Set<String> first = new HashSet<>();
        String before = "";
        for (int i : pages.get(0)) {
            first.add(lines.get(i).words());
            first.add(before + " " + lines.get(i).words());
            before = lines.get(i).words();
        }
        for (List<Integer> page : pages.subList(1, pages.size())) {
            for (int i : page) {
                boolean repeats = lines.get(i).words().length() <= LONGEST
                        && first.contains(lines.get(i).words());
                if (!repeats && !furniture.contains(i)) {
                    break;
                }
                furniture.add(i);
            }
        }
    }

    private static List<List<Integer>> pages(List<Line> lines) {
        List<List<Integer>> pages = new ArrayList<>();
        int page = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.page() != page) {
                pages.add(new ArrayList<>());
                page = line.page();
            }
            if (!line.blank()) {
                pages.get(pages.size() - 1).add(i);
            }
        }
        return pages;
    }

    private static Set<Integer> besidePageNumbers(List<Line> lines) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).words();
            if (words.length() <= LONGEST && PageLines.ALL.isOfPage(words)) {
                numbers.add(i);
            }
        }
        Set<Integer> furniture = new HashSet<>(numbers);
        numbers.forEach(number -> furniture.addAll(RunningLines.within(lines, number)));
        if (numbers.size() < 2) {
            return furniture;
        }
        Map<String, Set<Integer>> places = new HashMap<>();
        numbers.forEach(number -> neighbours(lines, number)
                .forEach(i -> places.computeIfAbsent(shape(lines.get(i).words()), key -> new HashSet<>())
                        .add(i)));
        for (int number : numbers) {
            for (int i : neighbours(lines, number)) {
                if (places.getOrDefault(shape(lines.get(i).words()), Set.of()).size() >= 2) {
                    furniture.add(i);
                }
            }
        }
        return furniture;
    }

    private static List<Integer> neighbours(List<Line> lines, int number) {
        List<Integer> near = new ArrayList<>();
        for (int i = Math.max(0, number - REACH); i <= Math.min(lines.size() - 1, number + REACH); i++) {
            Line line = lines.get(i);
            if (i != number && !line.blank() && line.words().length() <= LONGEST && !belongsToLetter(line.words())) {
                near.add(i);
            }
        }
        return near;
    }

    /** What may stand at the border of more than one page, and is of the letter all the same. */
    private static boolean belongsToLetter(String words) {
        return PageLines.ALL.isOfLetter(words) || (words.endsWith(".") && opensWithNumber(words));
    }

    /** "1 Kamerstuk 33 450, nr. 109.": footnotes that cite differ in their numbers only, and are no running foot. */
    private static boolean opensWithNumber(String words) {
        return !words.isEmpty()
                && Character.isDigit(words.charAt(0))
                && NUMBERED.matcher(words).lookingAt();
    }

    /** Lines that differ in their numbers only have the same shape; of those that begin with a number, in that one only. */
    private static String shape(String words) {
        if (opensWithNumber(words)) {
            return "#" + words.substring(words.indexOf(' '));
        }
        StringBuilder shape = new StringBuilder(words.length());
        boolean inNumber = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean digit = Character.isDigit(c);
            if (!digit) {
                shape.append(c);
            } else if (!inNumber) {
                shape.append('#');
            }
            inNumber = digit;
        }
        return shape.toString();
    }
}
