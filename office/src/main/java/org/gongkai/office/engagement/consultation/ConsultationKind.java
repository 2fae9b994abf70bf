package org.gongkai.office.engagement.consultation;

import java.util.List;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.office.Sheet;

/** 征集事项类别: what the draft is, and how long the public has at least. */
public enum ConsultationKind {
    /** 重大行政决策. */
    MAJOR_DECISION,
    /** 规章. */
    RULE,
    /** 行政规范性文件. */
    NORMATIVE_DOCUMENT,
    /** 规划、方案和措施. */
    PLAN,
    /** 其他. */
    OTHER;

    private static final List<List<String>> PERIODS = Sheet.rows("engagement/consultation-kinds");

    /** The shortest period without a reason, days of its unit. */
    int days() {
        return Integer.parseInt(row().get(1));
    }

    StatutoryPeriod.Unit unit() {
        return StatutoryPeriod.Unit.valueOf(row().get(2));
    }

    /** Where the period stands. */
    public String source() {
        return row().get(3);
    }

    private List<String> row() {
        return PERIODS.stream()
                .filter(row -> row.get(0).equals(name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no period for " + name()));
    }
}
