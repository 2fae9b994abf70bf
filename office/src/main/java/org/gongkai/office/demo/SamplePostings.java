package org.gongkai.office.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.channels.Channels;
import org.gongkai.office.channels.outbox.ChannelPlans;
import org.gongkai.office.channels.outbox.Postings;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A plan for the WeChat account, and an item on each step of the way to it: proposed, prepared, to be pasted by hand. */
@Component
@Profile("demo")
@Order(30)
class SamplePostings implements SamplePart {
    private static final LocalDate DAY = LocalDate.of(SampleYear.YEAR + 1, 1, 7);
    private static final int MORNING = 9;
    private static final int STEPS = 3;

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final Channels channels;
    private final ChannelPlans plans;
    private final Postings postings;
    private final PublicItems items;
    private final OfficeDay day;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SamplePostings(
            Bodies bodies,
            Catalogue catalogue,
            Channels channels,
            ChannelPlans plans,
            Postings postings,
            PublicItems items,
            OfficeDay day) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.channels = channels;
        this.plans = plans;
        this.postings = postings;
        this.items = items;
        this.day = day;
    }

    @Override
    public void fill(Map<String, Person> people) {
        if (DAY.isAfter(day.today())) {
            return;
        }
        var body = bodies.withCode("hepinglu");
        var clerk = Objects.requireNonNull(people.get("linxiao"));
        var approver = Objects.requireNonNull(people.get("gaoyuan"));
        var channel = channels.of(body).get(0).id();
        var column = catalogue.of(body).stream()
                .filter(one -> one.code().equals("emergency"))
                .map(one -> one.id())
                .findFirst();
        plans.add(clerk, body, channel, column, Optional.empty(), at());
        var placed = channels.between(body, LocalDate.of(SampleYear.YEAR, 1, 1), DAY).stream()
                .map(one -> one.itemId())
                .collect(Collectors.toSet());
        var open = items.latest(body, STEPS + placed.size()).stream()
                .filter(item -> !placed.contains(item.id()))
                .limit(STEPS)
                .toList();
        for (var step = 0; step < open.size(); step++) {
            var posting = postings.propose(clerk, body, channel, open.get(step).id(), at());
            if (step > 0) {
                var sheet = new Postings.Sheet("", words.getString("posting.digest"), Optional.empty());
                postings.prepare(clerk, body, posting, sheet, at());
            }
            if (step > 1) {
                postings.approve(approver, body, posting, at());
            }
        }
    }

    private static Moment at() {
        return new Moment(DAY, DAY.atTime(MORNING, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
