package org.gongkai.office.demo;

import java.time.LocalDate;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.files.Upload;
import org.gongkai.office.openings.Opening;
import org.gongkai.office.openings.Openings;
import org.gongkai.office.publishing.takeover.Takeovers;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A sibling body that started on 1 July 2021: its items and figures of before, each confirmed by a second person. */
@Component
@Profile("demo")
class SampleTakeover {
    private static final LocalDate START = LocalDate.of(SampleYear.YEAR, 7, 1);
    private static final int MORNING = 9;

    private final Takeovers takeovers;
    private final Openings openings;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleTakeover(Takeovers takeovers, Openings openings) {
        this.takeovers = takeovers;
        this.openings = openings;
    }

    void fill(SampleYear.Staff staff) {
        var items = takeovers.keep(
                staff.clerk(),
                staff.body(),
                words.getString("takeover.items"),
                Sheet.bytes("demo/items-before-gongyuanlu.csv"),
                at(0));
        takeovers.confirm(staff.approver(), staff.body(), items, at(1));
        enter(staff, Opening.Kind.LAST_REPORT, LocalDate.of(SampleYear.YEAR - 1, 12, 31), "report-2020");
        enter(staff, Opening.Kind.YEAR_SO_FAR, START.minusDays(1), "register-2021");
    }

    private void enter(SampleYear.Staff staff, Opening.Kind kind, LocalDate until, String document) {
        var source = words.getString("takeover." + document);
        var upload = new Upload(source + ".txt", Sheet.bytes("demo/gongyuanlu-" + document + ".txt"));
        var id = openings.enter(staff.clerk(), staff.body(), kind, until, source, upload, at(2));
        openings.confirm(staff.reviewer(), staff.body(), id, at(3));
    }

    private static Moment at(int hoursLater) {
        return new Moment(
                START,
                START.atTime(MORNING + hoursLater, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
