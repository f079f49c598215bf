package nl.brievenbus.extract.structure;

import java.util.regex.Pattern;
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

    private final Pattern closing;
    private final Pattern office;
    private final Pattern coSigner;
    private final Pattern annex;

    SignatureFinder(StructureWords words) {
        closing = StructureWords.pattern(words.closings());
        office = StructureWords.pattern(words.offices());
        coSigner = StructureWords.pattern(words.coSigners());
        annex = StructureWords.pattern(words.annexes());
    }

    /** Marks what belongs to signatures, from paragraph {@code body} on. */
    void mark(LetterText letter, Role[] roles, int body) {
        for (int i = body; i < roles.length; i++) {
            if (roles[i] != null) {
                continue;
            }
            String words = words(letter, i);
            if (closing.matcher(words).matches()) {
                roles[i] = Role.CLOSING;
            } else if (isOffice(words) && isConfirmed(letter, roles, i)) {
                signWithName(letter, roles, i, body);
            } else if (follows(roles, i) && belongs(letter, roles, i, words)) {
                roles[i] = Role.SIGNATURE;
            }
        }
    }

    private void signWithName(LetterText letter, Role[] roles, int i, int body) {
        roles[i] = Role.SIGNATURE;
        if (i > body && roles[i - 1] == null && nameStandsBefore(letter, roles, i)) {
            roles[i - 1] = Role.SIGNATURE;
        }
        if (i + 1 < roles.length && PersonNames.isName(words(letter, i + 1)) && !isHeadingBehind(letter, i)) {
            roles[i + 1] = Role.SIGNATURE;
        }
    }

    private boolean isOffice(String words) {
        return words.length() <= LONGEST_OFFICE
                && office.matcher(words).matches()
                && !words.endsWith(".")
                && !words.endsWith(":");
    }

    private boolean isConfirmed(LetterText letter, Role[] roles, int i) {
        String words = words(letter, i);
        boolean named = PersonNames.behindOffice(words) < words.length();
        return named || follows(roles, i) || nameFollows(letter, i, words) || isLast(letter, i);
    }

    private static boolean follows(Role[] roles, int i) {
        return i > 0 && (roles[i - 1] == Role.CLOSING || roles[i - 1] == Role.SIGNATURE);
    }

    private static boolean nameFollows(LetterText letter, int i, String words) {
        if (i + 1 == letter.paragraphs().size()) {
            return false;
        }
        String next = words(letter, i + 1);
        boolean attached = !letter.paragraphs().get(i).closesBlock() || words.endsWith(",");
        boolean rest = attached
                && next.endsWith(",")
                && i + 2 < letter.paragraphs().size()
                && PersonNames.isName(words(letter, i + 2));
        return PersonNames.isSure(next)
                || rest
                || (attached && PersonNames.isName(next))
                || isPortfolio(letter, i + 1, words);
    }

    /** A short line behind the office in a block of its own may head an annex. */
    private static boolean isHeadingBehind(LetterText letter, int i) {
        String next = words(letter, i + 1);
        boolean announced =
                words(letter, i).endsWith(",") || !letter.paragraphs().get(i).closesBlock();
        return !announced && !PersonNames.isSure(next);
    }

    /** Whether nothing but names and offices follows before the end of the letter or an annex. */
    private boolean isLast(LetterText letter, int i) {
        for (int next = i + 1; next < letter.paragraphs().size(); next++) {
            String words = words(letter, next);
            if (annex.matcher(words).lookingAt()) {
                return true;
            }
            if (!isOffice(words)
                    && !PersonNames.isName(words)
                    && !coSigner.matcher(words).lookingAt()) {
                return false;
            }
        }
        return true;
    }

    private boolean nameStandsBefore(LetterText letter, Role[] roles, int i) {
        String before = words(letter, i - 1);
        boolean apart = i > 1
                && follows(roles, i - 1)
                && !letter.paragraphs().get(i - 1).opensBlock();
        boolean nameFollows =
                i + 1 < roles.length && PersonNames.isName(words(letter, i + 1)) && !isHeadingBehind(letter, i);
        return !apart
                && (PersonNames.isSure(before) || (PersonNames.isName(before) && !nameFollows))
                && !office.matcher(before).matches();
    }

    /** Behind a closing or an office: a name, the rest of an office that a line end cut, others who agree. */
    private boolean belongs(LetterText letter, Role[] roles, int i, String words) {
        boolean name = words.length() <= LONGEST_CLOSING_NAME
                && PersonNames.isName(words)
                && (roles[i - 1] == Role.CLOSING
                        || words(letter, i - 1).endsWith(",")
                        || isOffice(words(letter, i - 1)));
        boolean attached = !letter.paragraphs().get(i).opensBlock();
        boolean rest = attached && words.length() <= LONGEST_OFFICE && words.endsWith(",");
        boolean portfolio = isPortfolio(letter, i, words(letter, i - 1));
        boolean sure = roles[i - 1] == Role.SIGNATURE && PersonNames.isSure(words);
        return name || rest || portfolio || sure || coSigner.matcher(words).matches();
    }

    /** "De Staatssecretaris van Binnenlandse Zaken, / Digitalisering / A. Bos": what an office is charged with, between it and a name. */
    private static boolean isPortfolio(LetterText letter, int i, String before) {
        String words = words(letter, i);
        return before.endsWith(",")
                && words.length() <= LONGEST_CLOSING_NAME
                && !words.endsWith(".")
                && i + 1 < letter.paragraphs().size()
                && PersonNames.isSure(words(letter, i + 1));
    }

    private static String words(LetterText letter, int i) {
        return letter.words(letter.paragraphs().get(i));
    }
}
