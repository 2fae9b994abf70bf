package org.gongkai.office.portal;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.gongkai.office.OfficeDay;
import org.springframework.http.ResponseEntity;

/**
 * An Atom feed of the portal.
 *
 * @param path of the page it belongs to
 * @param self its own path
 */
public record AtomFeed(PortalAddress address, String title, String path, String self) {
    /** How many entries a feed holds. */
    public static final int ENTRIES = 50;

    private static final String ATOM = "atom_1.0";
    private static final String MEDIA = "application/atom+xml;charset=UTF-8";
    /** Characters XML cannot hold. */
    private static final String UNPRINTABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    /**
     * An entry.
     *
     * @param summary empty: none
     */
    public record Item(
            String path,
            String title,
            LocalDate day,
            String author,
            String columnCode,
            String columnName,
            String summary) {}

    /** The feed with its entries. */
    public ResponseEntity<String> of(List<Item> items) {
        var feed = new Feed(ATOM);
        feed.setId(address.of(path));
        feed.setTitle(printable(title));
        feed.setAlternateLinks(List.of(link(address.of(path), "alternate")));
        feed.setOtherLinks(List.of(link(address.of(self), "self")));
        feed.setUpdated(
                instant(items.stream().map(Item::day).max(LocalDate::compareTo).orElse(LocalDate.EPOCH)));
        feed.setEntries(items.stream().map(this::entry).toList());
        try {
            return ResponseEntity.ok().header("Content-Type", MEDIA).body(new WireFeedOutput().outputString(feed));
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(Item item) {
        var entry = new Entry();
        var where = address.of(item.path());
        entry.setId(where);
        entry.setTitle(printable(item.title()));
        entry.setAlternateLinks(List.of(link(where, "alternate")));
        entry.setPublished(instant(item.day()));
        entry.setUpdated(instant(item.day()));
        var author = new Person();
        author.setName(item.author());
        entry.setAuthors(List.of(author));
        var column = new Category();
        column.setTerm(item.columnCode());
        column.setLabel(item.columnName());
        entry.setCategories(List.of(column));
        if (!item.summary().isEmpty()) {
            var summary = new Content();
            summary.setType(Content.TEXT);
            summary.setValue(printable(item.summary()));
            entry.setSummary(summary);
        }
        return entry;
    }

    private static Link link(String href, String relation) {
        var link = new Link();
        link.setHref(href);
        link.setRel(relation);
        return link;
    }

    private static String printable(String text) {
        return text.replaceAll(UNPRINTABLE, "");
    }

    private static Date instant(LocalDate day) {
        return Date.from(day.atStartOfDay(OfficeDay.ZONE).toInstant());
    }
}
