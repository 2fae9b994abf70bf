package org.gongkai.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/** A clean report of an invented township, on which no rule has anything to say; tests change what matters to them. */
public final class ReportFixture {
    private final Map<CellId, Cell> cells = new LinkedHashMap<>();
    private final Map<Section, String> titles = new EnumMap<>(Section.class);
    private final Map<Section, List<Paragraph>> texts = new EnumMap<>(Section.class);
    private final Map<TableKind, ReportFormat> formats = new EnumMap<>(TableKind.class);
    private List<Paragraph> preamble = List.of(
            new Paragraph("发布日期：2024-01-18", null, Origin.line(2)),
            new Paragraph("本报告中所列数据的统计期限为2023年1月1日至2023年12月31日。", null, Origin.line(3)));
    private String title = "云岭县青石镇人民政府2023年政府信息公开工作年度报告";
    private String body = "云岭县青石镇人民政府";
    private int year = 2023;

    private ReportFixture(ReportFormat format) {
        formats.put(TableKind.PROACTIVE, format);
        formats.put(TableKind.REQUESTS, format);
        for (var table : TableKind.values()) {
            for (var layout : BlockLayout.of(table, format)) {
                layout.cells().forEach(id -> cells.put(id, Cell.Value.of(0)));
            }
        }
        for (var section : Section.values()) {
            titles.put(section, section.title());
            texts.put(section, new ArrayList<>());
        }
        requests(format);
        narrative();
    }

    /** For 2023, in the format of 2021. */
    public static ReportFixture aReport() {
        return new ReportFixture(ReportFormat.CURRENT_2021);
    }

    /** For 2023, all cells zero and no figure in the text. */
    public static ReportFixture anEmptyReport() {
        var report = new ReportFixture(ReportFormat.CURRENT_2021);
        report.cells.replaceAll((id, cell) -> Cell.Value.of(0));
        report.replace(Section.OVERVIEW, "全年主动公开政府信息86条，其中县政府网站52条、公开栏34条。制发规范性文件2件。", "主动公开有序推进。");
        return report.replace(
                Section.OVERVIEW,
                "全年新收政府信息公开申请15件，上年结转2件，办结15件，结转下年度2件。其中予以公开7件、部分公开2件、不予公开1件、无法提供4件、不予处理1件。因政府信息公开引起行政复议2件，未发生行政诉讼。",
                "依法办理。");
    }

    /** For 2020, in the trial format. */
    public static ReportFixture aTrialReport() {
        var report = new ReportFixture(ReportFormat.TRIAL_2019);
        report.year(2020);
        report.set("a20_1", "normative_documents", "newly_made", 2);
        report.set("a20_1", "normative_documents", "newly_published", 2);
        report.set("a20_1", "normative_documents", "published_total", 9);
        return report;
    }

    private void requests(ReportFormat format) {
        row(RequestRow.NEW_RECEIVED, 11, 3, 1);
        row(RequestRow.CARRIED_IN, 2, 0, 0);
        row(RequestRow.GRANTED, 6, 1, 0);
        row(RequestRow.PARTLY_GRANTED, 2, 0, 0);
        row(RequestRow.DENIED_THIRD_PARTY, 1, 0, 0);
        row(RequestRow.UNABLE_NOT_HELD, 2, 1, 1);
        row(RequestRow.REFUSED_REPEAT, 1, 0, 0);
        row(RequestRow.RESULTS_TOTAL, 12, 2, 1);
        row(RequestRow.CARRIED_OUT, 1, 1, 0);
        set("disputes", CellId.CASES, "review_upheld", 2);
        set("disputes", CellId.CASES, "review_total", 2);
        if (format == ReportFormat.CURRENT_2021) {
            set("a20_1", "normative_documents", "issued", 2);
            set("a20_1", "normative_documents", "repealed", 1);
            set("a20_1", "normative_documents", "in_force", 9);
            set("a20_5", "licences", "decisions", 31);
            cells.put(
                    new CellId("a20_8", "fees", "amount"),
                    new Cell.Value(new BigDecimal("3.50"), null, "3.50", Origin.NOWHERE));
        }
    }

    private void row(RequestRow row, int persons, int enterprises, int lawyers) {
        cells.put(CellId.of(row, ApplicantColumn.NATURAL_PERSON), Cell.Value.of(persons));
        cells.put(CellId.of(row, ApplicantColumn.COMMERCIAL_ENTERPRISE), Cell.Value.of(enterprises));
        cells.put(CellId.of(row, ApplicantColumn.LEGAL_SERVICE_ORG), Cell.Value.of(lawyers));
        cells.put(CellId.of(row, ApplicantColumn.TOTAL), Cell.Value.of(persons + enterprises + lawyers));
    }

    private void narrative() {
        text(Section.OVERVIEW, null, "2023年，青石镇按照《中华人民共和国政府信息公开条例》要求，做好政府信息公开工作。");
        text(Section.OVERVIEW, OverviewPart.PROACTIVE, "（一）主动公开情况。全年主动公开政府信息86条，其中县政府网站52条、公开栏34条。制发规范性文件2件。");
        text(
                Section.OVERVIEW,
                OverviewPart.ON_REQUEST,
                "（二）依申请公开情况。全年新收政府信息公开申请15件，上年结转2件，办结15件，结转下年度2件。其中予以公开7件、部分公开2件、不予公开1件、无法提供4件、不予处理1件。因政府信息公开引起行政复议2件，未发生行政诉讼。");
        text(Section.OVERVIEW, OverviewPart.INFORMATION_MANAGEMENT, "（三）政府信息管理情况。公开前逐件审查，没有发生泄密。");
        text(Section.OVERVIEW, OverviewPart.PLATFORM, "（四）政府信息公开平台建设情况。在便民服务中心设查阅点1处。");
        text(Section.OVERVIEW, OverviewPart.SUPERVISION, "（五）监督保障情况。公开工作纳入年度考核，开展社会评议1次，没有责任追究情形。");
        text(Section.PROBLEMS, null, "存在的主要问题是村级公开内容偏少、解读形式单一。下一步，按季度检查各村公开栏，增加图解和问答。");
        text(Section.OTHER, null, "本年度未收取信息处理费。");
        text(Section.OTHER, null, "云岭县青石镇人民政府");
        text(Section.OTHER, null, "2024年1月18日");
    }

    private void text(Section section, @Nullable OverviewPart part, String text) {
        var paragraphs = paragraphs(section);
        paragraphs.add(new Paragraph(text, part, Origin.line(10 + paragraphs.size())));
    }

    private List<Paragraph> paragraphs(Section section) {
        return texts.computeIfAbsent(section, s -> new ArrayList<>());
    }

    /** The number in a cell. */
    public BigDecimal number(CellId id) {
        return Objects.requireNonNull(cells.get(id)).number().orElseThrow();
    }

    public ReportFixture set(String block, String row, String column, long value) {
        return cell(new CellId(block, row, column), Cell.Value.of(value));
    }

    public ReportFixture cell(CellId id, Cell cell) {
        cells.put(id, cell);
        return this;
    }

    public ReportFixture year(int other) {
        title = title.replace(Integer.toString(year), Integer.toString(other));
        preamble = preamble.stream()
                .map(p -> new Paragraph(
                        p.text().replace(Integer.toString(year), Integer.toString(other)), null, p.origin()))
                .toList();
        for (var section : Section.values()) {
            replace(section, Integer.toString(year), Integer.toString(other));
        }
        year = other;
        return this;
    }

    public ReportFixture body(String other) {
        title = title.replace(body, other);
        body = other;
        return this;
    }

    public ReportFixture title(String other) {
        title = other;
        return this;
    }

    public ReportFixture format(TableKind table, ReportFormat format) {
        formats.put(table, format);
        return this;
    }

    public ReportFixture withoutPreamble() {
        preamble = List.of();
        return this;
    }

    public ReportFixture without(Section section) {
        titles.remove(section);
        return this;
    }

    /** Replaces words in a section. */
    public ReportFixture replace(Section section, String words, String others) {
        paragraphs(section).replaceAll(p -> new Paragraph(p.text().replace(words, others), p.part(), p.origin()));
        return this;
    }

    /** Adds a paragraph to the part of the overview, behind its other paragraphs. */
    public ReportFixture saying(OverviewPart part, String text) {
        var paragraphs = paragraphs(Section.OVERVIEW);
        int at = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            at = paragraphs.get(i).part() == part ? i + 1 : at;
        }
        paragraphs.add(at, new Paragraph(text, part, Origin.line(99)));
        return this;
    }

    /** Moves a part of the overview to its end. */
    public ReportFixture last(OverviewPart part) {
        var paragraphs = paragraphs(Section.OVERVIEW);
        var moved = paragraphs.stream().filter(p -> p.part() == part).toList();
        paragraphs.removeAll(moved);
        paragraphs.addAll(moved);
        return this;
    }

    public AnnualReport build() {
        var sections = new ArrayList<SectionText>();
        titles.forEach((section, text) ->
                sections.add(new SectionText(section, text, Origin.line(5), texts.getOrDefault(section, List.of()))));
        return new AnnualReport("sample", title, body, year, preamble, sections, formats, cells, List.of());
    }

    /** The report as rules see it, with earlier years. */
    public CheckContext checked(AnnualReport... earlier) {
        var report = build();
        return new CheckContext(report, Figures.of(report), List.of(earlier), null);
    }
}
