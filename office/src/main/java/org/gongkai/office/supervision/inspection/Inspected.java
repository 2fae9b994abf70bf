package org.gongkai.office.supervision.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.Guide;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.engagement.AnswerTimes;
import org.gongkai.office.engagement.OpenMessage;

/**
 * What the rules know of a body beside its items.
 *
 * @param day the legal day on which it is inspected
 * @param columns those in use, in the order of the tree
 * @param readings how fresh each is, by id
 * @param shown the column of each item that the public sees, by the item's id
 * @param newest the newest day of publication of each column until the day, by id; columns that show nothing are absent
 * @param messages what residents left and nobody has answered yet
 * @param clocks statutory clocks that run
 * @param owed items published in an emergency that still lack a review
 * @param checks what people saw of what no rule can see, by indicator, the newest first
 * @param signs the words that tell where an item belongs
 * @param site what reading its existing site found, where one was read to its end
 * @param withheld what was kept from the public, the day on which that was last decided with it
 * @param answered messages answered within the last year
 * @param lastAnswer the newest day on which an answer came onto the portal
 * @param opens whether an address of our own portal opens to the public
 */
public record Inspected(
        Body body,
        LocalDate day,
        Instant at,
        WorkingCalendar calendar,
        List<Column> columns,
        Map<Long, Reading> readings,
        Map<Long, Long> shown,
        Map<Long, LocalDate> newest,
        List<Account> accounts,
        Guide guide,
        List<OpenMessage> messages,
        List<OpenClock> clocks,
        List<Owed> owed,
        Map<String, List<HandCheck>> checks,
        List<ColumnSigns.Sign> signs,
        Optional<Site> site,
        List<Withheld> withheld,
        List<AnswerTimes.Answered> answered,
        Optional<LocalDate> lastAnswer,
        Predicate<String> opens) {
    /** An account or place beside the portal, with the days on which something was placed on it within the last year. */
    public record Account(Channel channel, List<LocalDate> placed) {
        /** 政务新媒体: accounts on WeChat and elsewhere, no other sites, boards, press or places. */
        boolean isNewMedia() {
            return switch (channel.kind()) {
                case WECHAT, ACCOUNT -> true;
                case SITE, BOARD, PRESS, GAZETTE, ARCHIVE -> false;
            };
        }
    }

    /** What lacks a review, and until when it had to be made up. */
    public record Owed(long item, String title, Instant due) {}

    /** An existing site as it was read. */
    public record Site(long run, List<SiteFindings.SiteFinding> found) {}

    /**
     * What was kept from the public.
     *
     * @param thing {@code record} or {@code request}
     * @param name what people call it, without what it says
     * @param decidedOn legal day
     */
    public record Withheld(String thing, long id, String name, LocalDate decidedOn) {}

    Optional<Column> column(long id) {
        return columns.stream().filter(column -> column.id() == id).findFirst();
    }

    /** 责任科室 of a column: its keeper, else the disclosure unit of the body. */
    String keeper(long column) {
        return column(column)
                .map(Column::keeper)
                .filter(keeper -> !keeper.isBlank())
                .orElse(body.unit());
    }

    /** The newest day on which anything was published. */
    Optional<LocalDate> lastPublished() {
        return newest.values().stream().max(LocalDate::compareTo);
    }

    /** A fault of an item. */
    Fault fault(String indicator, InspectedItem item, String words, String... args) {
        return new Fault(
                indicator,
                "item",
                item.shown().id(),
                "item/" + item.shown().id(),
                item.title(),
                keeper(item.column()),
                words,
                List.of(args));
    }

    /** A fault of a column. */
    Fault fault(String indicator, Column column, String words, String... args) {
        return new Fault(
                indicator,
                "column",
                column.id(),
                "column/" + column.id(),
                column.name(),
                keeper(column.id()),
                words,
                List.of(args));
    }

    /** A fault of the body as a whole. */
    Fault fault(String indicator, String key, String words, String... args) {
        return new Fault(indicator, "body", body.id(), key, body.shortName(), body.unit(), words, List.of(args));
    }

    boolean shows(Collection<Long> items) {
        return items.stream().anyMatch(item -> Objects.nonNull(shown.get(item)));
    }
}
