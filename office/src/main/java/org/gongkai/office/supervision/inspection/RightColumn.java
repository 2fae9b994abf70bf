package org.gongkai.office.supervision.inspection;

import java.util.Optional;
import org.gongkai.office.catalogue.Column;
import org.springframework.stereotype.Component;

/** 栏目归类不当: the words of a title belong to a category for which the body has another column. */
@Component
final class RightColumn implements InspectionRule {
    @Override
    public String indicator() {
        return "self_column";
    }

    /** 2: the words are those that hold for the body. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            var title = item.shown().title();
            var told = body.signs().stream().filter(sign -> sign.isIn(title)).toList();
            if (told.isEmpty()
                    || told.stream()
                            .anyMatch(
                                    sign -> sign.category().equals(item.shown().category()))) {
                return;
            }
            told.stream()
                    .flatMap(sign -> better(body, sign.category()).stream())
                    .findFirst()
                    .ifPresent(column -> found.accept(body.fault(
                            indicator(), item, "column-wrong", item.shown().columnName(), column.name())));
        });
    }

    private static Optional<Column> better(Inspected body, String category) {
        return body.columns().stream()
                .filter(column -> column.category().equals(category))
                .findFirst();
    }
}
