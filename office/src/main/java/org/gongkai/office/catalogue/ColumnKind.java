package org.gongkai.office.catalogue;

import java.time.Period;
import org.gongkai.office.Sheet;

/** What kind of column the national inspection takes it for; its limits are data, each with its source. */
public enum ColumnKind {
    /** 动态、要闻. */
    NEWS,
    /** 通知公告、政策文件. */
    NOTICE,
    /** 其他应更新的栏目. */
    OTHER;

    private final Period limit;
    private final long soonDays;
    private final String source;

    ColumnKind() {
        var row = Sheet.rows("catalogue/indicators").stream()
                .filter(found -> found.get(0).equals(name()))
                .findAny()
                .orElseThrow();
        limit = Period.parse(row.get(1));
        soonDays = Long.parseLong(row.get(2));
        source = row.get(4);
    }

    /** The longest time without anything new. */
    public UpdateRule limit() {
        return new UpdateRule.Every(limit);
    }

    /** Calendar days before the due day from which the keeper is reminded: never more than a third of the period. */
    public long soon(UpdateRule rule) {
        return Math.min(soonDays, rule.days() / 3);
    }

    public String source() {
        return source;
    }
}
