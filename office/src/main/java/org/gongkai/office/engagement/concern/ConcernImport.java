package org.gongkai.office.engagement.concern;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileType;
import org.gongkai.office.files.SheetRows;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.jsoup.Jsoup;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Takes concerns from a sheet (CSV, XLSX) or from an Atom or RSS feed that a monitoring service gave out. Rows that cannot be
 * taken are named by their line, and then none is.
 */
@Component
public class ConcernImport {
    /** Most rows of one file. */
    static final int MOST = 500;

    private static final int COLUMNS = 6;

    private final Concerns concerns;
    private final MessageSource words;

    ConcernImport(Concerns concerns, MessageSource words) {
        this.concerns = concerns;
        this.words = words;
    }

    /**
     * What a row lacks.
     *
     * @param line as the sheet shows it, or the number of the entry
     * @param code words under {@code problem.<code>}
     */
    public record Fault(int line, String code, String text) {}

    /** @param known how many were known already */
    public record Result(int added, int known, List<Fault> faults) {
        public Result {
            faults = List.copyOf(faults);
        }
    }

    /** A row that was read, or what it lacks. */
    private record Read(List<ConcernFiling> filings, List<Fault> faults) {}

    Result take(Person person, Body body, Upload file, Moment now) {
        var read = isFeed(file) ? feed(file, now) : sheet(file, now);
        if (!read.faults().isEmpty()) {
            return new Result(0, 0, read.faults());
        }
        var added = concerns.registerAll(person, body, read.filings(), now);
        return new Result(added, read.filings().size() - added, List.of());
    }

    private static boolean isFeed(Upload file) {
        var name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".atom") || name.endsWith(".rss");
    }

    private Read sheet(Upload file, Moment now) {
        var rows = new ArrayList<SheetRows.Numbered>();
        var type = file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx") ? FileType.XLSX : FileType.CSV;
        SheetRows.each(file.name(), type, file.content(), row -> {
            if (rows.size() > MOST) {
                throw new Refusal(Refusal.Kind.INVALID, "concern-many", MOST);
            }
            rows.add(row);
        });
        if (rows.size() < 2) {
            throw new Refusal(Refusal.Kind.INVALID, "concern-no-rows");
        }
        var filings = new ArrayList<ConcernFiling>();
        var faults = new ArrayList<Fault>();
        rows.subList(1, rows.size()).forEach(row -> row(row, now, filings, faults));
        return new Read(filings, faults);
    }

    /** 发现时间、来源类型、来源、标题、内容、等级. */
    private void row(SheetRows.Numbered row, Moment now, List<ConcernFiling> filings, List<Fault> faults) {
        var cells = new ArrayList<>(row.cells());
        while (cells.size() < COLUMNS) {
            cells.add("");
        }
        var seen = ConcernHours.read(cells.get(0));
        var kind = named(ConcernSource.values(), "concern.source.", cells.get(1));
        var level = named(ConcernLevel.values(), "concern.level.", cells.get(5));
        if (seen.isEmpty()) {
            faults.add(new Fault(row.number(), "concern-hour-unread", cells.get(0)));
        } else if (kind.isEmpty()) {
            faults.add(new Fault(row.number(), "concern-kind", cells.get(1)));
        } else if (level.isEmpty()) {
            faults.add(new Fault(row.number(), "concern-level", cells.get(5)));
        } else {
            var filing =
                    new ConcernFiling(kind.get(), cells.get(2), cells.get(3), cells.get(4), level.get(), seen.get());
            add(row.number(), filing, now, filings, faults);
        }
    }

    private static void add(
            int line, ConcernFiling filing, Moment now, List<ConcernFiling> filings, List<Fault> faults) {
        Concerns.objection(filing, now.at())
                .ifPresentOrElse(code -> faults.add(new Fault(line, code, "")), () -> filings.add(filing));
    }

    private <E extends Enum<E>> Optional<E> named(E[] values, String key, String text) {
        return Arrays.stream(values)
                .filter(value -> word(key + value).equals(text.strip()))
                .findFirst();
    }

    private String word(String key) {
        return Objects.requireNonNullElse(words.getMessage(key, null, "", Locale.SIMPLIFIED_CHINESE), "");
    }

    private Read feed(Upload file, Moment now) {
        var filings = new ArrayList<ConcernFiling>();
        var faults = new ArrayList<Fault>();
        var entries = entries(file);
        if (entries.size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "concern-many", MOST);
        }
        for (var i = 0; i < entries.size(); i++) {
            add(i + 1, filing(entries.get(i), now), now, filings, faults);
        }
        return new Read(filings, faults);
    }

    /** An entity or a document type in a feed is refused by the reader. */
    private static List<SyndEntry> entries(Upload file) {
        try (var reader = new XmlReader(new ByteArrayInputStream(file.content()))) {
            return new SyndFeedInput().build(reader).getEntries();
        } catch (IOException | FeedException | IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.INVALID, "concern-feed");
        }
    }

    /** The clock runs from when it was said, as far as the feed tells: the office may have been told then. */
    private static ConcernFiling filing(SyndEntry entry, Moment now) {
        var title = plain(Objects.requireNonNullElse(entry.getTitle(), ""));
        var said = entry.getDescription() == null
                ? title
                : plain(entry.getDescription().getValue());
        return new ConcernFiling(
                ConcernSource.ADDRESS,
                Objects.requireNonNullElse(entry.getLink(), ""),
                cut(title, ConcernFiling.TITLE),
                cut(said.isEmpty() ? title : said, ConcernFiling.WORDS),
                ConcernLevel.ORDINARY,
                seen(entry, now.at()));
    }

    private static Instant seen(SyndEntry entry, Instant now) {
        return entry.getPublishedDate() == null
                        || entry.getPublishedDate().toInstant().isAfter(now)
                ? now
                : entry.getPublishedDate().toInstant();
    }

    private static String plain(String html) {
        return Jsoup.parse(html).text();
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
