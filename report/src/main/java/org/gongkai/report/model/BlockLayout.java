package org.gongkai.report.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The statutory shape of one block of a table: ids and exact labels.
 *
 * @param id block id, as in {@link CellId#block()}
 * @param heading the clause printed above the block in table 2, empty elsewhere
 * @param unit 件 or 万元; empty where the format fixes none
 */
public record BlockLayout(String id, String heading, String unit, List<Label> columns, List<Label> rows) {
    /** An id with its statutory label. */
    public record Label(String id, String text) {}

    public BlockLayout {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** All cells, row by row. */
    public List<CellId> cells() {
        var cells = new ArrayList<CellId>(rows.size() * columns.size());
        for (var row : rows) {
            for (var column : columns) {
                cells.add(new CellId(id, row.id(), column.id()));
            }
        }
        return cells;
    }

    /** The blocks of a table in a format, in printed order. */
    public static List<BlockLayout> of(TableKind table, ReportFormat format) {
        return switch (table) {
            case PROACTIVE -> format == ReportFormat.TRIAL_2019 ? PROACTIVE_2019 : PROACTIVE_2021;
            case REQUESTS -> format == ReportFormat.TRIAL_2019 ? REQUESTS_2019 : REQUESTS_2021;
            case DISPUTES -> DISPUTES;
        };
    }

    private static BlockLayout requests(ReportFormat format) {
        return new BlockLayout(
                CellId.REQUESTS,
                "",
                "件",
                Arrays.stream(ApplicantColumn.values())
                        .map(c -> new Label(c.id(), c.label()))
                        .toList(),
                RequestRow.rows(format).stream()
                        .map(r -> new Label(r.id(), r.label()))
                        .toList());
    }

    private static List<Label> labels(String... idsAndTexts) {
        var labels = new ArrayList<Label>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            labels.add(new Label(idsAndTexts[i], idsAndTexts[i + 1]));
        }
        return labels;
    }

    private static final List<BlockLayout> REQUESTS_2021 = List.of(requests(ReportFormat.CURRENT_2021));
    private static final List<BlockLayout> REQUESTS_2019 = List.of(requests(ReportFormat.TRIAL_2019));

    private static final List<BlockLayout> DISPUTES = List.of(new BlockLayout(
            CellId.DISPUTES,
            "",
            "件",
            Arrays.stream(DisputeGroup.values())
                    .flatMap(g -> Arrays.stream(DisputeOutcome.values())
                            .map(o -> new Label(g.id() + "_" + o.id(), o.label())))
                    .toList(),
            labels(CellId.CASES, "数量")));

    private static final List<BlockLayout> PROACTIVE_2021 = List.of(
            new BlockLayout(
                    "a20_1",
                    "第二十条第（一）项",
                    "件",
                    labels("issued", "本年制发件数", "repealed", "本年废止件数", "in_force", "现行有效件数"),
                    labels("rules", "规章", "normative_documents", "行政规范性文件")),
            new BlockLayout("a20_5", "第二十条第（五）项", "件", labels("decisions", "本年处理决定数量"), labels("licences", "行政许可")),
            new BlockLayout(
                    "a20_6",
                    "第二十条第（六）项",
                    "件",
                    labels("decisions", "本年处理决定数量"),
                    labels("penalties", "行政处罚", "coercion", "行政强制")),
            new BlockLayout("a20_8", "第二十条第（八）项", "万元", labels("amount", "本年收费金额（单位：万元）"), labels("fees", "行政事业性收费")));

    private static final List<Label> ITEMS =
            labels("items_last_year", "上一年项目数量", "items_change", "本年增/减", "decisions", "处理决定数量");

    private static final List<BlockLayout> PROACTIVE_2019 = List.of(
            new BlockLayout(
                    "a20_1",
                    "第二十条第（一）项",
                    "件",
                    labels("newly_made", "本年新制作数量", "newly_published", "本年新公开数量", "published_total", "对外公开总数量"),
                    labels("rules", "规章", "normative_documents", "规范性文件")),
            new BlockLayout(
                    "a20_5", "第二十条第（五）项", "件", ITEMS, labels("licences", "行政许可", "other_services", "其他对外管理服务事项")),
            new BlockLayout("a20_6", "第二十条第（六）项", "件", ITEMS, labels("penalties", "行政处罚", "coercion", "行政强制")),
            new BlockLayout("a20_8", "第二十条第（八）项", "件", ITEMS.subList(0, 2), labels("fees", "行政事业性收费")),
            new BlockLayout(
                    "a20_9",
                    "第二十条第（九）项",
                    "",
                    labels("procurement_items", "采购项目数量", "procurement_amount", "采购总金额"),
                    labels("central_procurement", "政府集中采购")));
}
