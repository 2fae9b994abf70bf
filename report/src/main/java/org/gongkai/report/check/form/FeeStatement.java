package org.gongkai.report.check.form;

import java.util.stream.Stream;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.check.RuleInfo;
import org.gongkai.report.check.Severity;
import org.gongkai.report.check.Wording;
import org.gongkai.report.model.Place;
import org.gongkai.report.model.Section;

/** 信息处理费 is stated in section six, also when there was none; since 2020. */
final class FeeStatement implements ReportRule {
    private static final RuleInfo INFO = new RuleInfo("R47", Severity.WARNING);
    /** 国办函〔2020〕109号 is in force from 1 January 2021. */
    private static final int FIRST_YEAR = 2021;

    private static final AnyOf FEES = AnyOf.of("处理费|收费情况|收费金额|收费0|收费零|未收取|没有收取|不收费");
    private static final Wording FEE = Wording.of("收取", "收取.{0,8}费");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public Stream<Finding> check(CheckContext context) {
        var section = context.report().section(Section.OTHER);
        var year = context.report().year();
        if (section.isEmpty()
                || year == null
                || year < FIRST_YEAR
                || Passages.of(context).stream().anyMatch(p -> isAboutFees(p.text()))) {
            return Stream.empty();
        }
        var place = Place.of(Section.OTHER, section.get().origin());
        return Stream.of(Finding.of(INFO, place, section.get().text(), ""));
    }

    private static boolean isAboutFees(String text) {
        return FEES.in(text) || FEE.in(text);
    }
}
