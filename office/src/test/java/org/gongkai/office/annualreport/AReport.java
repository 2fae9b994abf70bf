package org.gongkai.office.annualreport;

import java.time.LocalDate;
import java.util.Map;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.trail.Moment;

/** A body with its own clerk and principal below a district with a supervisor, and the report of 2021. */
public final class AReport {
    public static final int YEAR = 2021;
    static final Reports REPORTS = OfficeServer.bean(Reports.class);
    static final ReportWriting WRITING = OfficeServer.bean(ReportWriting.class);
    public static final Moment JANUARY = at("2022-01-06");

    final AnOffice district = AnOffice.alone();
    public final AnOffice office = AnOffice.below(district);
    public final Body body = office.body;
    public final Person clerk = office.clerk;
    public final Person head = office.approver;
    public final Person supervisor = district.person(Duty.SUPERVISOR);

    static Moment at(String day) {
        return new Moment(
                LocalDate.parse(day),
                LocalDate.parse(day).atTime(9, 0).atZone(OfficeDay.ZONE).toInstant());
    }

    Report now() {
        return REPORTS.get(body, YEAR);
    }

    public int version() {
        return now().version();
    }

    void write(TextPart part, String text) {
        WRITING.save(clerk, body, YEAR, version(), Map.of(part, text), JANUARY);
    }

    /** Opened, with problems and measures named. */
    void opened() {
        REPORTS.open(clerk, body, YEAR, JANUARY);
        write(TextPart.PROBLEMS, "（一）存在的主要问题\n一是2个栏目更新不及时。\n（二）改进情况\n一是由办公室按月核对栏目更新，2022年3月底前完成。");
    }

    public void answerAll() {
        for (var point : REPORTS.open(body, YEAR, JANUARY)) {
            WRITING.answer(clerk, body, YEAR, version(), point.key(), "已逐科室核实。", JANUARY);
        }
    }

    public void act(Person person, ReportAction action) {
        REPORTS.act(person, body, YEAR, version(), action, "说明", JANUARY);
    }

    public void submitted() {
        opened();
        answerAll();
        act(clerk, ReportAction.SEND_TO_REVIEW);
        act(head, ReportAction.REVIEW);
        act(head, ReportAction.SUBMIT);
    }
}
