package org.gongkai.office.demo;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.channels.Account;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.channels.ChannelAccounts;
import org.gongkai.office.channels.Channels;
import org.gongkai.office.channels.Followers;
import org.gongkai.office.channels.PlacementLedger;
import org.gongkai.office.channels.PlannedPosts;
import org.gongkai.office.channels.Submissions;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The WeChat account and the submissions of 2021: 24 placements under a promise of two weeks that two gaps break, 43
 * adoptions, and a plan for the weeks to come that leaves a gap in February.
 */
@Component
@Profile("demo")
class SampleChannels {
    private static final int EVENING = 17;
    private static final int PROMISED_DAYS = 14;
    private static final int ALL = 10_000;
    private static final LocalDate LAST_BEFORE = LocalDate.of(SampleYear.YEAR - 1, 12, 28);
    private static final LocalDate LATER_LAST = LocalDate.of(SampleYear.YEAR, 12, 21);
    private static final LocalDate PLANNED_ON = LocalDate.of(SampleYear.YEAR + 1, 1, 4);

    private final Channels channels;
    private final ChannelAccounts accounts;
    private final PlacementLedger ledger;
    private final PlannedPosts planned;
    private final Followers followers;
    private final Submissions submissions;
    private final PublicItems items;
    private final OfficeCalendar calendar;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleChannels(
            Channels channels,
            ChannelAccounts accounts,
            PlacementLedger ledger,
            PlannedPosts planned,
            Followers followers,
            Submissions submissions,
            PublicItems items,
            OfficeCalendar calendar) {
        this.channels = channels;
        this.accounts = accounts;
        this.ledger = ledger;
        this.planned = planned;
        this.followers = followers;
        this.submissions = submissions;
        this.items = items;
        this.calendar = calendar;
    }

    void fill(Person clerk, Body body) {
        wechat(clerk, body);
        for (var row : Sheet.rows("demo/submissions")) {
            if (row.get(0).equals("M")) {
                for (var month = 1; month <= 12; month++) {
                    var day = LocalDate.of(SampleYear.YEAR, month, Integer.parseInt(row.get(1)));
                    var period = MessageFormat.format(words.getString("month"), String.valueOf(SampleYear.YEAR), month);
                    submit(
                            clerk,
                            body,
                            row,
                            calendar.current().workdayFrom(day),
                            MessageFormat.format(row.get(2), period));
                }
            } else {
                submit(clerk, body, row, LocalDate.parse(row.get(1)), row.get(2));
            }
        }
    }

    /** The account of a body that came later: it has not appeared for three weeks. */
    void later(Person clerk, Body body) {
        var account = new Channel(
                0, body.id(), Channel.Kind.WECHAT, words.getString("channels.later"), OptionalInt.of(PROMISED_DAYS));
        var id = channels.add(clerk, account, body, at(PLANNED_ON));
        var known = new Account(
                "", "", false, Optional.empty(), Optional.of(LATER_LAST), words.getString("channels.later-source"));
        accounts.describe(clerk, body, id, known, at(PLANNED_ON));
    }

    private void wechat(Person clerk, Body body) {
        var first = LocalDate.of(SampleYear.YEAR, 1, 1);
        var channel = new Channel(
                0, body.id(), Channel.Kind.WECHAT, words.getString("wechat"), OptionalInt.of(PROMISED_DAYS));
        var id = channels.add(clerk, channel, body, at(first));
        var address = words.getString("channels.address");
        accounts.describe(
                clerk,
                body,
                id,
                new Account(
                        words.getString("channels.handle"),
                        address,
                        false,
                        Optional.empty(),
                        Optional.of(LAST_BEFORE),
                        words.getString("channels.source")),
                at(first));
        posts(clerk, body, id, address);
        for (var row : Sheet.rows("demo/followers")) {
            var month = YearMonth.parse(row.get(0));
            followers.enter(clerk, body, id, month, Integer.parseInt(row.get(1)), at(month.atEndOfMonth()));
        }
        for (var row : Sheet.rows("demo/planned")) {
            var day = LocalDate.parse(row.get(1));
            planned.plan(clerk, body, id, row.get(0), Optional.empty(), day, row.get(2), at(PLANNED_ON));
        }
    }

    /** On each day the newest item of the year that has not been there. */
    private void posts(Person clerk, Body body, long channel, String address) {
        var open = items.latest(body, ALL);
        var placed = new HashSet<Long>();
        for (var row : Sheet.rows("demo/wechat")) {
            var day = LocalDate.parse(row.get(0));
            var item = open.stream()
                    .filter(one -> !one.publishedOn().isAfter(day) && !placed.contains(one.id()))
                    .findFirst()
                    .orElseThrow();
            placed.add(item.id());
            var number = row.get(0).replace("-", "");
            var id = channels.place(clerk, body, channel, item.id(), day, address + number, at(day));
            var receipt = MessageFormat.format(words.getString("channels.receipt"), number);
            ledger.note(clerk, body, id, address + number, receipt, at(day));
            ledger.reads(clerk, body, id, day, Integer.parseInt(row.get(1)), at(day));
        }
    }

    private void submit(Person clerk, Body body, List<String> row, LocalDate day, String title) {
        var sent = new Submissions.Sent(title, row.get(3), day, Optional.empty(), row.get(7));
        var id = submissions.submit(clerk, body, sent, at(day));
        if (row.get(4).isEmpty()) {
            return;
        }
        var answered = calendar.current().workdayFrom(day.plusDays(Long.parseLong(row.get(4))));
        var on = answered.getYear() == SampleYear.YEAR ? answered : day;
        switch (row.get(6)) {
            case "REFUSED" -> submissions.refuse(clerk, body, id, on, row.get(5), at(on));
            case "CLOSED" -> submissions.close(clerk, body, id, on, at(on));
            default -> submissions.adopt(clerk, body, id, on, row.get(5), at(on));
        }
    }

    private static Moment at(LocalDate day) {
        return new Moment(day, day.atTime(EVENING, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
