package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.LetterText.Paragraph;
import nl.brievenbus.extract.text.LetterText.Shape;

/**
 * Finds headings where no mark-up names them: short paragraphs between blank lines that end no sentence and have text
 * below them; numbered or not, in capitals or not, and also those that run on with dots ("... met een overheid").
 */
final class HeadingFinder {

    private static final int LONGEST = 220;

    /** The longest heading that may stand on the line just above its text. */
    private static final int LONGEST_ATTACHED = 90;

    private static final int MOST_ATTACHED_WORDS = 12;

    /** Blank lines part the paragraphs of a letter unless fewer than one in this many has one before it. */
    private static final int FLAT = 5;

    /** The level of a heading that neither a number nor mark-up places. */
    static final int UNNUMBERED = 8;

    /** So long a paragraph is no mere "Vraag 3" or "Antwoord". */
    static final int LONGEST_MARK = 100;

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})[.)]? .*|[IVX]{1,5}\\. .*|([A-Za-z])[.)] .*");
    private static final Pattern OPENING = Pattern.compile(
            "(?u)[\\p{Lu}\\d«“\"‘(€].*|[a-z][.)] .*|\\.{2,4} ?.*|…\\s?.*|[•▪■●] ?\\p{Lu}.*|[ivx]{1,4}[.)] .*|e[A-Z].*|[A-Za-z][).] .*");

    /** A sentence that ends within the line: "... is getekend. De partijen". */
    private static final Pattern SENTENCE_WITHIN = Pattern.compile("(?u)\\p{Ll}{4}[.!?] \\p{Lu}\\p{Ll}");

    /** A row of a table that lost its borders: "Bovenloop 6 3 2". */
    private static final Pattern ROW = Pattern.compile("(?:.* )?[\\d.,%€–-]{1,12} [\\d.,%€–-]{1,12}");

    private static final Pattern BRACKETED = Pattern.compile("\\([^()]*\\)");

    /** "Vraag 3:" ends as a lead-in does, but leads in nothing else. */
    private static final Pattern MARK_WITH_COLON = Pattern.compile("(?u)\\p{L}{2,20} \\d{1,3}[a-z]?:");

    /** A heading that ends as a lead-in does is no more than a word or three. */
    private static final Pattern LABEL = Pattern.compile("(?u)\\p{Lu}[\\p{L}-]{2,30}(?: [\\p{L}-]{2,30}){0,2}:");

    /** The first of numbered sentences. */
    private static final Pattern FIRST_ITEM = Pattern.compile("(?u)\\(?1[.)] \\p{Lu}.*[.;]");

    /** A heading that asks is short. */
    private static final int MOST_WORDS_OF_QUESTION = 12;

    private final Pattern never;
    private final Pattern always;
    private final Pattern asked;
    private final Pattern motion;

    HeadingFinder(StructureWords words) {
        never = StructureWords.pattern(words.noHeadings());
        always = StructureWords.pattern(words.headings());
        List<String> questionsAndAnswers = new ArrayList<>(words.questions());
        questionsAndAnswers.addAll(words.answers());
        motion = StructureWords.pattern(words.motions());
        asked = StructureWords.pattern(questionsAndAnswers);
    }

    void mark(LetterText letter, Role[] roles) {
        boolean marked = List.of(roles).contains(Role.HEADING);
        boolean answers = answersQuestions(letter);
        boolean flat = isFlat(letter);
        for (int i = roles.length - 1; i >= 0; i--) {
            boolean free = roles[i] == Role.BODY || roles[i] == Role.LIST_ITEM;
            Paragraph paragraph = letter.paragraphs().get(i);
            if (free
                    && !(marked && paragraph.shape() != Shape.UNMARKED)
                    && paragraph.shape() != Shape.LIST_ITEM
                    && (isHeading(letter, roles, flat, i)
                            || (!answers && (isLabel(letter, roles, i) || asksAsHeading(letter, roles, i))))) {
                roles[i] = Role.HEADING;
            }
        }
    }

    /** Letters that answer questions quote them; elsewhere a short question alone between paragraphs is a heading. */
    private boolean answersQuestions(LetterText letter) {
        int numbers = 0;
        for (Paragraph paragraph : letter.paragraphs()) {
            if (paragraph.length() >= LONGEST_MARK) {
                continue;
            }
            String words = letter.words(paragraph);
            if (asked.matcher(words).matches()) {
                return true;
            }
            numbers += words.length() <= 3 && Character.isDigit(words.charAt(0)) ? 1 : 0;
        }
        return numbers > 1;
    }

    private boolean asksAsHeading(LetterText letter, Role[] roles, int i) {
        if (!letter.paragraphs().get(i).alone()) {
            return false;
        }
        String words = letter.words(i);
        return words.endsWith("?")
                && words.split(" ").length <= MOST_WORDS_OF_QUESTION
                && OPENING.matcher(words).matches()
                && !SENTENCE_WITHIN.matcher(words).find()
                && !inList(letter, roles, i)
                && textFollows(letter, roles, i);
    }

    private boolean isHeading(LetterText letter, Role[] roles, boolean flat, int i) {
        Paragraph paragraph = letter.paragraphs().get(i);
        String words = letter.words(paragraph);
        if (paragraph.length() > LONGEST
                || never.matcher(words).matches()
                || DateWords.isDateLine(words)
                || !OPENING.matcher(words).matches()) {
            return false;
        }
        if (isMark(letter, i, words)) {
            return true;
        }
        return (paragraph.alone() || attachedToText(letter, flat, i))
                && looksLikeHeading(words)
                && !inList(letter, roles, i)
                && textFollows(letter, roles, i)
                && !isContent(letter, roles, i);
    }

    /** "Aanleiding:" above a paragraph; what stands above a list leads it in. */
    private boolean isLabel(LetterText letter, Role[] roles, int i) {
        String words = letter.words(i);
        if (i + 1 == roles.length
                || !letter.paragraphs().get(i).opensBlock()
                || !LABEL.matcher(words).matches()
                || never.matcher(words).matches()) {
            return false;
        }
        String below = letter.words(i + 1);
        return roles[i + 1] == Role.BODY
                && below.length() > LONGEST_ATTACHED
                && Character.isUpperCase(below.charAt(0))
                && below.endsWith(".");
    }

    /** "Vraag 3", alone or right above its text, also with a colon ("Vraag 3:"). */
    private boolean isMark(LetterText letter, int i, String words) {
        Paragraph paragraph = letter.paragraphs().get(i);
        boolean numbered = MARK_WITH_COLON.matcher(words).matches();
        if (!always.matcher(words).matches() || (endsSentence(words) && !numbered)) {
            return false;
        }
        boolean above = i + 1 < letter.paragraphs().size()
                && paragraph.opensBlock()
                && isShort(words)
                && !Character.isLowerCase(letter.words(i + 1).charAt(0));
        return paragraph.alone() || above;
    }

    /**
     * In "a) Titel", "Mededeling van de Commissie", "b) Datum" the line between is what the first of them heads; between numbered
     * paragraphs it is a heading.
     */
    private static boolean isContent(LetterText letter, Role[] roles, int i) {
        if (i == 0
                || i + 1 >= roles.length
                || !roles[i - 1].speaks()
                || letter.paragraphs().get(i - 1).length() >= LONGEST_MARK
                || !style(letter, i).isEmpty()) {
            return false;
        }
        String before = style(letter, i - 1);
        return !before.isEmpty() && before.equals(style(letter, i + 1));
    }

    private static boolean attachedToText(LetterText letter, boolean flat, int i) {
        Paragraph paragraph = letter.paragraphs().get(i);
        if (paragraph.closesBlock() || i + 1 == letter.paragraphs().size()) {
            return false;
        }
        String words = letter.words(paragraph);
        String next = letter.words(i + 1);
        boolean numbered = !style(letter, i).isEmpty();
        String unnumbered = numbered ? words.substring(words.indexOf(' ') + 1) : words;
        boolean isLong = next.length() > LONGEST_ATTACHED;
        boolean opensList = !numbered && FIRST_ITEM.matcher(next).matches();
        boolean begins = paragraph.opensBlock()
                || ((flat || numbered) && isLong && letter.words(i - 1).endsWith("."));
        return begins
                && isShort(words)
                && !unnumbered.contains(". ")
                && next.length() > words.length()
                && !endsSentence(words)
                && (opensList
                        || ((isLong || (numbered && next.endsWith("."))) && Character.isUpperCase(next.charAt(0))));
    }

    /** Whether no blank lines part the paragraphs of a letter, or next to none. */
    private static boolean isFlat(LetterText letter) {
        long apart = letter.paragraphs().stream().filter(Paragraph::opensBlock).count();
        return apart * FLAT < letter.paragraphs().size();
    }

    /** Short enough to head text that stands right below it. */
    private static boolean isShort(String words) {
        return words.length() <= LONGEST_ATTACHED && words.split(" ").length <= MOST_ATTACHED_WORDS;
    }

    private static boolean endsSentence(String words) {
        int end = words.length();
        // The mark of a footnote may stand behind the full stop.
        while (end > 1 && words.length() - end < 3 && Character.isDigit(words.charAt(end - 1))) {
            end--;
        }
        if (end < words.length() && ".;,:?".indexOf(words.charAt(end - 1)) >= 0) {
            return true;
        }
        char last = words.charAt(words.length() - 1);
        return (last == '.' && !words.endsWith("..")) || last == ';' || last == ',' || last == ':' || last == '?';
    }

    private static boolean looksLikeHeading(String words) {
        boolean runsOn = words.startsWith("...") || words.startsWith("…");
        boolean hasLetters =
                words.codePoints().filter(Character::isLetter).limit(3).count() == 3;
        boolean runsInto = words.endsWith("-") || SENTENCE_WITHIN.matcher(words).find();
        return hasLetters
                && (runsOn || !endsSentence(words))
                && words.split(" ").length <= 30
                && !runsInto
                && !ROW.matcher(words).matches()
                && !BRACKETED.matcher(words).matches();
    }

    /** A short item among other items is none, nor is one below a lead-in. */
    private static boolean inList(LetterText letter, Role[] roles, int i) {
        if (roles[i] != Role.LIST_ITEM) {
            return i > 0 && letter.words(i - 1).endsWith(":") && roles[i - 1].speaks();
        }
        String style = style(letter, i);
        boolean alone = letter.paragraphs().get(i).alone() && !style.isEmpty();
        // "3. Moties" and "a. Wonen" in blocks of their own number different things.
        boolean apart = letter.paragraphs().get(i).opensBlock() && !style.isEmpty();
        boolean before = i > 0
                && roles[i - 1] == Role.LIST_ITEM
                && (!apart || style(letter, i - 1).equals(style));
        boolean behind = i + 1 < roles.length
                && roles[i + 1] == Role.LIST_ITEM
                && (!alone || style(letter, i + 1).equals(style));
        boolean led = i > 0 && letter.words(i - 1).endsWith(":");
        return led || before || behind;
    }

    /** How a paragraph is numbered: "1.", "a)", "1.1"; empty where it is not. */
    private static String style(LetterText letter, int i) {
        Matcher number = NUMBER.matcher(letter.words(i));
        if (!number.matches()) {
            return "";
        }
        return number.group(1) != null ? "1".repeat(level(letter, i)) : number.group(2) != null ? "a" : "I";
    }

    private boolean textFollows(LetterText letter, Role[] roles, int i) {
        if (i + 1 >= roles.length) {
            return false;
        }
        Role next = roles[i + 1];
        boolean text = next.speaks() || next == Role.QUOTE || next == Role.HEADING;
        Paragraph below = letter.paragraphs().get(i + 1);
        return text && (next == Role.HEADING || isText(letter.words(below))) && !goesOn(letter.words(below), next);
    }

    /** "Ja." is a text, "2.1" and "12" are none. */
    private static boolean isText(String words) {
        return words.length() > 3
                || (words.length() == 3 && Character.isLetter(words.charAt(0)) && words.endsWith("."));
    }

    /** What begins in small letters, or with a quotation that does, goes on with the sentence above it. */
    private boolean goesOn(String words, Role role) {
        boolean quoted = words.length() > 1 && "«“\"‘„".indexOf(words.charAt(0)) >= 0;
        if (quoted && motion.matcher(words.substring(1)).lookingAt()) {
            return false;
        }
        char first = words.charAt(quoted ? 1 : 0);
        boolean dashed = words.length() > 1 && words.charAt(1) == '-';
        return Character.isLowerCase(first) && !dashed && (quoted || role == Role.BODY);
    }

    /** 1 the outermost; what bears no number stands below what does. */
    static int level(LetterText letter, int i) {
        Paragraph paragraph = letter.paragraphs().get(i);
        if (paragraph.shape() == Shape.HEADING && paragraph.level() > 0) {
            return paragraph.level();
        }
        Matcher number = NUMBER.matcher(letter.words(paragraph));
        if (!number.matches()) {
            return UNNUMBERED;
        }
        if (number.group(1) != null) {
            return 1 + (int) number.group(1).chars().filter(c -> c == '.').count();
        }
        return number.group(2) != null ? 6 : 1;
    }
}
