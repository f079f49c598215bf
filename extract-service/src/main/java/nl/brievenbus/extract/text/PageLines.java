package nl.brievenbus.extract.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.brievenbus.extract.language.DataFile;

/** Tells by its words alone whether a line is of the page rather than of the letter. The data file tells what each field holds. */
final class PageLines {

    private record Words(
            List<String> pages,
            List<String> outOf,
            List<String> official,
            List<String> printers,
            List<String> repeated,
            List<String> open) {}

    /** The lines of all languages: text is read before its language is told. */
    static final PageLines ALL = load();

    private final Pattern number;
    private final Pattern official;
    private final Pattern repeated;
    private final List<String> printers;
    private final Set<String> open;

    private PageLines(Words words) {
        String outOf = " ?(?:" + String.join("|", words.outOf()) + ") ?\\d{1,4}";
        number = Pattern.compile("(?iu)[-–— ]{0,3}(?:(?:[\\p{L}\\d][^\\n|]{0,80}(?:[|•·–-] ?| {2,}))?(?:"
                + String.join("|", words.pages()) + ") ?\\d{1,4}(?:" + outOf + ")?|\\d{1,4}" + outOf
                + ")[-–— ]{0,3}|[-–—] ?\\d{1,3} ?[-–—]");
        printers = List.copyOf(words.printers());
        official = Pattern.compile("(?u)"
                + Stream.concat(
                                words.official().stream(),
                                printers.stream().map(printer -> Pattern.quote(printer) + "[^\\n]{0,40}"))
                        .collect(Collectors.joining("|")));
        open = Set.copyOf(words.open());
        repeated = Pattern.compile("(?iu)(?:" + String.join("|", words.repeated()) + ")\\b[^\\n]{0,20}");
    }

    static PageLines load() {
        return new PageLines(DataFile.read("pages.yaml", Words.class));
    }

    /** Whether it is the number of a page or a running line of an official publication. Most lines are neither, and no pattern is tried on them. */
    boolean isOfPage(String words) {
        if (!hasDigitOrHyphen(words) && printers.stream().noneMatch(words::startsWith)) {
            return false;
        }
        return (endsInDigit(words) && number.matcher(words).matches())
                || official.matcher(words).matches();
    }

    /** "Vraag 3" and "Antwoord" repeat as page furniture does, and are none. */
    boolean isOfLetter(String words) {
        return repeated.matcher(words).matches();
    }

    /** Whether it ends in a word that more must follow: "zonder uitzondering door de". */
    boolean isOpen(String words) {
        return open.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    private static boolean endsInDigit(String words) {
        int last = words.length() - 1;
        while (last >= 0 && " -–—".indexOf(words.charAt(last)) >= 0) {
            last--;
        }
        return last >= 0 && words.charAt(last) >= '0' && words.charAt(last) <= '9';
    }

    private static boolean hasDigitOrHyphen(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ((c >= '0' && c <= '9') || c == '-') {
                return true;
            }
        }
        return false;
    }
}
