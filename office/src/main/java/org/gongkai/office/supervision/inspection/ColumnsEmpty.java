package org.gongkai.office.supervision.inspection;

import org.gongkai.office.catalogue.Reading;
import org.springframework.stereotype.Component;

/** 空白栏目: a column in use that shows nothing, nor any below it. */
@Component
final class ColumnsEmpty implements InspectionRule {
    @Override
    public String indicator() {
        return "veto_columns_empty";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.whole(found -> {
            for (var column : body.columns()) {
                var reading = body.readings().get(column.id());
                if (reading != null && reading.state() == Reading.State.NEVER) {
                    found.accept(body.fault(indicator(), column, "column-empty"));
                }
            }
        });
    }
}
