package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of plain text and web pages. Bytes that are valid UTF-8 are UTF-8, whatever statistics make of one
 * accent among thousands of plain letters; and what is taken for ISO-8859-1 is the Windows encoding, as browsers have
 * it: the two differ in the euro sign and the curly quotes, which letters use, and in control characters, which none
 * uses.
 *
 * <p>Runs in the parsing process, called by Tika.
 */
public final class LetterEncodingDetector implements EncodingDetector {

    private static final long serialVersionUID = 1L;
    private static final int LOOK_AHEAD = 1 << 20;

    /** Fewer than one in so many. */
    private static final int RARE = 50;

    private final EncodingDetector statistics = new DefaultEncodingDetector();

    @Override
    public @Nullable Charset detect(InputStream input, Metadata metadata) throws IOException {
        byte[] start = lookAhead(input);
        if (isUtf8(start)) {
            return StandardCharsets.UTF_8;
        }
        Optional<Charset> utf16 = utf16(start);
        if (utf16.isPresent()) {
            return utf16.get();
        }
        Charset guess = statistics.detect(input, metadata);
        return StandardCharsets.ISO_8859_1.equals(guess) ? Charset.forName("windows-1252") : guess;
    }

    private static byte[] lookAhead(InputStream input) throws IOException {
        input.mark(LOOK_AHEAD);
        try {
            return input.readNBytes(LOOK_AHEAD);
        } finally {
            input.reset();
        }
    }

    /** A character that the end of the look-ahead cuts in two is no fault. */
    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        boolean valid =
                !decoder.decode(ByteBuffer.wrap(bytes), characters, false).isError();
        characters.flip();
        return valid && characters.chars().anyMatch(character -> character > 0x7F) && noneIsNul(bytes);
    }

    /** UTF-16 tells by a mark which byte of two comes first; without one the NULs tell it, the halves of plain letters. */
    private static Optional<Charset> utf16(byte[] bytes) {
        int[] nuls = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            nuls[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        int pairs = bytes.length / 2;
        if (nuls[1] * 2 > pairs && nuls[0] * RARE < pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return nuls[0] * 2 > pairs && nuls[1] * RARE < pairs
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** UTF-16 without a mark is valid UTF-8 now and then; text has no NULs. */
    private static boolean noneIsNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }
}
