package org.gongkai.office.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body of its own with the usual columns, its staff, and what they do. */
public final class AnOffice {
    private static final AtomicInteger NUMBER = new AtomicInteger(50_000);

    private static final Bodies BODIES = OfficeServer.bean(Bodies.class);

    public final Body body;
    public final Person clerk;
    public final Person approver;
    public final Moment now = OfficeServer.bean(Trail.class).now();

    private AnOffice(Optional<Long> parent) {
        var n = NUMBER.incrementAndGet();
        var code = "office-" + n;
        var uscc = Uscc.completed("111502991" + String.format(Locale.ROOT, "%08d", n));
        BODIES.add(new Body(0, code, "测试街道", "测试", uscc, "地址", "时间", "电话", "负责人", "办公室", Lane.SMALL), parent);
        body = BODIES.withCode(code);
        OfficeServer.bean(Catalogue.class).addStandard(body);
        clerk = person(Duty.CLERK);
        approver = person(Duty.APPROVER, Duty.SECRECY);
    }

    public static AnOffice alone() {
        return new AnOffice(Optional.empty());
    }

    public static AnOffice below(AnOffice above) {
        return new AnOffice(Optional.of(above.body.id()));
    }

    public Person person(Duty... duties) {
        var person = BODIES.addPerson("office-person-" + NUMBER.incrementAndGet(), "测试人员", "gongkai-yanshi-2022");
        for (var duty : duties) {
            BODIES.appoint(person, body.id(), duty);
        }
        return person;
    }

    public Column column(String code) {
        return OfficeServer.bean(Catalogue.class).tree(body).stream()
                .filter(column -> column.code().equals(code))
                .findAny()
                .orElseThrow();
    }

    public long drafted(String column) {
        return OfficeServer.bean(Publishing.class)
                .draft(clerk, body, new Draft(column(column).id(), "测试信息", "", now.day(), "正文"), now);
    }

    /** Publishes an item on a day and answers its id. */
    public long published(String column, Moment when) {
        var publishing = OfficeServer.bean(Publishing.class);
        var draft = new Draft(column(column).id(), "测试信息", "", when.day(), "正文第一段。\n正文第二段。");
        var id = publishing.draft(clerk, body, draft, when);
        publishing.act(clerk, body, id, 1, Action.SUBMIT, "", when);
        publishing.act(approver, body, id, 2, Action.CLEAR, "不涉密", when);
        publishing.act(approver, body, id, 3, Action.APPROVE, "", when);
        return id;
    }

    /** Withdraws what {@link #published} has published. */
    public void withdrawn(long id, Moment when) {
        var publishing = OfficeServer.bean(Publishing.class);
        var version = publishing.get(body, id).version();
        publishing.act(approver, body, id, version, Action.WITHDRAW, "含有个人信息", when);
    }

    /** What the trail keeps of a thing. */
    public static List<String> recorded(String thing, long id) {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select action || ' ' || fields from trail_entry where thing = ? and thing_id = ? order by id")
                .params(thing, id)
                .query(String.class)
                .list()
                .stream()
                .map(String::strip)
                .toList();
    }

    public static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
