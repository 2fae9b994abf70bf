package org.gongkai.office.demo;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.write.PdfSlip;
import org.gongkai.office.requests.Act;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.Applicant;
import org.gongkai.office.requests.Consulted;
import org.gongkai.office.requests.Filing;
import org.gongkai.office.requests.Intake;
import org.gongkai.office.requests.Opinion;
import org.gongkai.office.requests.Particulars;
import org.gongkai.office.requests.ProcessingFee;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.ReturnReason;
import org.gongkai.office.requests.Way;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.ApplicantColumn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The requests of a bureau from December 2020 to the day of the demonstration, played through the public operations. A
 * row tells its course as {@code act@working day after receipt:particular}; what lies ahead has not happened yet.
 */
@Component
@Profile("demo")
class SampleRequests {
    private static final int MORNING = 10;

    private final Requests requests;
    private final OfficeCalendar calendar;
    private final OfficeDay day;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleRequests(Requests requests, OfficeCalendar calendar, OfficeDay day) {
        this.requests = requests;
        this.calendar = calendar;
        this.day = day;
    }

    /** Who works on the requests. */
    record Staff(Body body, Person caseworker, Person legal, Person head) {
        Person of(Act act) {
            return switch (act.duty()) {
                case LEGAL -> legal;
                case APPROVER -> head;
                default -> caseworker;
            };
        }
    }

    void fill(Staff staff) {
        var number = 0;
        for (var row : Sheet.rows("demo/requests")) {
            var received = calendar.current().workdayFrom(LocalDate.parse(row.get(0)));
            if (!received.isAfter(day.today())) {
                number++;
                live(staff, row, received, number);
            }
        }
    }

    private void live(Staff staff, List<String> row, LocalDate received, int number) {
        var intake = Intake.valueOf(row.get(1));
        var kind = ApplicantColumn.valueOf(row.get(2));
        var applicant = new Applicant(
                row.get(4),
                kind == ApplicantColumn.NATURAL_PERSON ? identity(number) : "",
                "",
                String.format(Locale.ROOT, "0000-2%06d", number),
                String.format(Locale.ROOT, "applicant%d@example.cn", number),
                words.getString("request.address"),
                "");
        var filing = new Filing(intake, kind, applicant, row.get(5), row.get(6), Way.valueOf(row.get(3)));
        var id = intake == Intake.INTERNET
                ? requests.file(staff.body(), filing, at(received)).id()
                : requests.register(staff.caseworker(), staff.body(), filing, plain(received, ""), at(received))
                        .id();
        for (var step : row.get(7).split(" ")) {
            if (!step.isEmpty()) {
                take(staff, id, received, step);
            }
        }
    }

    private void take(Staff staff, long id, LocalDate received, String step) {
        var what = step.substring(0, step.indexOf('@'));
        var rest = step.substring(step.indexOf('@') + 1).split(":", 2);
        var on = after(received, Integer.parseInt(rest[0]));
        var more = rest.length > 1 ? rest[1] : "";
        if (on.isAfter(day.today())) {
            return;
        }
        var typed = plain(on, words.getString("request." + what));
        switch (what) {
            case "answer" -> answer(staff, id, typed, AnswerType.valueOf(more));
            case "record-return" -> act(staff, id, Act.RECORD_RETURN, typed.code(ReturnReason.valueOf(more)));
            case "resend" -> act(staff, id, Act.RESEND, typed.by(Way.valueOf(more), ""));
            case "record-delivery" -> deliver(staff, id, typed, more.equals("proof"));
            case "extend" -> extend(staff, id, typed.days(Integer.parseInt(more)));
            case "ask-correction" -> act(staff, id, Act.ASK_CORRECTION, typed.until(after(on, Integer.parseInt(more))));
            case "consult" -> act(staff, id, Act.CONSULT, typed.code(Consulted.valueOf(more)));
            case "record-opinion" ->
                act(
                        staff,
                        id,
                        Act.RECORD_OPINION,
                        typed.code(Opinion.valueOf(more)).of(question(staff, id, on)));
            case "ask-fee" -> {
                var items = Integer.parseInt(more);
                var yuan = ProcessingFee.ofItems(items).subtract(ProcessingFee.ofItems(items - 1));
                act(staff, id, Act.ASK_FEE, typed.amount(yuan));
            }
            default -> act(staff, id, Act.valueOf(what.toUpperCase(Locale.ROOT).replace('-', '_')), typed);
        }
    }

    private void answer(Staff staff, long id, Particulars typed, AnswerType type) {
        act(staff, id, Act.DRAFT, typed.code(type));
        act(staff, id, Act.PASS_LEGAL, typed);
        act(staff, id, Act.APPROVE, typed);
        var way = requests.get(staff.body(), id, at(typed.day())).request().way();
        act(staff, id, Act.SEND, typed.by(way, way == Way.POST ? tracking(id) : ""));
    }

    /** A number that no parcel service gave. */
    private static String tracking(long id) {
        return String.format(Locale.ROOT, "XA%09d00", id);
    }

    private void deliver(Staff staff, long id, Particulars typed, boolean proved) {
        act(staff, id, Act.RECORD_DELIVERY, typed, proved ? Optional.of(slip(typed.day())) : Optional.empty());
    }

    private Upload slip(LocalDate on) {
        var lines = MessageFormat.format(words.getString("request.proof-lines"), on.toString());
        var slip = PdfSlip.of(words.getString("request.proof-title"), List.of(lines.split("\\|")));
        return new Upload(words.getString("request.proof-name"), slip);
    }

    private void extend(Staff staff, long id, Particulars typed) {
        act(staff, id, Act.ASK_EXTENSION, typed);
        act(staff, id, Act.AGREE_EXTENSION, typed);
        act(staff, id, Act.SEND_EXTENSION, typed);
    }

    private void act(Staff staff, long id, Act act, Particulars typed) {
        act(staff, id, act, typed, Optional.empty());
    }

    private void act(Staff staff, long id, Act act, Particulars typed, Optional<Upload> paper) {
        var now = at(typed.day());
        var seen = requests.get(staff.body(), id, now).seen();
        requests.act(staff.of(act), staff.body(), id, seen, act, typed, paper, now);
    }

    private long question(Staff staff, long id, LocalDate on) {
        return requests.get(staff.body(), id, at(on))
                .life()
                .openQuestions()
                .get(0)
                .id();
    }

    private LocalDate after(LocalDate start, int workingDays) {
        return workingDays == 0 ? start : calendar.current().plusWorkingDays(start, workingDays);
    }

    private static Particulars plain(LocalDate on, String text) {
        return Particulars.of(on, text);
    }

    /** A number of a region that does not exist. */
    private static String identity(int number) {
        return String.format(Locale.ROOT, "00000019800101%04d", number);
    }

    private static Moment at(LocalDate on) {
        return new Moment(on, on.atTime(MORNING, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
