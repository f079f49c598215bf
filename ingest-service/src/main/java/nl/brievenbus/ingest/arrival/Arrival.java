package nl.brievenbus.ingest.arrival;

import java.time.Instant;

/**
 * A file with the bytes of a letter, as it was dropped.
 *
 * @param claim the id of the claim with which it was taken
 * @param fileName in NFC
 * @param folder sub-folder of the inbox, with {@code /}; empty for the inbox itself
 * @param receivedAt when it was taken from the inbox
 */
public record Arrival(String claim, String fileName, String folder, Instant receivedAt) {}
