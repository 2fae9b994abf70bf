package org.gongkai.office.channels.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.channels.Channels;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A channel of an office of its own, with a plan that sends everything there. The office's own jobs don't touch it. */
final class AChannel {
    static final Outbox OUTBOX = OfficeServer.bean(Outbox.class);
    static final Postings POSTINGS = OfficeServer.bean(Postings.class);
    static final PostingStore STORE = OfficeServer.bean(PostingStore.class);
    static final ChannelSettings SETTINGS = OfficeServer.bean(ChannelSettings.class);
    static final PlanTail TAIL = OfficeServer.bean(PlanTail.class);
    static final Publishing PUBLISHING = OfficeServer.bean(Publishing.class);
    static final JdbcClient JDBC = OfficeServer.bean(JdbcClient.class);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static {
        JDBC.sql("delete from office_job where task_name in ('channels-outbox', 'channels-plan')")
                .update();
    }

    final AnOffice office = AnOffice.alone();
    final Body body = office.body;
    final Person clerk = office.clerk;
    final Person approver = office.approver;
    final Person admin = office.person(Duty.SYSTEM_ADMIN);
    final long column = OfficeServer.bean(Catalogue.class).of(body).get(0).id();
    final long id;
    final Channel.Kind kind;
    private Moment now = office.now;

    AChannel(Channel.Kind kind) {
        this.kind = kind;
        TAIL.step(now); // what was before does not count
        drainTail();
        id = OfficeServer.bean(Channels.class)
                .add(
                        clerk,
                        new Channel(0, body.id(), kind, "渠道" + NUMBER.incrementAndGet(), OptionalInt.empty()),
                        body,
                        now);
        OfficeServer.bean(ChannelPlans.class).add(clerk, body, id, Optional.empty(), Optional.empty(), now);
    }

    /** An account that is reached at a stand-in. */
    static AChannel wechat(ChannelMode mode, String address) {
        var channel = new AChannel(Channel.Kind.WECHAT);
        channel.set(mode, address, "wx-account", "", "a-secret-of-the-account");
        return channel;
    }

    void set(ChannelMode mode, String address, String account, String mapping, String secret) {
        var setting = SETTINGS.get(body, id);
        SETTINGS.save(
                admin,
                body,
                new Setting(
                        setting.channel(),
                        mode,
                        address,
                        account,
                        !secret.isEmpty(),
                        "",
                        mapping,
                        1,
                        Optional.empty(),
                        "",
                        0),
                secret,
                now);
    }

    Moment now() {
        return now;
    }

    void pass(Duration time) {
        now = new Moment(now.day(), now.at().plus(time));
    }

    /** Publishes an item; it is then proposed. */
    long published(String title, String text) {
        var item = PUBLISHING.draft(clerk, body, new Draft(column, title, "", office.now.day(), text), now);
        approve(item);
        drainTail();
        return item;
    }

    private void approve(long item) {
        act(clerk, item, Action.SUBMIT);
        act(approver, item, Action.CLEAR);
        act(approver, item, Action.APPROVE);
    }

    /** Changes what the public sees of an item. */
    void corrected(long item, String text) {
        act(clerk, item, Action.CORRECT);
        var found = PUBLISHING.get(body, item);
        PUBLISHING.save(
                clerk, body, item, found.version(), new Draft(column, found.title(), "", office.now.day(), text), now);
        approve(item);
    }

    void withdrawn(long item) {
        act(approver, item, Action.WITHDRAW);
    }

    private void act(Person person, long item, Action action) {
        var version = PUBLISHING.get(body, item).version();
        PUBLISHING.act(person, body, item, version, action, "理由", now);
    }

    void drainTail() {
        boolean more;
        do {
            more = TAIL.step(now);
        } while (more);
    }

    /** Lets the outbox do all that is due now. */
    void drain() {
        boolean more;
        do {
            more = OUTBOX.step(now);
        } while (more);
    }

    /** Lets time pass until nothing is due any more. */
    void drainFor(Duration time) {
        var end = now.at().plus(time);
        drain();
        while (now.at().isBefore(end)) {
            pass(Duration.ofMinutes(5));
            drain();
        }
    }

    List<Posting> of(long item) {
        return STORE.ofItem(item);
    }

    /** The newest posting of an item. */
    Posting posting(long item) {
        return of(item).get(0);
    }

    void prepare(long item) {
        POSTINGS.prepare(clerk, body, posting(item).id(), new Postings.Sheet("", "", Optional.empty()), now);
    }

    /** Prepares and approves the newest posting of an item. */
    Posting approved(long item) {
        prepare(item);
        POSTINGS.approve(approver, body, posting(item).id(), now);
        return posting(item);
    }

    List<String> placements(long item) {
        return JDBC.sql("select address from channels_placement where item_id = ? and channel_id = ?"
                        + " and withdrawn_on is null order by id")
                .params(item, id)
                .query(String.class)
                .list();
    }
}
