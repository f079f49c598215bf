package nl.brievenbus.extract.structure;

import java.util.List;
import java.util.regex.Pattern;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;
import nl.brievenbus.extract.text.LetterText.Paragraph;

/** Tells what each paragraph of a letter is, and gathers the sections. */
public final class LayoutReader {

    private static final Pattern LIST_MARKER =
            Pattern.compile("(?:[•●▪■◦‣·*o–—-] {0,8}|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)] ?)(?=\\S).*");
    private static final Pattern QUOTED = Pattern.compile("[«“\"‘„].*[»”\"’]\\.?");

    private static final int FEWEST_WORDS_OF_SUBJECT = 3;

    private final LetterheadFinder letterhead;
    private final SignatureFinder signatures;
    private final Pattern motion;
    private final Pattern question;
    private final Pattern answer;
    private final HeadingFinder headings;
    private final boolean subjectFirst;
    private final Pattern labelled;
    private final Pattern introduction;
    private final Sections sections;

    public LayoutReader(StructureWords words) {
        letterhead = new LetterheadFinder(words);
        signatures = new SignatureFinder(words);
        motion = StructureWords.pattern(words.motions());
        question = StructureWords.pattern(words.questions());
        answer = StructureWords.pattern(words.answers());
        headings = new HeadingFinder(words);
        subjectFirst = words.subjectFirst();
        labelled = StructureWords.pattern(words.subjects());
        sections = new Sections(words);
        introduction = StructureWords.pattern(words.introductions());
    }

    public LetterLayout read(LetterText letter) {
        List<Paragraph> paragraphs = letter.paragraphs();
        Role[] roles = new Role[paragraphs.size()];
        int body = letterhead.mark(letter, roles);
        signatures.mark(letter, roles, body);
        markBody(letter, roles);
        unmarkPageParts(letter, roles);
        headings.mark(letter, roles);
        markSubject(letter, roles);
        markQuestions(letter, roles);
        return new LetterLayout(List.of(roles), sections.gather(letter, roles));
    }

    private void markBody(LetterText letter, Role[] roles) {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == null) {
                Paragraph paragraph = letter.paragraphs().get(i);
                roles[i] = role(paragraph, letter.words(paragraph));
            }
        }
    }

    /** "Dear Chair," - "Coal tips: follow-up to the session of 6 October" - and then the letter; "Introduction" is a heading, and so is what follows a subject that is named as one. */
    private void markSubject(LetterText letter, Role[] roles) {
        for (int i = 0; subjectFirst && i < roles.length; i++) {
            if (roles[i] == Role.HEAD && labelled.matcher(letter.words(i)).lookingAt()) {
                return;
            }
            if (roles[i] != Role.HEAD && roles[i] != Role.SALUTATION) {
                roles[i] = roles[i] == Role.HEADING && isSubject(letter, roles, i) ? Role.SUBJECT : roles[i];
                return;
            }
        }
    }

    /** What stands right behind a salutation may be short ("Road safety"); the heading of a part would name the part. */
    private boolean isSubject(LetterText letter, Role[] roles, int i) {
        String words = letter.words(i);
        boolean first = i > 0 && roles[i - 1] == Role.SALUTATION;
        return first ? !introduction.matcher(words).matches() : words.split(" ").length >= FEWEST_WORDS_OF_SUBJECT;
    }

    /** Behind the signature of a web page stand parts of the page: headings with nothing to read below them. */
    private static void unmarkPageParts(LetterText letter, Role[] roles) {
        int signature = List.of(roles).lastIndexOf(Role.SIGNATURE);
        for (int i = roles.length - 1; signature >= 0 && i > signature; i--) {
            if (roles[i] == Role.HEADING) {
                roles[i] = Role.BODY;
            } else if (letter.words(i).endsWith(".")) {
                return;
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
                String unquoted =
                        words.length() > 1 && "«“\"‘„".indexOf(words.charAt(0)) >= 0 ? words.substring(1) : words;
                if (QUOTED.matcher(words).matches() || motion.matcher(unquoted).matches()) {
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
            boolean heading = roles[i] == Role.HEADING;
            if (heading || isAnswer(letter, i)) {
                inQuestion = heading && question.matcher(letter.words(i)).matches();
            } else if (inQuestion && roles[i].speaks() && answersFollow(letter, i)) {
                roles[i] = Role.QUESTION;
            }
        }
    }

    /** Only where an answer is marked as one, too, is what stands before it the question. */
    private boolean answersFollow(LetterText letter, int from) {
        for (int i = from + 1; i < Math.min(from + 12, letter.paragraphs().size()); i++) {
            if (isAnswer(letter, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnswer(LetterText letter, int i) {
        return letter.paragraphs().get(i).length() < HeadingFinder.LONGEST_MARK
                && answer.matcher(letter.words(i)).matches();
    }
}
