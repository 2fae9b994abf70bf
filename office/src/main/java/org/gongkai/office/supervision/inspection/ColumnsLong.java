package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import org.gongkai.office.catalogue.ColumnKind;
import org.gongkai.office.catalogue.Reading;
import org.springframework.stereotype.Component;

/** 应更新栏目长期不更新: other columns past the period they promise. */
@Component
final class ColumnsLong implements InspectionRule {
    @Override
    public String indicator() {
        return "veto_columns_long";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            for (var column : body.columns()) {
                var reading = body.readings().get(column.id());
                if (column.sheet().kind() == ColumnKind.OTHER
                        && reading != null
                        && reading.state() == Reading.State.STALE) {
                    found.accept(body.fault(
                            indicator(),
                            column,
                            "column-stale",
                            reading.published().map(LocalDate::toString).orElse(""),
                            reading.due().map(LocalDate::toString).orElse("")));
                }
            }
        });
    }
}
