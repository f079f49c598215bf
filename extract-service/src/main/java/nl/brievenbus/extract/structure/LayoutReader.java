package nl.brievenbus.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.structure.LetterLayout.Section;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.LetterText.Paragraph;
import nl.brievenbus.extract.text.LetterText.Shape;

/** Tells what each paragraph of a letter is, and gathers the sections. */
public final class LayoutReader {

    /** A longer line of a letterhead or signature is the letter itself. */
    private static final int LONGEST_HEAD_LINE = 220;

    private static final int LONGEST_NAME = 60;

    /** A letterhead has no more lines than this. */
    private static final int HEAD_REACH = 45;

    private static final Pattern LIST_MARKER =
            Pattern.compile("(?:[•●▪■◦‣·*o–—-] {0,8}|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)] ?)(?=\\S).*");
    private static final Pattern NAME = Pattern.compile(
            "(?u)(?:(?:drs|dr|mr|ir|ing|prof|mevrouw|mw|dhr|de heer|ms|mrs|sir|dame|rt hon)\\.? ?){0,3}(?:\\p{Lu}\\.[ -]?){0,6}(?:\\([\\p{L}]{2,20}\\) )?(?:[\\p{L}'’-]{1,30}[ ,.]{0,2}){1,6}");
    private static final Pattern QUOTED = Pattern.compile("[«“\"‘„].*[»”\"’]\\.?");

    private final Pattern salutation;
    private final Pattern closing;
    private final Pattern office;
    private final Pattern headLine;
    private final Pattern motion;
    private final Pattern question;
    private final Pattern answer;
    private final HeadingFinder headings;

    public LayoutReader(StructureWords words) {
        salutation = StructureWords.pattern(words.salutations());
        closing = StructureWords.pattern(words.closings());
        office = StructureWords.pattern(words.offices());
        motion = StructureWords.pattern(words.motions());
        question = StructureWords.pattern(words.questions());
        answer = StructureWords.pattern(words.answers());
        List<String> head = new ArrayList<>(words.head());
        head.addAll(words.addressees());
        head.addAll(words.subjects());
        head.addAll(words.dates());
        headLine = StructureWords.pattern(head);
        headings = new HeadingFinder(words);
    }

    public LetterLayout read(LetterText letter) {
        List<Paragraph> paragraphs = letter.paragraphs();
        Role[] roles = new Role[paragraphs.size()];
        int body = markHead(letter, roles);
        markSignatures(letter, roles, body);
        markBody(letter, roles);
        headings.mark(letter, roles);
        markQuestions(letter, roles);
        return new LetterLayout(List.of(roles), Sections.of(letter, roles));
    }

    /** Marks the letterhead and returns where the letter itself begins. */
    private int markHead(LetterText letter, Role[] roles) {
        int body = headEnd(letter);
        for (int i = 0; i < body; i++) {
            roles[i] = Role.HEAD;
        }
        if (body < roles.length && salutation.matcher(words(letter, body)).matches()) {
            roles[body] = Role.SALUTATION;
            return body + 1;
        }
        return body;
    }

    private int headEnd(LetterText letter) {
        int reach = Math.min(letter.paragraphs().size(), HEAD_REACH);
        for (int i = 0; i < reach; i++) {
            if (salutation.matcher(words(letter, i)).matches()) {
                return i;
            }
        }
        int end = 0;
        for (int i = 0; i < reach; i++) {
            String words = words(letter, i);
            if (isProse(words)) {
                break;
            }
            if (headLine.matcher(words).lookingAt() || DateWords.isDateLine(words) || (end == i && isTitle(words))) {
                end = i + 1;
            }
        }
        return end;
    }

    private boolean isProse(String words) {
        return words.length() > LONGEST_HEAD_LINE
                || (words.length() > 60
                        && words.endsWith(".")
                        && !headLine.matcher(words).matches());
    }

    /** The title of a report stands in capitals. */
    private static boolean isTitle(String words) {
        long small = words.chars().filter(Character::isLowerCase).count();
        long capital = words.chars().filter(Character::isUpperCase).count();
        return words.length() <= LONGEST_HEAD_LINE
                && capital > 8
                && capital > 5 * small
                && words.split(" ").length >= 4;
    }

    private void markSignatures(LetterText letter, Role[] roles, int body) {
        for (int i = body; i < roles.length; i++) {
            String words = words(letter, i);
            if (closing.matcher(words).matches()) {
                roles[i] = Role.CLOSING;
            } else if (opensSignature(letter, roles, i)) {
                roles[i] = Role.SIGNATURE;
                if (i + 1 < roles.length && isName(words(letter, i + 1))) {
                    roles[i + 1] = Role.SIGNATURE;
                    i++;
                }
            } else if (i > 0 && roles[i - 1] == Role.CLOSING && isName(words)) {
                roles[i] = Role.SIGNATURE;
            }
        }
    }

    private boolean opensSignature(LetterText letter, Role[] roles, int i) {
        String words = words(letter, i);
        if (words.length() > LONGEST_HEAD_LINE
                || !office.matcher(words).matches()
                || words.endsWith(".")
                || words.endsWith(":")) {
            return false;
        }
        boolean afterClosing = i > 0 && (roles[i - 1] == Role.CLOSING || roles[i - 1] == Role.SIGNATURE);
        boolean nameFollows = i + 1 < roles.length
                && isName(words(letter, i + 1))
                && !letter.paragraphs().get(i).closesBlock();
        boolean nameFollowsBlank = i + 1 < roles.length && words.endsWith(",") && isName(words(letter, i + 1));
        boolean ends = i + 1 == roles.length && words.endsWith(",");
        return afterClosing || nameFollows || nameFollowsBlank || ends;
    }

    private boolean isName(String words) {
        return words.length() <= LONGEST_NAME
                && NAME.matcher(words).matches()
                && Character.isLetter(words.charAt(0))
                && !words.endsWith(":");
    }

    private void markBody(LetterText letter, Role[] roles) {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == null) {
                Paragraph paragraph = letter.paragraphs().get(i);
                roles[i] = role(paragraph, letter.words(paragraph));
            }
        }
    }

    private Role role(Paragraph paragraph, String words) {
        return switch (paragraph.shape()) {
            case HEADING -> Role.HEADING;
            case LIST_ITEM -> Role.LIST_ITEM;
            case TABLE_ROW -> Role.TABLE_ROW;
            case QUOTE -> Role.QUOTE;
            case PARAGRAPH, UNMARKED -> {
                if (QUOTED.matcher(words).matches() || motion.matcher(words).matches()) {
                    yield Role.QUOTE;
                }
                yield LIST_MARKER.matcher(words).matches() ? Role.LIST_ITEM : Role.BODY;
            }
        };
    }

    /** What stands between a heading "Vraag 3" and the next heading is the question. */
    private void markQuestions(LetterText letter, Role[] roles) {
        boolean inQuestion = false;
        for (int i = 0; i < roles.length; i++) {
            String words = words(letter, i);
            boolean short_ = words.length() < 100;
            if (roles[i] == Role.HEADING || (short_ && answer.matcher(words).matches())) {
                inQuestion = roles[i] == Role.HEADING && question.matcher(words).matches();
            } else if (inQuestion && roles[i].speaks() && answersFollow(letter, i)) {
                roles[i] = Role.QUESTION;
            }
        }
    }

    /** Only where an answer is marked as one, too, is what stands before it the question. */
    private boolean answersFollow(LetterText letter, int from) {
        for (int i = from + 1; i < Math.min(from + 12, letter.paragraphs().size()); i++) {
            String words = words(letter, i);
            if (words.length() < 100 && answer.matcher(words).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String words(LetterText letter, int i) {
        return letter.words(letter.paragraphs().get(i));
    }

    /** Whether mark-up tells the structure of a letter. */
    static boolean marked(LetterText letter) {
        return letter.paragraphs().stream().anyMatch(paragraph -> paragraph.shape() == Shape.HEADING);
    }

    /** Gathers sections from headings. */
    private static final class Sections {

        static List<Section> of(LetterText letter, Role[] roles) {
            List<Section> sections = new ArrayList<>();
            List<String> open = new ArrayList<>();
            List<Integer> levels = new ArrayList<>();
            int first = 0;
            for (int i = 0; i < roles.length; i++) {
                if (roles[i] == Role.HEADING) {
                    if (i > 0) {
                        sections.add(section(open, first, i));
                    }
                    int level = HeadingFinder.level(letter, i);
                    while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
                        levels.remove(levels.size() - 1);
                        open.remove(open.size() - 1);
                    }
                    levels.add(level);
                    open.add(words(letter, i));
                    first = i;
                }
            }
            sections.add(section(open, first, roles.length));
            return sections;
        }

        private static Section section(List<String> open, int first, int end) {
            if (open.isEmpty()) {
                return new Section(java.util.Optional.empty(), List.of(), first, end);
            }
            int last = open.size() - 1;
            return new Section(java.util.Optional.of(open.get(last)), open.subList(0, last), first, end);
        }
    }
}
