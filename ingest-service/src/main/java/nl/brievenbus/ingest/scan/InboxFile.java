package nl.brievenbus.ingest.scan;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file of the inbox as one look found it. Links, devices and the like are files here too: they are refused later.
 *
 * @param path absolute
 * @param folder of the inbox in which it stands, relative; empty for the inbox itself
 * @param look what tells whether it changed
 */
public record InboxFile(Path path, Path folder, Look look) {

    /**
     * What changes when a file is written to or replaced.
     *
     * @param identity of the file on its file system; the modified time where that has none
     */
    public record Look(long size, FileTime modified, Object identity) {

        public static Look at(BasicFileAttributes attributes) {
            Object key = attributes.fileKey();
            return new Look(
                    attributes.size(),
                    attributes.lastModifiedTime(),
                    key == null ? attributes.lastModifiedTime() : key);
        }
    }
}
