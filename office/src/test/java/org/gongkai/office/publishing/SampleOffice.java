package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body of its own in the running office, with a person for each duty. */
final class SampleOffice {
    private static final String PASSWORD = "a long password";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Publishing publishing = OfficeServer.bean(Publishing.class);
    final PublicItems visible = OfficeServer.bean(PublicItems.class);
    final Moment now = OfficeServer.bean(Trail.class).now();
    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    final Body body;
    final long column;
    final Person clerk;
    final Person reviewer;
    final Person second;
    final Person secrecy;
    final Person approver;

    SampleOffice(Lane lane) {
        var n = NUMBER.incrementAndGet();
        var uscc = Uscc.completed("111502991" + String.format(Locale.ROOT, "%08d", n));
        var made = new Body(0, "test-" + n, "测试机关", "测试", uscc, "地址", "时间", "电话", "负责人", "办公室", lane);
        bodies.add(made, Optional.empty());
        body = bodies.withCode("test-" + n);
        column = OfficeServer.bean(Catalogue.class)
                .add(new Column(0, body.id(), 0, "other", "其他", "a20_15_other", "办公室", OptionalInt.empty()), 0);
        clerk = person(Duty.CLERK);
        reviewer = person(Duty.REVIEWER);
        second = person(Duty.SECOND_REVIEWER);
        secrecy = person(Duty.SECRECY);
        approver = person(Duty.APPROVER);
    }

    Person person(Duty... duties) {
        var person = bodies.addPerson("test-person-" + NUMBER.incrementAndGet(), "测试人员", PASSWORD);
        for (var duty : duties) {
            bodies.appoint(person, body.id(), duty);
        }
        return person;
    }

    /** The person with a browser of their own. */
    Visitor visitor(Person person) {
        var visitor = new Visitor();
        visitor.signIn(person.username(), PASSWORD);
        return visitor;
    }

    Draft draft(String title) {
        return draft(title, Metadata.ORDINARY);
    }

    Draft draft(String title, Metadata metadata) {
        var number = metadata.kind().hasValidity() ? "测发〔2022〕" + NUMBER.incrementAndGet() + "号" : "";
        return new Draft(column, title, number, LocalDate.of(2022, 1, 4), "正文", metadata);
    }

    long aDraft() {
        return publishing.draft(clerk, body, draft("信息"), now);
    }

    /** Takes a draft through its lane to the approver. */
    long submitted(Draft draft) {
        var id = publishing.draft(clerk, body, draft, now);
        toApproval(id);
        return id;
    }

    void toApproval(long id) {
        act(clerk, id, Action.SUBMIT);
        if (item(id).state() == State.REVIEW) {
            act(reviewer, id, Action.PASS);
        }
        if (item(id).state() == State.SECOND) {
            act(second, id, Action.PASS_SECOND);
        }
        act(secrecy, id, Action.CLEAR);
    }

    long published(Draft draft) {
        return published(draft, now);
    }

    long published(Draft draft, Moment when) {
        var id = submitted(draft);
        publishing.act(approver, body, id, version(id), Action.APPROVE, "", when);
        return id;
    }

    void act(Person person, long id, Action action) {
        act(person, id, Act.of(action, "理由"));
    }

    void act(Person person, long id, Act act) {
        publishing.act(person, body, id, version(id), act, now);
    }

    Item item(long id) {
        return publishing.get(body, id);
    }

    int version(long id) {
        return item(id).version();
    }

    static List<String> recorded(long id) {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select action from trail_entry where thing = 'item' and thing_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
