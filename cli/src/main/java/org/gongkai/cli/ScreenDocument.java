package org.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.screening.files.Passage;
import org.gongkai.screening.files.Passages;
import org.gongkai.screening.files.Unread;
import org.gongkai.screening.files.UnreadableFile;

/**
 * A Word, Excel, PDF or other document as one text: its passages one after the other, a line between them.
 *
 * @param starts offset of each passage in the text
 * @param unread what nobody has read, in sentences
 */
record ScreenDocument(String text, List<Passage> passages, List<Integer> starts, List<String> unread) {
    /** Whether the bytes are a document rather than text. */
    static boolean is(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return !(bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe); // UTF-16 has zeros too
            }
        }
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    static ScreenDocument of(String name, byte[] bytes) throws UnreadableFile {
        var read = Passages.of(name, bytes);
        var text = new StringBuilder();
        var starts = new ArrayList<Integer>();
        for (var passage : read.passages()) {
            starts.add(text.length());
            text.append(passage.text()).append("\n\n");
        }
        return new ScreenDocument(
                text.toString(),
                read.passages(),
                starts,
                read.unread().stream().map(Unread::sentence).toList());
    }

    /** The place of an offset of the text, in words. */
    String place(int offset) {
        int at = passages.size() - 1;
        while (at > 0 && starts.get(at) > offset) {
            at--;
        }
        var passage = passages.get(at);
        return passage.grid().isPresent() ? passage.placeAt(offset - starts.get(at)) : passage.place();
    }
}
