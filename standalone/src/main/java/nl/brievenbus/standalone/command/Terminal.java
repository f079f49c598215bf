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
    /** The launcher tells: Java itself cannot say it in the same way in every release. */
    private final boolean interactive = Boolean.getBoolean("brievenbus.terminal");

    private boolean progressShown;

    boolean interactive() {
        return interactive;
    }

    synchronized void line(String text) {
        out.println(erased() + text);
    }

    synchronized void progress(String text) {
        if (interactive) {
            out.print(erased() + text);
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
