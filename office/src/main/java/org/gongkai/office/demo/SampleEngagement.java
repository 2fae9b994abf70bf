package org.gongkai.office.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.engagement.MessageAct;
import org.gongkai.office.engagement.MessageFiling;
import org.gongkai.office.engagement.MessageIntake;
import org.gongkai.office.engagement.MessageKind;
import org.gongkai.office.engagement.MessageReceipt;
import org.gongkai.office.engagement.MessageTyped;
import org.gongkai.office.engagement.Messages;
import org.gongkai.office.engagement.Mistakes;
import org.gongkai.office.engagement.PublicAnswer;
import org.gongkai.office.engagement.Publications;
import org.gongkai.office.engagement.SenderView;
import org.gongkai.office.engagement.concern.ConcernAct;
import org.gongkai.office.engagement.concern.ConcernFiling;
import org.gongkai.office.engagement.concern.ConcernLevel;
import org.gongkai.office.engagement.concern.ConcernSource;
import org.gongkai.office.engagement.concern.ConcernTyped;
import org.gongkai.office.engagement.concern.Concerns;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Messages and public concern of the sample year, played through the public operations. A row of messages tells its course
 * as {@code act@working day after receipt:particular}, one of concern as {@code act@hour:particular}; what lies ahead has
 * not happened yet.
 */
@Component
@Profile("demo")
@Order(10) // an inspection asks when messages were answered
class SampleEngagement implements SamplePart {
    private static final int MORNING = 10;
    private static final Map<String, List<String>> STAFF = Map.of(
            "hepinglu", List.of("linxiao", "zhouzheng"),
            "zhujian", List.of("jiaming", "lvqin"),
            "gongyuanlu", List.of("wenli", "hemin"));

    private final Bodies bodies;
    private final MessageIntake intake;
    private final Mistakes mistakes;
    private final Messages messages;
    private final Publications publications;
    private final SenderView senders;
    private final Concerns concerns;
    private final OfficeCalendar calendar;
    private final OfficeDay day;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleEngagement(
            Bodies bodies,
            MessageIntake intake,
            Mistakes mistakes,
            Messages messages,
            Publications publications,
            SenderView senders,
            Concerns concerns,
            OfficeCalendar calendar,
            OfficeDay day) {
        this.bodies = bodies;
        this.intake = intake;
        this.mistakes = mistakes;
        this.messages = messages;
        this.publications = publications;
        this.senders = senders;
        this.concerns = concerns;
        this.calendar = calendar;
        this.day = day;
    }

    /** Who works on messages of a body. */
    private record Staff(Body body, Person clerk, Person reviewer) {
        Person of(List<Duty> duties) {
            return duties.contains(Duty.CLERK) ? clerk : reviewer;
        }
    }

    /** One message while it is played. */
    private record Played(List<String> row, MessageReceipt receipt, LocalDate received, List<MessageReceipt> all) {}

    @Override
    public void fill(Map<String, Person> people) {
        var all = new ArrayList<MessageReceipt>();
        for (var row : Sheet.rows("demo/messages")) {
            var received = LocalDate.parse(row.get(0));
            if (!received.isAfter(day.today())) {
                var staff = staff(people, row.get(1));
                var receipt = received(staff.body(), row, at(received));
                all.add(receipt);
                live(people, staff, new Played(row, receipt, received, List.copyOf(all)));
            }
        }
        for (var row : Sheet.rows("demo/concerns")) {
            concern(staff(people, row.get(1)), row);
        }
    }

    private Staff staff(Map<String, Person> people, String code) {
        var names = Objects.requireNonNull(STAFF.get(code), code);
        return new Staff(
                bodies.withCode(code),
                Objects.requireNonNull(people.get(names.get(0))),
                Objects.requireNonNull(people.get(names.get(1))));
    }

    private MessageReceipt received(Body body, List<String> row, Moment now) {
        var kind = MessageKind.valueOf(row.get(2));
        if (kind == MessageKind.MISTAKE) {
            return mistakes.report(body, row.get(3), row.get(5), now);
        }
        var consent = row.get(7).equals("Y") ? MessageFiling.Consent.GIVEN : MessageFiling.Consent.NOT_GIVEN;
        return intake.take(body, new MessageFiling(kind, row.get(4), row.get(5), row.get(6), consent, row.get(3)), now);
    }

    private void live(Map<String, Person> people, Staff first, Played message) {
        var staff = first;
        for (var step : message.row().get(9).split(" ")) {
            if (step.isEmpty()) {
                continue;
            }
            var what = step.substring(0, step.indexOf('@'));
            var parts = step.substring(step.indexOf('@') + 1).split(":");
            var on = dayAfter(message.received(), Integer.parseInt(parts[0]));
            if (on.isAfter(day.today())) {
                return;
            }
            take(first.body(), staff, message, what, parts.length > 1 ? parts[1] : "", at(on));
            if (what.equals("transfer")) {
                staff = staff(people, parts[1]);
            }
        }
    }

    private LocalDate dayAfter(LocalDate received, int workingDays) {
        return workingDays == 0 ? received : calendar.current().plusWorkingDays(received, workingDays);
    }

    private void take(Body origin, Staff staff, Played message, String what, String more, Moment now) {
        var id = message.receipt().id();
        var row = message.row();
        if (what.equals("rate")) {
            senders.rate(origin, id, Integer.parseInt(more), "", now);
            return;
        }
        var seen = messages.get(staff.body(), id, now).life().seen();
        if (what.equals("publish")) {
            var shown = new PublicAnswer.Words(row.get(4), row.get(5), row.get(8));
            publications.publish(staff.reviewer(), staff.body(), id, seen, shown, now);
            return;
        }
        var act = MessageAct.valueOf(what.toUpperCase(Locale.ROOT));
        var typed = switch (act) {
            case DRAFT -> MessageTyped.of(row.get(8));
            case ASSIGN -> new MessageTyped("", "", more);
            case TRANSFER -> new MessageTyped(words.getString("message.transfer"), "", more);
            case EXTEND -> new MessageTyped(words.getString("message.extend"), more, "");
            case REJECT -> new MessageTyped(words.getString("message.reject." + more), more, "");
            case LINK ->
                new MessageTyped(
                        "", "", message.all().get(Integer.parseInt(more) - 1).number());
            default -> MessageTyped.of("");
        };
        messages.act(staff.of(act.duties()), staff.body(), id, seen, act, typed, now);
    }

    private void concern(Staff staff, List<String> row) {
        var seen = hour(row.get(0));
        if (seen.day().isAfter(day.today())) {
            return;
        }
        var filing = new ConcernFiling(
                ConcernSource.valueOf(row.get(2)),
                row.get(3),
                row.get(4),
                row.get(5),
                ConcernLevel.valueOf(row.get(6)),
                seen.at());
        var id = concerns.register(staff.clerk(), staff.body(), filing, seen);
        for (var step : row.get(7).split(" ")) {
            var act = ConcernAct.valueOf(step.substring(0, step.indexOf('@')).toUpperCase(Locale.ROOT));
            var when = step.substring(step.indexOf('@') + 1);
            var now = hour(when.substring(0, 16));
            var more = when.length() > 16 ? when.substring(17) : "";
            var said =
                    act.needsWords() ? words.getString("concern." + act.name().toLowerCase(Locale.ROOT)) : "";
            var typed = new ConcernTyped(said, "", more, Optional.of(now.at()), 0);
            var last = concerns.get(staff.body(), id, now).seen();
            concerns.act(staff.of(act.duties()), staff.body(), id, last, act, typed, now);
        }
    }

    private static Moment at(LocalDate on) {
        return new Moment(on, on.atTime(MORNING, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    private static Moment hour(String text) {
        var when = LocalDateTime.parse(text);
        return new Moment(when.toLocalDate(), when.atZone(OfficeDay.ZONE).toInstant());
    }
}
