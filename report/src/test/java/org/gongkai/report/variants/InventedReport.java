package org.gongkai.report.variants;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.Section;

/**
 * What a generated report says: its figures add up, and its text agrees with them.
 *
 * @param cells every statutory cell as a plain number, empty where the office left it blank
 */
public record InventedReport(
        int year,
        String body,
        ReportFormat proactive,
        ReportFormat requests,
        Map<CellId, String> cells,
        List<Passage> passages) {
    private static final List<String> PLACES = List.of("青石市", "白河县", "云岭县", "临江市南屏区", "松原州", "石桥县");
    private static final List<String> BODIES =
            List.of("人民政府", "柳林街道办事处", "水务局", "教育体育局", "人民政府办公室", "平安镇人民政府", "市场监督管理局", "医疗保障局");

    /** A section with its paragraphs; tables stand behind them. */
    public record Passage(Section section, List<String> paragraphs) {}

    static InventedReport of(Random random, boolean gaps) {
        int year = 2019 + random.nextInt(7);
        var due = ReportFormat.dueFor(year);
        // some offices mix the tables of both formats
        var other = random.nextInt(12) == 0 ? ReportFormat.values()[random.nextInt(ReportFormat.values().length)] : due;
        var body = PLACES.get(random.nextInt(PLACES.size())) + BODIES.get(random.nextInt(BODIES.size()));
        var cells = new InventedFigures(random).cells(due, other);
        var passages = new InventedText(random, year, body, cells).passages();
        if (gaps) {
            cells.replaceAll((id, number) -> number.equals("0") && random.nextInt(4) == 0 ? "" : number);
        }
        return new InventedReport(year, body, due, other, Map.copyOf(cells), List.copyOf(passages));
    }

    String cell(CellId id) {
        return cells.getOrDefault(id, "");
    }
}
