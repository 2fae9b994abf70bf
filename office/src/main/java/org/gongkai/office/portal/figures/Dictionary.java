package org.gongkai.office.portal.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.report.check.Messages;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 数据字典: each cell of both formats, with where the law asks for it and the rule it has to fit. */
@Component
class Dictionary {
    static final List<String> HEAD = List.of("format", "table", "cell", "row", "column", "unit", "source", "rule");
    private static final List<String> BALANCED =
            List.of(RequestRow.NEW_RECEIVED.id(), RequestRow.CARRIED_IN.id(), RequestRow.CARRIED_OUT.id());

    private static final String SPACE = " ";

    private final Messages rules = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private final MessageSource words;

    Dictionary(MessageSource words) {
        this.words = words;
    }

    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (var format : ReportFormat.values()) {
            for (var label : CellLabel.of(format)) {
                rows.add(List.of(
                        String.valueOf(format.year()),
                        label.id().table().id(),
                        label.id().toString(),
                        label.row(),
                        label.column(),
                        label.unit(),
                        source(format, label),
                        rule(label.id()).map(this::named).orElse("")));
            }
        }
        return rows;
    }

    private String source(ReportFormat format, CellLabel label) {
        return word("figures.source." + format.year())
                + SPACE
                + label.id().table().section().title()
                + (label.heading().isEmpty() ? "" : word("figures.source.clause") + label.heading());
    }

    private static Optional<String> rule(CellId id) {
        return switch (id.block()) {
            case CellId.REQUESTS -> {
                if (id.row().equals(RequestRow.RESULTS_TOTAL.id())) {
                    yield Optional.of("R02");
                }
                if (BALANCED.contains(id.row())) {
                    yield Optional.of("R01");
                }
                yield id.column().equals(ApplicantColumn.TOTAL.id()) ? Optional.of("R03") : Optional.empty();
            }
            case CellId.DISPUTES ->
                id.column().endsWith(DisputeOutcome.TOTAL.id()) ? Optional.of("R04") : Optional.empty();
            default -> Optional.empty();
        };
    }

    private String named(String rule) {
        return rule + " " + rules.text("rule." + rule + ".title");
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
