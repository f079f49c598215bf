package nl.brievenbus.extract.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A letter in plain text whose head has labels ("From: the Minister of Finance") or names its sender in its first line ("From the
 * Minister of Finance"). By its first bytes it looks like an e-mail, whose head would be taken out of the text, or like a mailbox, which is
 * refused; its name says that it is text, and it lacks what every e-mail has.
 */
final class HeadedText {

    /** How far the head of an e-mail is searched for what it must have (RFC 5322, RFC 2045), in bytes. */
    private static final int REACH = 16_384;

    private static final Pattern LABEL = Pattern.compile("^\\s{0,20}(?:[A-Za-z][A-Za-z-]{1,30}:|From )");
    private static final Pattern OF_MAIL =
            Pattern.compile("(?im)^(?:message-id|mime-version|received|return-path|content-type|x-mailer):");

    private HeadedText() {}

    /** Copies a letter to a file that is not there yet; before such a letter a line is left blank, and no e-mail begins so. */
    static void copy(Path letter, Path copy) throws IOException {
        if (!is(letter)) {
            Files.copy(letter, copy);
            return;
        }
        try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
            out.write('\n');
            Files.copy(letter, out);
        }
    }

    private static boolean is(Path letter) throws IOException {
        if (!letter.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(letter)) {
            String head = new String(in.readNBytes(REACH), StandardCharsets.ISO_8859_1);
            return LABEL.matcher(head).find() && !OF_MAIL.matcher(head).find();
        }
    }
}
