package org.gongkai.report.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.model.TableKind;

/** Invented reports in both formats, mixed too: blanks of every kind, decimals, large numbers, awkward characters. */
public final class RandomReports {
    private static final List<String> BODIES = List.of("青石市白河区柳林街道办事处", "青石市水务局", "白河县人民政府", "临江镇人民政府");
    private static final List<String> BLANKS = List.of("", "", "/", "-", "—", "无");
    private static final List<String> UNITS = List.of("", "元", "万元");
    private static final List<String> HEADINGS =
            List.of("（一）主动公开情况", "（二）依申请公开情况", "（三）政府信息管理情况", "（四）政府信息公开平台建设情况", "（五）监督保障情况");
    private static final List<String> SENTENCES = List.of(
            "全年在门户网站公开信息128条，微信公众号发布56条。",
            "共收到申请 3 件，按期答复３件，答复率100%。",
            "修订《信息发布审核办法（试行）》，明确“先审查、后公开”。",
            "组织培训2次，参训60余人次；开展自查4次。",
            "部分栏目更新不够及时，政策解读形式单一。",
            "下一步将每两周核对一次栏目，并把解读改为图文。",
            "比例为 A|B＝3/4，备注：a<b & c>d，** 号表示估算。",
            "本年度未收取信息处理费，金额为0元。",
            "微信号 bh_gov 和邮箱均已公布，办公时间8:30—17:30。");

    private final Random random;

    private RandomReports(Random random) {
        this.random = random;
    }

    public static Arbitrary<AnnualReport> any() {
        return Arbitraries.randomValue(random -> new RandomReports(random).report());
    }

    private AnnualReport report() {
        int year = 2019 + random.nextInt(8);
        var body = one(BODIES);
        var formats = new EnumMap<TableKind, ReportFormat>(TableKind.class);
        formats.put(TableKind.PROACTIVE, one(List.of(ReportFormat.values())));
        formats.put(TableKind.REQUESTS, one(List.of(ReportFormat.values())));
        var title = body + year + "年政府信息公开工作年度报告";
        var draft =
                new AnnualReport("invented", title, body, year, List.of(), sections(), formats, Map.of(), List.of());
        var cells = new LinkedHashMap<CellId, Cell>();
        int blanks = random.nextInt(5) == 0 ? 10 : random.nextInt(4);
        draft.layouts().forEach(layout -> layout.cells().forEach(id -> cells.put(id, cell(id, blanks))));
        return new AnnualReport("invented", title, body, year, List.of(), draft.sections(), formats, cells, List.of());
    }

    private Cell cell(CellId id, int blanks) {
        if (random.nextInt(10) < blanks) {
            return new Cell.Blank(one(BLANKS), Origin.NOWHERE);
        }
        var amount = amount();
        if (id.column().equals("items_change") && random.nextBoolean()) {
            amount = amount.negate();
        }
        var unit = id.column().equals("procurement_amount") ? one(UNITS) : "";
        return new Cell.Value(amount, unit.isEmpty() ? null : unit, amount.toPlainString() + unit, Origin.NOWHERE);
    }

    private BigDecimal amount() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> BigDecimal.ZERO;
            case 3, 4, 5 -> BigDecimal.valueOf(random.nextInt(200));
            case 6 -> new BigDecimal(new BigInteger(random.nextInt(50) + 1, random));
            default -> BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(5));
        };
    }

    private List<SectionText> sections() {
        var sections = new ArrayList<SectionText>();
        for (var section : Section.values()) {
            var paragraphs = new ArrayList<Paragraph>();
            boolean table = section.title().startsWith("二")
                    || section.title().startsWith("三")
                    || section.title().startsWith("四");
            if (section == Section.OVERVIEW) {
                paragraphs.add(paragraph());
                for (var heading : HEADINGS) {
                    paragraphs.add(new Paragraph(heading, null, Origin.NOWHERE));
                    paragraphs.add(paragraph());
                }
            }
            for (int i = random.nextInt(table ? 2 : 4) + (table ? 0 : 1); i > 0; i--) {
                paragraphs.add(paragraph());
            }
            sections.add(new SectionText(section, section.title(), Origin.NOWHERE, paragraphs));
        }
        return sections;
    }

    private Paragraph paragraph() {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(one(SENTENCES));
        }
        return new Paragraph(text.toString(), null, Origin.NOWHERE);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
