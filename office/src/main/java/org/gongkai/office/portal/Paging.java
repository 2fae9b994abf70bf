package org.gongkai.office.portal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages of a list. The address of a page of the whole list is a path, so that it can be a file; that of a narrowed
 * list is a query.
 *
 * @param page the one shown, from 1
 * @param pages how many there are, never more than {@link #LIMIT}
 * @param total items in all
 */
public record Paging(int page, int pages, int total, String base, String query) {
    /** Items on a page. */
    public static final int SIZE = 20;
    /** Whoever looks further back chooses a year. */
    public static final int LIMIT = 500;

    private static final int NEAR = 2;

    static Paging of(int asked, int total, String base, String query) {
        var pages = Math.min(LIMIT, Math.max(1, (total + SIZE - 1) / SIZE));
        return new Paging(Math.min(Math.max(1, asked), pages), pages, total, base, query);
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    /** Whether there is more than the pages reach. */
    public boolean isCut() {
        return total > LIMIT * SIZE;
    }

    public int first() {
        return total == 0 ? 0 : offset() + 1;
    }

    public int last() {
        return Math.min(total, offset() + SIZE);
    }

    /** The numbers to choose from: those around, the first and the last. */
    public List<Integer> around() {
        return IntStream.rangeClosed(1, pages)
                .filter(n -> n == 1 || n == pages || Math.abs(n - page) <= NEAR)
                .boxed()
                .toList();
    }

    public String address(int number) {
        if (!query.isEmpty()) {
            return base + "?" + query + (number == 1 ? "" : "&page=" + number);
        }
        return number == 1 ? base : base + "/page/" + number;
    }
}
