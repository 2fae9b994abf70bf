package org.gongkai.office.supervision.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongkai.office.publishing.PublicItems.Published;
import org.springframework.stereotype.Component;

/** 著录项不全: one fault for each field that items of the body lack, so that a body mends them together. */
@Component
final class Described implements InspectionRule {
    private static final int NAMED = 3;

    private static final Map<String, Predicate<Published>> FIELDS = fields();

    /** How many lack a field, and the first of them. */
    private static final class Lacking {
        private int items;
        private final List<String> first = new ArrayList<>();
    }

    private static Map<String, Predicate<Published>> fields() {
        var fields = new LinkedHashMap<String, Predicate<Published>>();
        fields.put("subject", item -> item.metadata().subject().isBlank());
        fields.put("genre", item -> item.metadata().genre().isBlank());
        fields.put("summary", item -> item.metadata().summary().isBlank());
        fields.put(
                "document",
                item -> item.metadata().kind().hasValidity()
                        && (item.documentNo().isBlank()
                                || item.metadata().effectiveOn().isEmpty()));
        return fields;
    }

    @Override
    public String indicator() {
        return "self_metadata";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        var lacking = new LinkedHashMap<String, Lacking>();
        return new Look() {
            @Override
            public void item(InspectedItem item, Consumer<Fault> found) {
                FIELDS.forEach((field, lacks) -> {
                    if (limits.of(field) > 0 && lacks.test(item.shown())) {
                        var so = lacking.computeIfAbsent(field, name -> new Lacking());
                        so.items++;
                        if (so.first.size() < NAMED) {
                            so.first.add(item.title());
                        }
                    }
                });
            }

            @Override
            public void end(Consumer<Fault> found) {
                lacking.forEach((field, so) -> found.accept(body.fault(
                        indicator(),
                        "metadata/" + field,
                        "metadata-" + field,
                        String.valueOf(so.items),
                        String.join("、", so.first))));
            }
        };
    }
}
