package nl.brievenbus.extract.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Mends characters: composed forms (NFC), plain spaces, ligatures spelled out, UTF-8 that was read as windows-1252 put
 * right, and nothing that a reader cannot see (controls, direction marks, soft hyphens but those that end a line).
 */
final class CharacterCleaner {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    private static final int LONGEST_UTF8 = 4;
    /** Characters before it are in composed form already. */
    private static final char FIRST_COMBINING = '\u0300';

    private final String source;
    private final MappedText cleaned;

    private CharacterCleaner(String source) {
        this.source = source;
        this.cleaned = new MappedText(source.length());
    }

    static MappedText clean(String source) {
        CharacterCleaner cleaner = new CharacterCleaner(source);
        int at = 0;
        while (at < source.length()) {
            int end = plainEnd(source, at);
            if (end > at) {
                cleaner.cleaned.appendRun(source, at, end);
                at = end;
            } else {
                at = cleaner.take(at);
            }
        }
        return cleaner.cleaned;
    }

    /** Where the run of characters ends that need no mending, as most do. */
    private static int plainEnd(String source, int from) {
        int end = from;
        while (end < source.length() && isPlain(source.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7f) || c == '\n' || c == '\f';
    }

    /** Takes the character at {@code at}, or the few that form one, and returns where the next begins. */
    private int take(int at) {
        char c = source.charAt(at);
        if (c < 0x80) {
            return takeAscii(c, at);
        }
        int mended = takeMojibake(at);
        if (mended > at) {
            return mended;
        }
        if (Character.isSurrogate(c)) {
            return takeSurrogate(c, at);
        }
        if (isCombining(c)) {
            return takeCombining(c, at);
        }
        takeSingle(c, at);
        return at + 1;
    }

    private int takeAscii(char c, int at) {
        if (c == '\r') {
            boolean lineFeedFollows = at + 1 < source.length() && source.charAt(at + 1) == '\n';
            cleaned.append('\n', at);
            return lineFeedFollows ? at + 2 : at + 1;
        }
        if (c == '\u000b') {
            cleaned.append('\n', at);
        } else if (c == '\t') {
            cleaned.append(' ', at);
        } else if (isPlain(c)) {
            cleaned.append(c, at);
        }
        return at + 1;
    }

    private int takeSurrogate(char c, int at) {
        if (Character.isHighSurrogate(c)
                && at + 1 < source.length()
                && Character.isLowSurrogate(source.charAt(at + 1))) {
            cleaned.append(c, at);
            cleaned.append(source.charAt(at + 1), at + 1);
            return at + 2;
        }
        cleaned.append('\ufffd', at);
        return at + 1;
    }

    private int takeCombining(char c, int at) {
        int length = cleaned.length();
        if (length > 0 && Character.isLetter(cleaned.charAt(length - 1))) {
            String composed = Normalizer.normalize("" + cleaned.charAt(length - 1) + c, Normalizer.Form.NFC);
            if (composed.length() == 1) {
                int origin = cleaned.origin(length - 1);
                cleaned.cut(length - 1);
                cleaned.append(composed, origin);
                return at + 1;
            }
        }
        cleaned.append(c, at);
        return at + 1;
    }

    private void takeSingle(char c, int at) {
        if (c == SOFT_HYPHEN) {
            if (endsLine(at + 1)) {
                cleaned.append('-', at);
            }
        } else if (c >= '\ufb00' && c <= '\ufb06') {
            cleaned.append(LIGATURES[c - '\ufb00'], at);
        } else if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
            cleaned.append('\n', at);
        } else if (c <= '\u009f') {
            cleaned.append(WINDOWS_1252.decode(ByteBuffer.wrap(new byte[] {(byte) c})), at);
        } else if (Character.isSpaceChar(c)) {
            cleaned.append(' ', at);
        } else if (c == '\u0132' || c == '\u0133') {
            cleaned.append(c == '\u0132' ? "IJ" : "ij", at);
        } else if (c < FIRST_COMBINING) {
            cleaned.append(c, at);
        } else if (Character.getType(c) != Character.FORMAT) {
            cleaned.append(
                    Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC)
                            ? String.valueOf(c)
                            : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFC),
                    at);
        }
    }

    private boolean endsLine(int from) {
        int i = from;
        while (i < source.length() && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
            i++;
        }
        return i < source.length() && (source.charAt(i) == '\n' || source.charAt(i) == '\r');
    }

    private static boolean isCombining(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** "Ã«" and its like are the two to four bytes of one UTF-8 character, each shown as windows-1252 would. */
    private int takeMojibake(int at) {
        char lead = source.charAt(at);
        int length = lead >= 0xc2 && lead <= 0xdf
                ? 2
                : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? LONGEST_UTF8 : 0;
        if (length == 0 || at + length > source.length() || hasPlain(at + 1, at + length)) {
            return at;
        }
        String decoded = decode(source.substring(at, at + length));
        if (decoded == null) {
            return at;
        }
        for (int i = 0; i < decoded.length(); i++) {
            takeSingle(decoded.charAt(i), at);
        }
        return at + length;
    }

    /** A letter with an accent that a plain one follows soon, as in "geïnformeerd", is no lead: nothing need be decoded. */
    private boolean hasPlain(int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.charAt(i) < 0x80) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String decode(String shown) {
        try {
            ByteBuffer bytes = WINDOWS_1252
                    .newEncoder()
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(shown));
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
