package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.stereotype.Component;

/** What the forms of an account's page do. */
@Component
class ChannelAccountActs {
    private final Channels channels;
    private final ChannelAccounts accounts;
    private final PlacementLedger ledger;
    private final PlannedPosts planned;
    private final Followers followers;
    private final ReadImport reads;
    private final Trail trail;

    ChannelAccountActs(
            Channels channels,
            ChannelAccounts accounts,
            PlacementLedger ledger,
            PlannedPosts planned,
            Followers followers,
            ReadImport reads,
            Trail trail) {
        this.channels = channels;
        this.accounts = accounts;
        this.ledger = ledger;
        this.planned = planned;
        this.followers = followers;
        this.reads = reads;
        this.trail = trail;
    }

    /** Does what the form asks for and answers the lines it could not take. */
    List<String> act(Person me, Body body, long channel, Form form) {
        switch (form.text("act")) {
            case "plan" -> plan(me, body, channel, form);
            case "done" -> planned.done(me, body, id(form, "planned"), trail.now());
            case "drop" -> planned.drop(me, body, id(form, "planned"), trail.now());
            case "withdraw" -> channels.withdraw(me, body, id(form, "placement"), form.text("reason"), trail.now());
            case "note" -> note(me, body, form);
            case "followers" -> followers(me, body, channel, form);
            case "describe" -> describe(me, body, channel, form);
            case "reads" -> {
                return reads(me, body, channel, form);
            }
            default -> throw Refusal.notFound();
        }
        return List.of();
    }

    private void plan(Person me, Body body, long channel, Form form) {
        var day = form.day("plan-day");
        form.require(!form.text("plan-owner").isEmpty(), "plan-owner", "field-blank");
        form.settle();
        var item = ChannelForms.chosen(form.text("plan-item"));
        planned.plan(me, body, channel, form.text("plan-title"), item, day, form.text("plan-owner"), trail.now());
    }

    private void note(Person me, Body body, Form form) {
        ledger.note(me, body, id(form, "placement"), form.text("address"), form.text("receipt"), trail.now());
    }

    private void followers(Person me, Body body, long channel, Form form) {
        var month = ChannelForms.month(form, "followers-month");
        var count = ChannelForms.count(form, "followers-count");
        form.settle();
        followers.enter(me, body, channel, month, count, trail.now());
    }

    private void describe(Person me, Body body, long channel, Form form) {
        var opened = ChannelForms.perhaps(form, "account-opened");
        var before = ChannelForms.perhaps(form, "account-before");
        form.settle();
        var account = new Account(
                form.text("account-handle"),
                form.text("account-address"),
                form.text("account-affairs").equals("on"),
                opened,
                before,
                form.text("account-source"));
        accounts.describe(me, body, channel, account, trail.now());
    }

    private List<String> reads(Person me, Body body, long channel, Form form) {
        var day = form.day("reads-day");
        form.filled("reads-lines");
        form.settle();
        var filter = new PlacementFilter(
                Optional.of(channel), LocalDate.of(2008, 1, 1), day, Optional.of(PlacementState.PLACED));
        return reads.take(me, body, filter, day, form.text("reads-lines"), trail.now())
                .unknown();
    }

    private static long id(Form form, String field) {
        return ChannelForms.chosen(form.text(field)).orElseThrow(Refusal::notFound);
    }
}
