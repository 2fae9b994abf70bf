package org.gongkai.report.read;

import java.util.List;

/** Reads one file format into blocks. Stateless; bounded in memory and time by {@link ReadLimits}. */
interface DocumentReader {
    /**
     * @throws UnreadableDocument where the bytes are corrupt, encrypted or beyond a limit
     */
    List<Block> read(byte[] bytes, ReadLimits limits) throws UnreadableDocument;
}
