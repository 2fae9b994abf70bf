package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.util.Optional;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.Reading;
import org.springframework.stereotype.Component;

/** 动态、公告类栏目不更新: news without anything new for two weeks, notices and policy for half a year. */
@Component
final class ColumnsStale implements InspectionRule {
    @Override
    public String indicator() {
        return "veto_columns_stale";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            for (var column : body.columns()) {
                var last = Optional.ofNullable(body.readings().get(column.id())).flatMap(Reading::published);
                var due = last.flatMap(day -> due(column, day, limits));
                if (due.filter(day -> day.isBefore(body.day())).isPresent()) {
                    found.accept(body.fault(
                            indicator(),
                            column,
                            "column-stale",
                            last.get().toString(),
                            due.get().toString()));
                }
            }
        });
    }

    private static Optional<LocalDate> due(Column column, LocalDate last, Limits limits) {
        return switch (column.sheet().kind()) {
            case NEWS -> Optional.of(last.plusDays(limits.of("news_days")));
            case NOTICE -> Optional.of(last.plusMonths(limits.of("notice_months")));
            case OTHER -> Optional.empty();
        };
    }
}
