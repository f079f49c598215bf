package nl.brievenbus.extract.structure;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.brievenbus.extract.structure.LetterLayout.Role;
import nl.brievenbus.extract.text.LetterText;

/**
 * Finds the blocks in which letters are signed: the closing phrase, and the offices with the names of their holders behind
 * or before them, on lines of their own or on one. An office alone is a signature only where something confirms it: a
 * closing, a name, the comma that announces one, or the end of the letter.
 */
final class SignatureFinder {

    /** A longer line is a sentence. */
    private static final int LONGEST_OFFICE = 220;

    private static final int LONGEST_CLOSING_NAME = 60;

    /** Into no more lines than one and these is an office cut. */
    private static final int MOST_CUTS = 3;

    private final Pattern closing;
    private final Pattern office;
    private final Pattern coSigner;
    private final Pattern annex;
    private final Pattern delegate;
    private final PersonNames persons;
    private final CutOffice cut;

    SignatureFinder(StructureWords words) {
        closing = StructureWords.pattern(words.closings());
        office = StructureWords.pattern(words.offices());
        coSigner = StructureWords.pattern(words.coSigners());
        annex = StructureWords.pattern(words.annexes());
        delegate = StructureWords.pattern(words.delegates());
        persons = new PersonNames(words.persons());
        cut = new CutOffice(words, persons);
    }

    /** Marks what belongs to signatures, from paragraph {@code body} on. */
    void mark(LetterText letter, Role[] roles, int body) {
        new Marking(letter, roles, body).mark();
    }

    private boolean isOffice(String words) {
        return words.length() <= LONGEST_OFFICE
                && office.matcher(words).matches()
                && !words.endsWith(".")
                && !words.endsWith(":");
    }

    /** One letter whose signatures are marked. */
    private final class Marking {

        private final LetterText letter;
        private final Role[] roles;
        private final int body;

        /** Behind each paragraph from here ... */
        private int walkedFrom;
        /** ... and before here stand only names and offices until here: one walk tells it of all of them. */
        private int walkedTo;
        /** Whether the letter, or what comes before its annexes, ends there. */
        private boolean walkedToEnd;

        private Marking(LetterText letter, Role[] roles, int body) {
            this.letter = letter;
            this.roles = roles;
            this.body = body;
        }

        void mark() {
            for (int i = body; i < roles.length; i++) {
                if (roles[i] != null) {
                    continue;
                }
                String words = words(i);
                if (closing.matcher(words).matches() || isRule(i, words)) {
                    roles[i] = Role.CLOSING;
                } else if (isOffice(words) && isConfirmed(i)) {
                    signWithName(i);
                } else if (follows(i) && belongs(i, words)) {
                    roles[i] = Role.SIGNATURE;
                }
            }
        }

        /** The line on which the signature is set. */
        private boolean isRule(int i, String words) {
            return i > 0
                    && roles[i - 1] == Role.CLOSING
                    && words.length() <= LONGEST_CLOSING_NAME
                    && words.chars().noneMatch(Character::isLetterOrDigit);
        }

        private void signWithName(int i) {
            int last = lastOfOffice(i);
            Arrays.fill(roles, i, last + 1, Role.SIGNATURE);
            if (i > body && roles[i - 1] == null && nameStandsBefore(i, last)) {
                roles[i - 1] = Role.SIGNATURE;
            }
            if (nameStandsBehind(last)) {
                roles[last + 1] = Role.SIGNATURE;
            }
        }

        /** The last of the lines into which line ends cut the office that begins at {@code i}. */
        private int lastOfOffice(int i) {
            int last = i;
            String office = words(i);
            while (last + 1 < roles.length
                    && last - i < MOST_CUTS
                    && roles[last + 1] == null
                    && !letter.paragraphs().get(last + 1).opensBlock()
                    && cut.goesOn(office, words(last + 1))) {
                last++;
                office = office + " " + words(last);
            }
            return last;
        }

        private String officeAt(int i, int last) {
            return IntStream.rangeClosed(i, last).mapToObj(this::words).collect(Collectors.joining(" "));
        }

        private boolean nameStandsBehind(int office) {
            return office + 1 < roles.length && persons.isName(words(office + 1)) && !isHeadingBehind(office);
        }

        private boolean isConfirmed(int i) {
            int last = lastOfOffice(i);
            String office = officeAt(i, last);
            boolean named = persons.behindOffice(office) < office.length();
            return named || follows(i) || nameFollows(last, office) || isLast(i);
        }

        private boolean follows(int i) {
            return i > 0 && (roles[i - 1] == Role.CLOSING || roles[i - 1] == Role.SIGNATURE);
        }

        private boolean nameFollows(int i, String words) {
            if (i + 1 == letter.paragraphs().size()) {
                return false;
            }
            String next = words(i + 1);
            boolean attached = !letter.paragraphs().get(i).closesBlock() || words.endsWith(",");
            boolean rest = attached
                    && next.endsWith(",")
                    && i + 2 < letter.paragraphs().size()
                    && persons.isName(words(i + 2));
            return persons.isSure(next)
                    || delegate.matcher(next).matches()
                    || rest
                    || (attached && persons.isName(next))
                    || isPortfolio(i + 1, words);
        }

        /** A short line behind the office in a block of its own may head an annex. */
        private boolean isHeadingBehind(int i) {
            String next = words(i + 1);
            boolean announced =
                    words(i).endsWith(",") || !letter.paragraphs().get(i).closesBlock();
            return !announced && !persons.isSure(next);
        }

        /** Whether nothing but names and offices follows before the end of the letter or an annex. */
        private boolean isLast(int i) {
            if (i < walkedFrom || i >= walkedTo) {
                walkedFrom = i;
                walkedTo = i + 1;
                while (walkedTo < roles.length
                        && (isOfSignature(words(walkedTo)) || cut.goesOn(words(walkedTo - 1), words(walkedTo)))) {
                    walkedTo++;
                }
                walkedToEnd = walkedTo == roles.length
                        || annex.matcher(words(walkedTo)).lookingAt();
            }
            return walkedToEnd;
        }

        private boolean isOfSignature(String words) {
            return !annex.matcher(words).lookingAt()
                    && (isOffice(words)
                            || persons.isName(words)
                            || coSigner.matcher(words).lookingAt());
        }

        private boolean nameStandsBefore(int i, int last) {
            String before = words(i - 1);
            boolean apart =
                    i > 1 && follows(i - 1) && !letter.paragraphs().get(i - 1).opensBlock();
            return !apart
                    && (persons.isSure(before) || (persons.isName(before) && !nameStandsBehind(last)))
                    && !office.matcher(before).matches();
        }

        /** Behind a closing or an office: a name, the rest of an office that a line end cut, others who agree or sign for it. */
        private boolean belongs(int i, String words) {
            boolean name = words.length() <= LONGEST_CLOSING_NAME
                    && persons.isName(words)
                    && (roles[i - 1] == Role.CLOSING || words(i - 1).endsWith(",") || isOffice(words(i - 1)));
            boolean attached = !letter.paragraphs().get(i).opensBlock();
            boolean rest = attached && words.length() <= LONGEST_OFFICE && words.endsWith(",");
            boolean portfolio = isPortfolio(i, words(i - 1));
            boolean sure = roles[i - 1] == Role.SIGNATURE && persons.isSure(words);
            boolean others =
                    coSigner.matcher(words).matches() || delegate.matcher(words).matches();
            return name || rest || portfolio || sure || others;
        }

        /** "De Staatssecretaris van Binnenlandse Zaken, / Digitalisering / A. Bos": what an office is charged with, between it and a name. */
        private boolean isPortfolio(int i, String before) {
            String words = words(i);
            return before.endsWith(",")
                    && words.length() <= LONGEST_CLOSING_NAME
                    && !words.endsWith(".")
                    && i + 1 < letter.paragraphs().size()
                    && persons.isSure(words(i + 1));
        }

        private String words(int i) {
            return letter.words(i);
        }
    }
}
