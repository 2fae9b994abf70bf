package org.gongkai.office.channels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 报送台账: submissions as they stand on a day. */
@Component
public final class SubmissionRegister {
    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;
    private final int usualDays;

    SubmissionRegister(
            JdbcClient jdbc,
            OfficeCalendar calendar,
            @Value("${gongkai.submission-answer-working-days}") int usualDays) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.usualDays = usualDays;
    }

    /** Working days in which receivers without a number of their own are expected to answer. */
    int usualDays() {
        return usualDays;
    }

    /** Working days by receiver, where a number was set. */
    Map<String, Integer> days(Body body) {
        var days = new HashMap<String, Integer>();
        jdbc.sql("select name, answer_days from channels_receiver where body_id = ?")
                .param(body.id())
                .query((row, n) -> days.put(row.getString(1), row.getInt(2)))
                .list();
        return days;
    }

    /** Those sent in a year, the newest first. */
    public List<Submission> of(Body body, SubmissionFilter filter, LocalDate today) {
        return of(body, LocalDate.of(filter.year(), 1, 1), LocalDate.of(filter.year(), 12, 31), today).stream()
                .filter(one -> filter.receiver().map(one.receiver()::equals).orElse(true))
                .filter(one -> filter.state().map(one.state()::equals).orElse(true))
                .toList();
    }

    private List<Submission> of(Body body, LocalDate first, LocalDate last, LocalDate today) {
        var days = days(body);
        return jdbc.sql("select * from channels_submission where body_id = ? and submitted_on between ? and ?"
                        + " order by submitted_on desc, id desc")
                .params(body.id(), first, last)
                .query((row, n) -> submission(row, days, today))
                .list();
    }

    /** One of the body. */
    public Submission get(Body body, long id, LocalDate today) {
        var days = days(body);
        return jdbc.sql("select * from channels_submission where body_id = ? and id = ?")
                .params(body.id(), id)
                .query((row, n) -> submission(row, days, today))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** Those without an end, the longest waiting first. */
    List<Submission> open(Body body, LocalDate today) {
        return of(body, LocalDate.of(2008, 1, 1), today, today).stream()
                .filter(one -> one.state().isOpen())
                .sorted(Comparator.comparing(Submission::due))
                .toList();
    }

    /** The years in which something was sent, the latest first. */
    public List<Integer> years(Body body) {
        return jdbc.sql("select distinct extract(year from submitted_on)::int y from channels_submission"
                        + " where body_id = ? order by y desc")
                .param(body.id())
                .query(Integer.class)
                .list();
    }

    /** What a year's submissions came to by receiver, those with the most first, and all together at the end. */
    public List<ReceiverYear> byReceiver(Body body, int year, LocalDate today) {
        var sent = of(body, new SubmissionFilter(year, Optional.empty(), Optional.empty()), today);
        var days = days(body);
        var lines = new ArrayList<ReceiverYear>();
        sent.stream()
                .collect(Collectors.groupingBy(Submission::receiver))
                .forEach((receiver, own) -> lines.add(sum(receiver, days.getOrDefault(receiver, usualDays), own)));
        lines.sort(Comparator.comparing(ReceiverYear::submitted).reversed().thenComparing(ReceiverYear::receiver));
        lines.add(sum("", usualDays, sent));
        return lines;
    }

    private static ReceiverYear sum(String receiver, int days, List<Submission> own) {
        return new ReceiverYear(
                receiver,
                days,
                own.size(),
                count(own, Submission.State.ADOPTED),
                count(own, Submission.State.REFUSED),
                count(own, Submission.State.UNANSWERED),
                count(own, Submission.State.WAITING) + count(own, Submission.State.OVERDUE));
    }

    private static int count(List<Submission> own, Submission.State state) {
        return (int) own.stream().filter(one -> one.state() == state).count();
    }

    private Submission submission(ResultSet row, Map<String, Integer> days, LocalDate today) throws SQLException {
        var submitted = row.getObject("submitted_on", LocalDate.class);
        var receiver = row.getString("receiver");
        var due = calendar.current().plusWorkingDays(submitted, days.getOrDefault(receiver, usualDays));
        var adopted = day(row, "adopted_on");
        var refused = day(row, "refused_on");
        var closed = day(row, "closed_on");
        var state = adopted.isPresent()
                ? Submission.State.ADOPTED
                : refused.isPresent()
                        ? Submission.State.REFUSED
                        : closed.isPresent()
                                ? Submission.State.UNANSWERED
                                : due.isBefore(today) ? Submission.State.OVERDUE : Submission.State.WAITING;
        return new Submission(
                row.getLong("id"),
                row.getString("title"),
                receiver,
                Optional.of(row.getLong("item_id")).filter(item -> item > 0),
                submitted,
                row.getString("sent_text"),
                due,
                state,
                adopted.or(() -> refused).or(() -> closed),
                row.getString("adopted_as"),
                row.getString("adopted_address"),
                row.getString("refused_reason"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
