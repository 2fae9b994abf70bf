package org.gongkai.office.requests.redaction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gongkai.office.Refusal;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.requests.redaction.copy.Proposal;
import org.gongkai.office.requests.redaction.copy.SourcePages;
import org.gongkai.office.requests.redaction.copy.TimeLimit;
import org.springframework.stereotype.Component;

/** One page of a record as it is looked at, drawn when it is asked for, with what screening finds on it. */
@Component
class PageViews {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** For all pages of a record. */
    private static final Duration WHOLE_PATIENCE = Duration.ofMinutes(3);

    private static final long MEMORY = 24L << 20;

    /** A page as PNG. */
    @SuppressWarnings("ArrayRecordComponent")
    record View(byte[] png, int width, int height, List<Proposal> proposals) {}

    private record Page(UUID file, int number) {}

    private final KeptFiles files;
    private final Workshop workshop;
    private final Cache<Page, View> drawn = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .expireAfterAccess(Duration.ofMinutes(10))
            .weigher((Page page, View view) -> view.png().length)
            .build();

    PageViews(KeptFiles files, Workshop workshop) {
        this.files = files;
        this.workshop = workshop;
    }

    /** @param number from 1 */
    View of(Original original, int number) {
        if (number < 1 || number > original.pages()) {
            throw Refusal.notFound();
        }
        return drawn.get(
                new Page(original.pagesId(), number),
                page -> workshop.read(PATIENCE, () -> view(bytes(original), number)));
    }

    private byte[] bytes(Original original) {
        return files.content(files.find(List.of(original.pagesId())).get(0));
    }

    private static View view(byte[] pdf, int number) throws java.io.IOException {
        try (var pages = SourcePages.open(pdf)) {
            var page = pages.draw(number, SourcePages.SHOWN, TimeLimit.of(PATIENCE));
            var out = new ByteArrayOutputStream();
            ImageIO.write(page.picture(), "png", out);
            return new View(
                    out.toByteArray(),
                    page.picture().getWidth(),
                    page.picture().getHeight(),
                    Proposal.in(page.glyphs()));
        }
    }

    /** What screening finds in the whole record, page by page; a record of 500 pages takes about half a minute. */
    List<Redaction> proposals(Original original, org.gongkai.office.requests.AnswerType ground) {
        return workshop.read(WHOLE_PATIENCE, () -> {
            var limit = TimeLimit.of(WHOLE_PATIENCE);
            var all = new java.util.ArrayList<Redaction>();
            try (var pages = SourcePages.open(bytes(original))) {
                for (var number = 1; number <= original.pages(); number++) {
                    var page = number;
                    Proposal.in(pages.draw(number, SourcePages.SHOWN, limit).glyphs()).stream()
                            .map(one -> new Redaction(0, original.id(), page, one.area(), ground, true))
                            .forEach(all::add);
                }
            }
            return all;
        });
    }
}
