package org.gongkai.office.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.write.PlainPages;
import org.gongkai.office.requests.Act;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.Applicant;
import org.gongkai.office.requests.Filing;
import org.gongkai.office.requests.Intake;
import org.gongkai.office.requests.Particulars;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.Way;
import org.gongkai.office.requests.redaction.Redactions;
import org.gongkai.office.requests.redaction.Releases;
import org.gongkai.office.trail.Moment;
import org.gongkai.report.model.ApplicantColumn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * 区分处理 in the sample: a request whose record went out with places withheld, and one whose record waits for somebody
 * to look at it. Played when all else is there, since records are read on threads of their own.
 */
@Component
@Profile("demo")
class SampleRecords {
    private static final LocalDate RECEIVED = LocalDate.of(SampleYear.YEAR + 1, 1, 4);
    private static final LocalDate DRAFTED = LocalDate.of(SampleYear.YEAR + 1, 1, 7);
    private static final int MORNING = 11;

    private final Requests requests;
    private final Redactions redactions;
    private final Releases releases;
    private final OfficeDay day;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleRecords(Requests requests, Redactions redactions, Releases releases, OfficeDay day) {
        this.requests = requests;
        this.redactions = redactions;
        this.releases = releases;
        this.day = day;
    }

    void fill(SampleRequests.Staff staff) {
        if (day.today().isBefore(DRAFTED)) {
            return;
        }
        var released = register(staff, "released");
        redactions.drawProposals(
                staff.caseworker(),
                staff.body(),
                released,
                record(staff, released),
                AnswerType.THIRD_PARTY,
                at(DRAFTED));
        releases.start(staff.caseworker(), staff.body(), released, "", at(DRAFTED));
        releases.finish(released);
        act(staff, released, Act.DRAFT, typed("record.why").code(AnswerType.PARTLY_GRANTED));
        act(staff, released, Act.PASS_LEGAL, typed("record.passed"));
        act(staff, released, Act.APPROVE, typed("record.passed"));
        act(staff, released, Act.SEND, typed("record.sent").by(Way.DOWNLOAD, ""));
        record(staff, register(staff, "waiting"));
    }

    private long register(SampleRequests.Staff staff, String which) {
        var applicant = new Applicant(
                say(which + ".name"), say(which + ".uscc"), say(which + ".contact"), "0000-2100001", "", "", "");
        var filing = new Filing(
                Intake.IN_PERSON,
                ApplicantColumn.LEGAL_SERVICE_ORG,
                applicant,
                say(which + ".title"),
                say(which + ".content"),
                Way.DOWNLOAD);
        return requests.register(staff.caseworker(), staff.body(), filing, Particulars.of(RECEIVED, ""), at(RECEIVED))
                .id();
    }

    private long record(SampleRequests.Staff staff, long request) {
        try (var pages = new PlainPages()) {
            for (var line : words.getString("record.lines").split("\\|")) {
                pages.paragraph(line);
            }
            var upload = new Upload(words.getString("record.file"), pages.bytes());
            return redactions.add(staff.caseworker(), staff.body(), request, upload, at(DRAFTED));
        }
    }

    private void act(SampleRequests.Staff staff, long id, Act act, Particulars typed) {
        var seen = requests.get(staff.body(), id, at(DRAFTED)).seen();
        requests.act(staff.of(act), staff.body(), id, seen, act, typed, at(DRAFTED));
    }

    private Particulars typed(String key) {
        return Particulars.of(DRAFTED, words.getString(key));
    }

    private String say(String key) {
        return words.getString(String.format(Locale.ROOT, "record.%s", key));
    }

    private static Moment at(LocalDate on) {
        return new Moment(on, on.atTime(MORNING, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
