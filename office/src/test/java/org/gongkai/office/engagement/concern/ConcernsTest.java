package org.gongkai.office.engagement.concern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.deadlines.OpenDeadlines;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Period;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConcernsTest {
    private static final Concerns CONCERNS = OfficeServer.bean(Concerns.class);

    private final AnOffice office = AnOffice.alone();
    private final Person reviewer = office.person(Duty.REVIEWER);

    private static Moment at(String text) {
        var when = LocalDateTime.parse(text);
        return new Moment(when.toLocalDate(), when.atZone(OfficeDay.ZONE).toInstant());
    }

    private static Instant hour(String text) {
        return at(text).at();
    }

    private static ConcernFiling filing(ConcernLevel level, String seen) {
        return new ConcernFiling(
                ConcernSource.ADDRESS,
                "https://bbs.example.cn/t/1001",
                "网帖反映和平路夜间施工噪声",
                "网民称工地凌晨仍在施工，拨打13812345678无人接听",
                level,
                hour(seen));
    }

    private long registered(ConcernLevel level, String seen) {
        return CONCERNS.register(office.clerk, office.body, filing(level, seen), at(seen));
    }

    private ConcernLife life(long id, String at) {
        return CONCERNS.get(office.body, id, at(at));
    }

    private void act(Person person, long id, ConcernAct act, ConcernTyped typed, String at) {
        CONCERNS.act(person, office.body, id, life(id, at).seen(), act, typed, at(at));
    }

    private void responded(long id, String happened, String at) {
        var typed = new ConcernTyped("已责令停工整改", "", "原帖回复", Optional.of(hour(happened)), 0);
        act(reviewer, id, ConcernAct.RESPOND, typed, at);
    }

    @Test
    void what_may_follow_what_is_one_table() {
        var possible = EnumSet.allOf(ConcernState.class).stream()
                .collect(Collectors.toMap(
                        state -> state,
                        state -> EnumSet.allOf(ConcernAct.class).stream()
                                .filter(act -> act.isPossibleIn(state))
                                .map(Enum::name)
                                .toList()));
        assertThat(possible)
                .isEqualTo(Map.of(
                        ConcernState.OPEN,
                        List.of("OWN", "RELEVEL", "RESPOND_ITEM", "RESPOND", "CONFERENCE", "FOLLOW", "DISMISS"),
                        ConcernState.RESPONDED,
                        List.of("OWN", "RELEVEL", "RESPOND_ITEM", "RESPOND", "CONFERENCE", "FOLLOW", "CLOSE"),
                        ConcernState.CLOSED,
                        List.of("REOPEN"),
                        ConcernState.DISMISSED,
                        List.of("REOPEN")));
    }

    @Test
    void hours_run_through_nights_and_holidays_by_level() {
        // 国庆节
        var ordinary = registered(ConcernLevel.ORDINARY, "2021-10-01T22:00");
        assertThat(life(ordinary, "2021-10-02T22:00").due()).isEqualTo(hour("2021-10-03T22:00"));
        assertThat(life(ordinary, "2021-10-02T22:00").hoursLeft()).isEqualTo(24);
        assertThat(life(ordinary, "2021-10-03T22:00").isLate()).isFalse();
        assertThat(life(ordinary, "2021-10-03T22:01").isLate()).isTrue();
        var major = registered(ConcernLevel.MAJOR, "2021-10-01T22:00");
        assertThat(life(major, "2021-10-01T23:00").due()).isEqualTo(hour("2021-10-02T03:00"));
        assertThat(life(major, "2021-10-01T23:00").conferenceDue()).contains(hour("2021-10-02T22:00"));
        var typed = new ConcernTyped("影响扩大", ConcernLevel.EXTRAORDINARY.name(), "", Optional.empty(), 0);
        act(reviewer, ordinary, ConcernAct.RELEVEL, typed, "2021-10-02T00:00");
        assertThat(life(ordinary, "2021-10-02T00:00").due()).isEqualTo(hour("2021-10-02T03:00"));
    }

    @Test
    void a_response_is_in_time_by_when_it_was_public_not_by_when_it_was_recorded() {
        var id = registered(ConcernLevel.ORDINARY, "2021-05-06T09:00");
        assertRefused(
                "not-your-duty",
                () -> act(
                        office.clerk,
                        id,
                        ConcernAct.RESPOND,
                        new ConcernTyped("已整改", "", "原帖", Optional.of(hour("2021-05-06T15:00")), 0),
                        "2021-05-06T15:00"));
        assertRefused("concern-hour", () -> responded(id, "2021-05-06T08:00", "2021-05-06T15:00"));
        assertRefused("concern-hour", () -> responded(id, "2021-05-09T08:00", "2021-05-08T15:00"));
        responded(id, "2021-05-07T10:00", "2021-05-10T09:00");
        assertThat(life(id, "2021-05-10T09:00").isLate()).isFalse();
        assertThat(life(id, "2021-05-10T09:00").state()).isEqualTo(ConcernState.RESPONDED);
        act(office.clerk, id, ConcernAct.FOLLOW, ConcernTyped.of("施工单位已调整作业时间"), "2021-05-11T09:00");
        act(office.clerk, id, ConcernAct.CLOSE, ConcernTyped.of(""), "2021-05-11T10:00");
        assertThat(CONCERNS.open(office.body, at("2021-05-11T11:00"))).isEmpty();
    }

    @Test
    void an_item_answers_from_when_the_public_could_read_it() {
        var before = office.published("other", at("2021-12-30T10:00"));
        var id = registered(ConcernLevel.ORDINARY, "2022-01-05T09:00");
        var after = office.published("other", at("2022-01-06T10:00"));
        var item = new ConcernTyped("", "", "", Optional.empty(), before);
        assertRefused(
                "concern-item-earlier", () -> act(office.clerk, id, ConcernAct.RESPOND_ITEM, item, "2022-01-06T11:00"));
        var other = AnOffice.alone().published("other", at("2022-01-06T10:00"));
        assertRefused(
                "not-found",
                () -> act(
                        office.clerk,
                        id,
                        ConcernAct.RESPOND_ITEM,
                        new ConcernTyped("", "", "", Optional.empty(), other),
                        "2022-01-06T11:00"));
        act(
                office.clerk,
                id,
                ConcernAct.RESPOND_ITEM,
                new ConcernTyped("", "", "", Optional.empty(), after),
                "2022-01-06T11:00");
        assertThat(life(id, "2022-01-06T11:00").respondedAt()).contains(hour("2022-01-06T10:00"));
    }

    @Test
    void what_is_said_lies_sealed_and_figures_count_what_was_answered_in_time() {
        var inTime = registered(ConcernLevel.ORDINARY, "2021-05-06T09:00");
        responded(inTime, "2021-05-07T10:00", "2021-05-07T10:00");
        var late = registered(ConcernLevel.MAJOR, "2021-06-06T09:00");
        responded(late, "2021-06-06T20:00", "2021-06-06T20:00");
        var none = registered(ConcernLevel.ORDINARY, "2021-07-06T09:00");
        act(reviewer, none, ConcernAct.DISMISS, ConcernTyped.of("与本街道无关"), "2021-07-06T10:00");
        var facts =
                OfficeServer.bean(ConcernFacts.class)
                        .facts(office.body, Period.year(2021), hour("2022-01-10T09:00"))
                        .stream()
                        .collect(Collectors.toMap(
                                Fact::name,
                                fact -> fact.evidence().stream()
                                        .map(Fact.Evidence::id)
                                        .toList()));
        assertThat(facts)
                .isEqualTo(Map.of(
                        "engagement.concerns", List.of(inTime, late),
                        "engagement.concerns_responded", List.of(inTime, late),
                        "engagement.concerns_in_time", List.of(inTime)));
        for (var table : List.of("engagement_concern", "engagement_concern_step")) {
            assertThat(OfficeServer.bean(JdbcClient.class)
                            .sql("select string_agg(t::text, ' ') from " + table + " t")
                            .query(String.class)
                            .single())
                    .doesNotContain("13812345678", "凌晨仍在施工", "已责令停工整改");
        }
        assertThat(CONCERNS.words(inTime)).contains("凌晨仍在施工");
    }

    @Test
    void what_waits_is_reminded_of_by_the_hour() {
        var id = registered(ConcernLevel.MAJOR, "2022-01-09T22:00");
        var reminders = OfficeServer.bean(OpenDeadlines.class).reminders(office.body, at("2022-01-10T09:00"));
        assertThat(reminders)
                .extracting(Reminder::key, Reminder::late)
                .contains(tuple("concern.remind.response", true), tuple("concern.remind.conference", false));
        assertThat(reminders)
                .filteredOn(one -> one.path().equals("concerns/" + id))
                .hasSize(2);
    }

    private static final String HEAD = "发现时间,来源类型,来源,事由,内容,等级\n";

    private String imported(String name, String text) {
        var clerk = Visitor.signedIn(office.clerk.username());
        var desk = "/desk/" + office.body.code() + "/concerns";
        return clerk.upload(desk, desk + "/import", Map.of(), name, text.getBytes(StandardCharsets.UTF_8))
                .body();
    }

    @Test
    void a_sheet_with_faults_is_refused_whole_and_names_their_lines() {
        var good = "2022-01-05 09:30,账号,某某论坛,反映路灯不亮,和平路三号楼前路灯不亮,一般\n";
        var answer = imported(
                "监测.csv",
                HEAD + good + "昨天,网页,https://x.example/1,事由,内容,一般\n" + "2022-01-05 10:00,电台,某台,事由,内容,一般\n"
                        + "2022-01-05 10:00,热线,12345,事由,内容,很大\n" + "2022-01-05 10:00,热线,12345,,内容,一般\n"
                        + "2199-01-05 10:00,热线,12345,事由,内容,一般\n");
        assertThat(answer)
                .contains("5 行不能导入", "第 3 行：时间无法识别", "第 4 行：来源类型", "第 5 行：等级", "第 6 行：请写明事由", "第 7 行：发现时间晚于现在");
        assertThat(CONCERNS.of(office.body, office.now)).isEmpty();
        assertThat(imported("监测.csv", HEAD + good)).contains("已导入 1 件，另有 0 件");
        assertThat(imported("监测.csv", HEAD + good)).contains("已导入 0 件，另有 1 件");
        assertThat(imported("监测.csv", HEAD)).contains("没有可以导入的行");
    }

    @Test
    void a_feed_is_taken_in_and_a_hostile_one_is_not_read() {
        var feed = """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><title>监测</title><updated>2022-01-05T02:00:00Z</updated>
                <entry><id>1</id><title>反映垃圾清运不及时</title><link href="https://bbs.example.cn/2"/>
                <published>2022-01-05T02:00:00Z</published><updated>2022-01-05T02:00:00Z</updated>
                <summary type="html">&lt;p&gt;小区垃圾两天未清运&lt;/p&gt;</summary></entry></feed>
                """;
        assertThat(imported("监测.atom", feed)).contains("已导入 1 件");
        var found = CONCERNS.of(office.body, office.now).get(0);
        assertThat(found.concern().seenAt()).isEqualTo(hour("2022-01-05T10:00"));
        assertThat(found.level()).isEqualTo(ConcernLevel.ORDINARY);
        assertThat(CONCERNS.words(found.concern().id())).isEqualTo("小区垃圾两天未清运");
        var hostile = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + "<rss version=\"2.0\"><channel><title>x</title><link>x</link><description>x</description>"
                + "<item><title>&f;</title><link>https://x.example</link></item></channel></rss>";
        assertThat(imported("监测.rss", hostile)).contains("订阅文件无法读取");
        assertThat(imported("监测.xml", "不是订阅")).contains("订阅文件无法读取");
    }

    @Test
    void a_clerk_registers_a_concern_and_another_bodys_clerk_sees_none_of_it() {
        var clerk = Visitor.signedIn(office.clerk.username());
        var desk = "/desk/" + office.body.code() + "/concerns";
        var form = Map.of(
                "origin", "HOTLINE",
                "source", "12345热线 2022010900123",
                "hour", "2022-01-09T09:00",
                "topic", "反映停车难",
                "words", "商户反映装卸车无处停放",
                "weight", "ORDINARY");
        var page = clerk.submit(desk + "/new", desk, form).body();
        assertThat(page)
                .contains("2022-0001", "反映停车难", "一般舆情：自发现起 48 小时", "以已发布的信息回应")
                .doesNotContain("登记在其他地方的回应");
        var wrong = clerk.submit(desk + "/new", desk, Map.of("words", "留住的文字"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("时间无法识别", "留住的文字");
        var id = CONCERNS.of(office.body, office.now).get(0).concern().id();
        var other = AnOffice.alone();
        var stranger = Visitor.signedIn(other.clerk.username());
        assertThat(stranger.get(desk + "/" + id).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/desk/" + other.body.code() + "/concerns/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_district_sees_who_is_late() {
        var lower = AnOffice.below(office);
        var seen = "2022-01-05T09:00";
        CONCERNS.register(lower.clerk, lower.body, filing(ConcernLevel.ORDINARY, seen), at(seen));
        var supervisor = Visitor.signedIn(office.person(Duty.SUPERVISOR).username());
        var rows = supervisor
                .page("/desk/" + office.body.code() + "/engagement")
                .select("section[aria-labelledby=h-bodies] tbody tr");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).select("td").eachText()).containsExactly("0", "0", "0", "0", "没有", "1", "1");
    }
}
