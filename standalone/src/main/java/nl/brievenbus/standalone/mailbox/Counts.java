package nl.brievenbus.standalone.mailbox;

/**
 * How many files stand where.
 *
 * @param waiting dropped, not yet taken
 * @param inWork taken, on their way
 * @param done searchable
 * @param failed not searchable, with a reason
 */
public record Counts(int waiting, int inWork, int done, int failed) {

    /** Whether every file has come to its end. */
    public boolean settled() {
        return waiting == 0 && inWork == 0;
    }

    /** How many have come to their end. */
    public int ended() {
        return done + failed;
    }

    @Override
    public String toString() {
        return "waiting %,d, in work %,d, done %,d, failed %,d".formatted(waiting, inWork, done, failed);
    }
}
