package org.gongkai.screening.files;

import java.io.IOException;

/** Reads files of one kind. */
@FunctionalInterface
interface FileReader {
    /**
     * Exceptions of a library are allowed here: {@link FileKind} turns them into refusals.
     *
     * @throws UnreadableFile beyond a limit
     * @throws IOException the file is broken
     */
    void read(byte[] content, Collector out) throws IOException;
}
