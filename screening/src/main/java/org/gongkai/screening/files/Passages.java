package org.gongkai.screening.files;

import java.util.List;

/**
 * 附件内容: everything that a file says and everything in it that was not read. The type is found from the content,
 * never from the name; the name is a passage of its own. Reads within limits, opens nothing outside, leaves no file.
 *
 * @param passages in reading order
 * @param unread what a person must look at
 */
public record Passages(List<Passage> passages, List<Unread> unread) {
    public Passages {
        passages = List.copyOf(passages);
        unread = List.copyOf(unread);
    }

    /**
     * Within the usual limits, pictures unread.
     *
     * @throws UnreadableFile where the whole file is refused
     */
    public static Passages of(String fileName, byte[] content) throws UnreadableFile {
        return of(fileName, content, FileLimits.DEFAULT, Ocr.NONE);
    }

    /**
     * @param ocr what reads pictures; its passages are marked as such and the pictures stay among the unread
     * @throws UnreadableFile where the whole file is refused
     */
    public static Passages of(String fileName, byte[] content, FileLimits limits, Ocr ocr) throws UnreadableFile {
        Budget.within(content.length, limits.bytes());
        var out = new Collector(new Budget(limits, content.length), ocr);
        out.text(Words.of("file-name"), fileName);
        FileKind.of(content).read(content, out);
        return out.passages();
    }
}
