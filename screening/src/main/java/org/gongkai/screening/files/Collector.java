package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.List;

/** Takes what readers find in a file and in the files inside of it, within one budget. */
final class Collector {
    private final Budget budget;
    private final Ocr ocr;
    private final String within;
    private final int depth;
    private final List<Passage> passages;
    private final List<Unread> unread;

    Collector(Budget budget, Ocr ocr) {
        this(budget, ocr, "", 0, new ArrayList<>(), new ArrayList<>());
    }

    private Collector(Budget budget, Ocr ocr, String within, int depth, List<Passage> passages, List<Unread> unread) {
        this.budget = budget;
        this.ocr = ocr;
        this.within = within;
        this.depth = depth;
        this.passages = passages;
        this.unread = unread;
    }

    Passages passages() {
        return new Passages(passages, unread);
    }

    Budget budget() {
        return budget;
    }

    void text(String place, String text) throws UnreadableFile {
        if (!text.isBlank()) {
            budget.characters(text.length());
            passages.add(Passage.of(in(place), text));
        }
    }

    void table(String place, Grid grid) throws UnreadableFile {
        var passage = Passage.of(in(place), grid);
        if (!passage.text().isBlank()) {
            budget.characters(passage.text().length());
            passages.add(passage);
        }
    }

    void unread(String place, String code) {
        var entry = new Unread(in(place), code);
        if (!unread.contains(entry) && unread.size() < budget.limits().entries()) {
            unread.add(entry);
        }
    }

    /** A picture: unread, beside what was recognised. */
    void picture(String place, byte[] picture) throws UnreadableFile {
        unread(place, "picture");
        recognised(place, picture);
    }

    void recognised(String place, byte[] picture) throws UnreadableFile {
        if (!readsPictures() || !budget.picture()) {
            return;
        }
        var text = ocr.read(picture);
        if (text.isPresent()) {
            text(Words.of("ocr", place), text.get());
        }
    }

    boolean readsPictures() {
        return ocr != Ocr.NONE;
    }

    /** A file inside of the file. It may be unreadable without harm to the rest, but not go beyond the common budget. */
    void file(String name, byte[] content) throws UnreadableFile {
        var place = Words.of("file", name);
        text(Words.of("inner-name"), name);
        if (depth >= budget.limits().depth() || !budget.file()) {
            unread(place, "too-deep");
            return;
        }
        var inner = new Collector(budget, ocr, in(place), depth + 1, passages, unread);
        try {
            FileKind.of(content).read(content, inner);
        } catch (UnreadableFile e) {
            if (e.code().startsWith("too-")) {
                throw e;
            }
            unread(place, e.code());
        }
    }

    private String in(String place) {
        if (within.isEmpty()) {
            return place.isEmpty() ? Words.of("whole") : place;
        }
        return place.isEmpty() ? within : Words.of("nested", within, place);
    }
}
