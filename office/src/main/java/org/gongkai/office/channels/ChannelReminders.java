package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.deadlines.Reminder;
import org.gongkai.office.deadlines.Reminders;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** ChannelAccounts near or past the end of their rhythm, gaps to come, plans past their day, and submissions without an answer. */
@Component
class ChannelReminders implements Reminders {
    private static final String PATH = "channels/";

    private final Gauges gauges;
    private final PlannedPosts planned;
    private final SubmissionRegister submissions;

    ChannelReminders(Gauges gauges, PlannedPosts planned, SubmissionRegister submissions) {
        this.gauges = gauges;
        this.planned = planned;
        this.submissions = submissions;
    }

    @Override
    public List<Reminder> reminders(Body body, Moment now) {
        var reminders = new ArrayList<Reminder>();
        for (var account : gauges.withRhythm(body, now.day().getYear(), now.day())) {
            account.gauge().ifPresent(gauge -> cadence(account, gauge, reminders));
        }
        for (var post : planned.open(body)) {
            if (!post.day().isAfter(now.day())) {
                add(
                        reminders,
                        post.day().isBefore(now.day()) ? "channels.remind.missed" : "channels.remind.planned",
                        List.of(post.title(), post.day().toString(), post.owner()),
                        PATH + post.channelId(),
                        post.day(),
                        post.day().isBefore(now.day()));
            }
        }
        for (var sent : submissions.open(body, now.day())) {
            if (sent.state() == Submission.State.OVERDUE) {
                add(
                        reminders,
                        "channels.remind.submission",
                        List.of(sent.title(), sent.receiver(), sent.due().toString()),
                        PATH + "submissions/" + sent.id(),
                        sent.due(),
                        true);
            }
        }
        return reminders;
    }

    private static void cadence(AccountGauge account, Gauge gauge, List<Reminder> reminders) {
        var path = PATH + account.channel().id();
        var name = account.channel().name();
        var due = gauge.due();
        if (gauge.isPressing() && due.isPresent()) {
            add(
                    reminders,
                    "channels.remind." + gauge.state(),
                    List.of(name, gauge.since(), due.get().toString()),
                    path,
                    due.get(),
                    gauge.state() == Gauge.State.BREACH);
        }
        account.coming().stream()
                .filter(gap -> account.breaksAfter(gap).isAfter(gauge.today()))
                .filter(gap -> gauge.last().filter(gap.from()::equals).isEmpty())
                .findFirst()
                .ifPresent(gap -> add(
                        reminders,
                        "channels.remind.coming",
                        List.of(
                                name,
                                gap.from().toString(),
                                account.breaksAfter(gap).toString()),
                        path,
                        account.breaksAfter(gap),
                        false));
    }

    private static void add(
            List<Reminder> reminders, String key, List<Object> args, String path, LocalDate day, boolean late) {
        reminders.add(new Reminder(key, args, path, day, late).ofCase("", ChannelRecords.READERS));
    }
}
