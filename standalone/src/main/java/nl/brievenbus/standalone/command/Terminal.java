package nl.brievenbus.standalone.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a person reads. A line of progress is overwritten by the next; without a terminal it is a line now and then. */
final class Terminal {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    /** Where nobody says how wide it is, for example in a file. */
    private static final int USUAL_WIDTH = 120;

    /** The launcher tells: Java itself cannot say it in the same way in every release. */
    private final boolean interactive = Boolean.getBoolean("brievenbus.terminal");

    private final int width = Integer.getInteger("brievenbus.columns", USUAL_WIDTH);

    private boolean progressShown;

    boolean interactive() {
        return interactive;
    }

    /** How many characters fit on a line. */
    int width() {
        return width;
    }

    synchronized void line(String text) {
        out.println(erased() + text);
    }

    /** Whether nobody takes what is written any more ("brievenbus read ... | head"). */
    synchronized boolean isClosed() {
        return out.checkError();
    }

    synchronized void progress(String text) {
        if (interactive) {
            // A line that is wrapped could not be erased.
            out.print(erased() + text.substring(0, Math.min(text.length(), width - 1)));
            out.flush();
            progressShown = true;
        } else {
            out.println(text);
        }
    }

    private String erased() {
        String erase = progressShown ? ERASE_LINE : "";
        progressShown = false;
        return erase;
    }
}
