package org.gongkai.office.demo;

import java.time.LocalDate;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Upload;
import org.gongkai.office.openings.Opening;
import org.gongkai.office.openings.Openings;
import org.gongkai.office.publishing.takeover.Takeovers;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What bodies had published before they started here, with last year's reports, and the figures of one that started in
 * the middle of the year; each confirmed by a second person.
 */
@Component
@Profile("demo")
class SampleTakeover {
    static final LocalDate START = LocalDate.of(SampleYear.YEAR, 7, 1);
    private static final int MORNING = 9;

    private final Takeovers takeovers;
    private final Openings openings;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleTakeover(Takeovers takeovers, Openings openings) {
        this.takeovers = takeovers;
        this.openings = openings;
    }

    /** A body that started on 1 July 2021. */
    void fill(SampleYear.Staff staff) {
        items(staff.clerk(), staff.approver(), staff.body(), START);
        enter(staff, Opening.Kind.LAST_REPORT, LocalDate.of(SampleYear.YEAR - 1, 12, 31), "report-2020");
        enter(staff, Opening.Kind.YEAR_SO_FAR, START.minusDays(1), "register-2021");
    }

    /** Takes over what a body had on its old site. */
    void items(Person clerk, Person approver, Body body, LocalDate day) {
        var csv = Sheet.bytes("demo/items-before-" + body.code() + ".csv");
        var batch = takeovers.keep(clerk, body, words.getString("takeover.items"), csv, at(day, 0));
        takeovers.confirm(approver, body, batch, at(day, 1));
    }

    private void enter(SampleYear.Staff staff, Opening.Kind kind, LocalDate until, String document) {
        var source = words.getString("takeover." + document);
        var upload = new Upload(source + ".txt", Sheet.bytes("demo/gongyuanlu-" + document + ".txt"));
        var id = openings.enter(staff.clerk(), staff.body(), kind, until, source, upload, at(START, 2));
        openings.confirm(staff.reviewer(), staff.body(), id, at(START, 3));
    }

    private static Moment at(LocalDate day, int hoursLater) {
        return new Moment(
                day, day.atTime(MORNING + hoursLater, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
