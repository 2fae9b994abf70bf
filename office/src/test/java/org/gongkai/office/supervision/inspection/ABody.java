package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.WorkingCalendar;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.ColumnKind;
import org.gongkai.office.catalogue.ColumnSheet;
import org.gongkai.office.catalogue.ColumnUse;
import org.gongkai.office.catalogue.Guide;
import org.gongkai.office.catalogue.Reading;
import org.gongkai.office.catalogue.UpdateRule;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.deadlines.OpenClock;
import org.gongkai.office.engagement.AnswerTimes;
import org.gongkai.office.engagement.MessageKind;
import org.gongkai.office.engagement.OpenMessage;

/** A body on the tenth of January 2022 as the rules see it; it lacks everything until a test says otherwise. */
final class ABody {
    static final LocalDate DAY = LocalDate.of(2022, 1, 10);
    static final String UNIT = "办公室";

    private final Body body;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Long, Reading> readings = new HashMap<>();
    private final Map<Long, Long> shown = new HashMap<>();
    private final Map<Long, LocalDate> newest = new HashMap<>();
    private final List<Inspected.Account> accounts = new ArrayList<>();
    private final List<OpenMessage> messages = new ArrayList<>();
    private final List<OpenClock> clocks = new ArrayList<>();
    private final List<Inspected.Owed> owed = new ArrayList<>();
    private final Set<String> dead = new HashSet<>();
    private final Map<String, List<HandCheck>> checks = new HashMap<>();
    private final List<Inspected.Withheld> withheld = new ArrayList<>();
    private final List<AnswerTimes.Answered> answered = new ArrayList<>();
    private Guide.State guide = Guide.State.CURRENT;
    private List<ColumnSigns.Sign> signs = ColumnSigns.table();
    private Optional<Inspected.Site> site = Optional.empty();
    private Optional<LocalDate> lastAnswer = Optional.of(DAY);

    ABody() {
        this(1);
    }

    ABody(int id) {
        body = new Body(
                id,
                "test-" + id,
                "测试街道办事处",
                "测试街道",
                Uscc.completed("11150299100000001"),
                "地址",
                "时间",
                "电话",
                "负责人",
                UNIT,
                Lane.USUAL);
    }

    /** A column of the keeper 经济科. */
    ABody column(long id, ColumnKind kind, String category, Reading.State state, Optional<LocalDate> published) {
        var rule = UpdateRule.parse("P30D");
        var sheet = new ColumnSheet("栏目" + id, category, kind, rule, "经济科", "");
        columns.add(new Column(
                id, body.id(), 0, 1, Block.CONTENT, "column-" + id, sheet, ColumnUse.OPEN, Optional.empty(), 1));
        var due = published.map(rule::due);
        readings.put(id, new Reading(published.isPresent() ? 1 : 0, published, Optional.empty(), due, state, 0));
        published.ifPresent(day -> newest.put(id, day));
        return this;
    }

    ABody shows(long... items) {
        for (var item : items) {
            shown.put(item, 1L);
        }
        return this;
    }

    ABody account(Channel.Kind kind, OptionalInt rhythm, LocalDate... placed) {
        var id = accounts.size() + 1;
        accounts.add(new Inspected.Account(new Channel(id, body.id(), kind, "账号" + id, rhythm), List.of(placed)));
        return this;
    }

    ABody guide(Guide.State state) {
        guide = state;
        return this;
    }

    ABody message(MessageKind kind, LocalDate receivedOn) {
        var id = messages.size() + 1;
        messages.add(new OpenMessage(id, "20220110-000" + id, kind, receivedOn));
        return this;
    }

    ABody clock(String thing, StatutoryPeriod period) {
        clocks.add(new OpenClock(body.id(), thing, clocks.size() + 1L, "标题", period));
        return this;
    }

    ABody owes(LocalDate due) {
        owed.add(new Inspected.Owed(
                7, "应急信息", due.atTime(LocalTime.NOON).atZone(OfficeDay.ZONE).toInstant()));
        return this;
    }

    /** Somebody of the body itself, or of the one above, looked. */
    ABody checked(String indicator, HandCheck.Result result, LocalDate day, boolean above) {
        var some = checks.computeIfAbsent(indicator, id -> new ArrayList<>());
        var by = above ? body.id() + 1 : body.id();
        some.add(new HandCheck(some.size() + 1, indicator, by, result, day, "情况", Optional.empty(), "李"));
        return this;
    }

    ABody signs(ColumnSigns.Sign... some) {
        signs = List.of(some);
        return this;
    }

    ABody site(SiteFindings.SiteFinding... found) {
        site = Optional.of(new Inspected.Site(3, List.of(found)));
        return this;
    }

    ABody withholds(String thing, LocalDate decidedOn) {
        withheld.add(new Inspected.Withheld(thing, withheld.size() + 1L, "2021-1", decidedOn));
        return this;
    }

    ABody answered(LocalDate lastDay, LocalDate answeredOn) {
        var id = answered.size() + 1;
        answered.add(new AnswerTimes.Answered(id, "20220101-000" + id, lastDay.minusDays(7), answeredOn, lastDay));
        return this;
    }

    ABody lastAnswer(Optional<LocalDate> day) {
        lastAnswer = day;
        return this;
    }

    ABody dead(String link) {
        dead.add(link);
        return this;
    }

    Inspected inspected() {
        return new Inspected(
                body,
                DAY,
                DAY.atTime(9, 0).atZone(OfficeDay.ZONE).toInstant(),
                WorkingCalendar.official(),
                columns,
                readings,
                shown,
                newest,
                accounts,
                new Guide(Optional.empty(), Optional.empty(), Optional.empty(), guide, List.of()),
                messages,
                clocks,
                owed,
                checks,
                signs,
                site,
                withheld,
                answered,
                lastAnswer,
                link -> !dead.contains(link));
    }
}
