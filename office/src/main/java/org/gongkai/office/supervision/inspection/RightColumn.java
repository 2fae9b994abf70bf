package org.gongkai.office.supervision.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.Sheet;
import org.gongkai.office.catalogue.Column;
import org.springframework.stereotype.Component;

/** 栏目归类不当: the words of a title belong to a category for which the body has another column. */
@Component
final class RightColumn implements InspectionRule {
    /**
     * @param words any of which in a title tells the category
     * @param unless any of which makes it news about the matter only
     */
    private record Sign(List<String> words, String category, List<String> unless) {
        boolean isIn(String title) {
            return words.stream().anyMatch(title::contains) && unless.stream().noneMatch(title::contains);
        }
    }

    private static final List<Sign> SIGNS = Sheet.rows("supervision/columns").stream()
            .map(row -> new Sign(list(row.get(0)), row.get(1), list(row.get(2))))
            .toList();

    private static List<String> list(String words) {
        return Arrays.stream(words.split("、")).filter(word -> !word.isEmpty()).toList();
    }

    @Override
    public String indicator() {
        return "self_column";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            var title = item.shown().title();
            var told = SIGNS.stream().filter(sign -> sign.isIn(title)).toList();
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
