package org.gongkai.office.demo;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Interpretations;
import org.gongkai.office.publishing.ItemScreening;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes the invented items of 2021 through the real workflow, each on its own working days. */
@Component
@Profile("demo")
class SampleYear {
    static final int YEAR = 2021;
    private static final int MORNING = 9;
    private static final int REVIEW_DAYS = 5;

    /** Who works on the items of a body, and its columns by code. */
    record Staff(
            Body body, Person clerk, Person reviewer, Person secrecy, Person approver, Map<String, Long> columns) {}

    private final Publishing publishing;
    private final Interpretations interpretations;
    private final ItemScreening screening;
    private final OfficeCalendar calendar;
    private final OfficeDay day;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    private long explained;

    SampleYear(
            Publishing publishing,
            Interpretations interpretations,
            ItemScreening screening,
            OfficeCalendar calendar,
            OfficeDay day) {
        this.screening = screening;
        this.publishing = publishing;
        this.interpretations = interpretations;
        this.calendar = calendar;
        this.day = day;
    }

    /** @param table such as {@code demo/items} */
    void fill(Staff staff, String table) {
        for (var row : Sheet.rows(table)) {
            switch (row.get(0)) {
                case "M" -> monthly(staff, row, 1);
                case "N" -> monthly(staff, row, 0);
                case "Q" -> quarterly(staff, row);
                case "S" -> published(staff, row, LocalDate.parse(row.get(2)), "");
                case "O" -> open(staff, row);
                default -> throw new IllegalStateException("unknown kind of row: " + row.get(0));
            }
        }
    }

    /** One item a month, on the month itself or on the one before. */
    private void monthly(Staff staff, List<String> row, int monthsBack) {
        for (var month = 1; month <= 12; month++) {
            var about = LocalDate.of(YEAR, month, 1).minusMonths(monthsBack);
            repeated(staff, row, month, period("month", about.getYear(), about.getMonthValue()));
        }
    }

    /** One item a quarter, on the quarter before. */
    private void quarterly(Staff staff, List<String> row) {
        for (var month = 1; month <= 12; month += 3) {
            var about = LocalDate.of(YEAR, month, 1).minusMonths(1);
            repeated(staff, row, month, period("quarter", about.getYear(), about.getMonthValue() / 3));
        }
    }

    private String period(String unit, int year, int number) {
        return MessageFormat.format(words.getString(unit), String.valueOf(year), number);
    }

    private void repeated(Staff staff, List<String> row, int month, String period) {
        var date = calendar.current().workdayFrom(LocalDate.of(YEAR, month, Integer.parseInt(row.get(2))));
        published(staff, row, date, period);
    }

    private void published(Staff staff, List<String> row, LocalDate date, String period) {
        var formed = calendar.current().workdayFrom(date.minusDays(REVIEW_DAYS + 4L));
        var plain = draft(
                staff,
                row.get(1),
                MessageFormat.format(row.get(3), period),
                row.size() > 5 ? row.get(5) : "",
                formed,
                MessageFormat.format(row.get(4), period));
        var kind = row.size() > 6 ? DocumentKind.valueOf(row.get(6)) : DocumentKind.ORDINARY;
        var id = publishing.draft(staff.clerk(), staff.body(), of(kind, plain, date), at(formed, 0));
        var reviewed = calendar.current().workdayFrom(date.minusDays(REVIEW_DAYS));
        explain(staff, kind, id, at(reviewed, 0), date);
        publishing.act(staff.clerk(), staff.body(), id, 1, Action.SUBMIT, "", at(reviewed, 0));
        publishing.act(staff.reviewer(), staff.body(), id, 2, Action.PASS, "", at(reviewed, 1));
        answer(staff, id, at(reviewed, 2));
        publishing.act(staff.secrecy(), staff.body(), id, 3, Action.CLEAR, words.getString("basis"), at(reviewed, 2));
        publishing.act(staff.approver(), staff.body(), id, 4, Action.APPROVE, "", at(date, 3));
    }

    /** The one mistake of the year: somebody answered for a list that should have been masked. */
    private void answer(Staff staff, long id, Moment when) {
        var item = publishing.get(staff.body(), id);
        for (var found : screening.of(staff.body(), item, when)) {
            if (found.blocks()) {
                screening.leave(
                        staff.approver(), staff.body(), item, found.fingerprint(), words.getString("answer"), when);
            }
        }
    }

    /** A normative document applies from its publication for five years. */
    private static Draft of(DocumentKind kind, Draft plain, LocalDate date) {
        var until = kind.hasValidity() ? Optional.of(date.plusYears(5).minusDays(1)) : Optional.<LocalDate>empty();
        var metadata = kind.hasValidity() ? Metadata.of(kind).valid(date, until) : Metadata.of(kind);
        return new Draft(
                plain.columnId(), plain.title(), plain.documentNo(), plain.formedOn(), plain.source(), metadata);
    }

    /** A document promises its interpretation, which is the next row. */
    private void explain(Staff staff, DocumentKind kind, long id, Moment when, LocalDate date) {
        if (kind.needsInterpretation()) {
            var plan = new Interpretations.Plan(
                    Interpretations.Intent.PLANNED, Optional.of(date), words.getString("interpretation"));
            interpretations.plan(staff.clerk(), staff.body(), id, plan, when);
            explained = id;
        }
        if (kind == DocumentKind.INTERPRETATION) {
            interpretations.link(staff.clerk(), staff.body(), explained, id, when);
        }
    }

    private void open(Staff staff, List<String> row) {
        var formed = calendar.current().workdayFrom(day.today().minusDays(Long.parseLong(row.get(2))));
        var body = staff.body();
        var id = publishing.draft(
                staff.clerk(), body, draft(staff, row.get(1), row.get(4), "", formed, row.get(5)), at(formed, 0));
        var target = row.get(3);
        if (target.equals("DRAFT")) {
            return;
        }
        publishing.act(staff.clerk(), body, id, 1, Action.SUBMIT, "", at(formed, 1));
        if (target.equals("RETURNED")) {
            publishing.act(staff.reviewer(), body, id, 2, Action.RETURN, words.getString("return"), at(formed, 2));
        }
        if (target.equals("SECRECY") || target.equals("APPROVAL")) {
            publishing.act(staff.reviewer(), body, id, 2, Action.PASS, "", at(formed, 2));
        }
        if (target.equals("APPROVAL")) {
            publishing.act(staff.secrecy(), body, id, 3, Action.CLEAR, words.getString("basis"), at(formed, 3));
        }
    }

    private static Draft draft(
            Staff staff, String column, String title, String documentNo, LocalDate formed, String text) {
        var id = staff.columns().get(column);
        if (id == null) {
            throw new IllegalStateException("no column " + column);
        }
        return new Draft(id, title, documentNo, formed, text.replace('|', '\n'));
    }

    private static Moment at(LocalDate date, int hoursLater) {
        return new Moment(
                date,
                date.atTime(MORNING + hoursLater, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
