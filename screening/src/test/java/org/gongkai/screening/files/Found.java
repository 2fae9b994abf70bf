package org.gongkai.screening.files;

import java.util.List;

/** What was read of a sample. */
final class Found {
    private final Passages passages;

    Found(Passages passages) {
        this.passages = passages;
    }

    static Found in(byte[] content) throws UnreadableFile {
        return new Found(Passages.of("样本", content));
    }

    /** Places of all passages, or cells, that hold a word. */
    List<String> places(String word) {
        return passages.passages().stream()
                .filter(passage -> passage.text().contains(word))
                .map(passage -> passage.placeAt(passage.text().indexOf(word)))
                .distinct()
                .toList();
    }

    List<String> unread() {
        return passages.unread().stream()
                .map(unread -> unread.place() + " " + unread.code())
                .toList();
    }
}
