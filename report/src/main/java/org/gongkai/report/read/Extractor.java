package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.ReadProblem;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/** Makes the report from blocks, whatever format they came from. */
final class Extractor {
    private static final Pattern CHROME = Pattern.compile(
            "^[【\\[（(]?(?:上一篇|下一篇|上一条|下一条|打印|关闭|分享|扫一扫|责任编辑|编辑：|来源：|信息来源|相关链接|相关阅读|相关附件|相关文档|友情链接|网站地图|主办|承办|版权所有|备案|[\\u4e00-\\u9fa5]?ICP"
                    + "|[^。]{0,6}公网安备|返回顶部|附件[:：]|附件下载|我要纠错|收藏|联系我们|网站标识码|技术支持|您是第|浏览次数|Copyright|©|字体).*");
    private static final Pattern SIGNATURE =
            Pattern.compile(".{2,30}(?:人民政府|政府|办公室|办公厅|办事处|街道|委员会|局|厅|委|镇|乡|管委会|中心|集团|公司|院|处|队|所|站|署|馆|会)$");
    private static final int EARLIEST = 2019;

    private final String source;
    private final List<Block> blocks;
    private final TableExtractor tables = new TableExtractor();
    private final List<ReadProblem> problems = new ArrayList<>();

    Extractor(String source, List<Block> blocks) {
        this.source = source;
        this.blocks = LooseTables.gather(blocks);
    }

    AnnualReport extract() throws UnreadableDocument {
        var headings = headings();
        int first = headings.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        var grids = new ArrayList<Block.Grid>();
        for (var block : blocks) {
            if (block instanceof Block.Grid grid) {
                grids.add(grid);
            }
        }
        boolean statutory = grids.stream().anyMatch(tables::isStatutory);
        var titleAt = title(first);
        var sections = sections(headings);
        if (headings.isEmpty()) {
            if (!statutory && titleAt == null && !mentionsDisclosure()) {
                throw new UnreadableDocument("not_a_report");
            }
            problems.add(ReadProblem.of("sections_missing", Origin.NOWHERE));
            sections = List.of(whole());
        }
        var preamble = preamble(titleAt == null ? -1 : titleAt.block, headings.isEmpty() ? -1 : first);
        var year = year(titleAt, preamble, sections);
        if (year != null && year < EARLIEST && !statutory) {
            problems.add(ReadProblem.of("earlier_form", Origin.NOWHERE, year.toString()));
        }
        tables.read(grids, year);
        pictures(headings);
        problems.addAll(tables.problems());
        return new AnnualReport(
                source,
                titleAt == null ? null : titleAt.title.text(),
                body(titleAt, sections),
                year,
                preamble,
                sections,
                tables.formats(),
                tables.cells(),
                problems);
    }

    private boolean mentionsDisclosure() {
        return blocks.stream()
                .anyMatch(b -> b instanceof Block.Text text
                        && Labels.normal(text.text()).contains("公开"));
    }

    /** The block at which each section starts: the last one that looks like its title, so that a list of contents loses. */
    private Map<Section, Integer> headings() {
        var found = new EnumMap<Section, Integer>(Section.class);
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Text text) {
                var hit = Headings.section(text.text());
                if (hit != null && (!found.containsKey(hit.what()) || !settled(found, hit.what(), i))) {
                    found.put(hit.what(), i);
                }
            }
        }
        return found;
    }

    /** A title found once is settled when a table or a long text came after it. */
    private boolean settled(Map<Section, Integer> found, Section section, int until) {
        var from = found.get(section);
        if (from == null) {
            return false;
        }
        for (int i = from; i < until; i++) {
            if (blocks.get(i) instanceof Block.Grid grid && tables.isStatutory(grid)) {
                return true;
            }
            if (blocks.get(i) instanceof Block.Text text && text.text().length() > 60) {
                return true;
            }
        }
        return false;
    }

    private record TitleAt(TitleLine title, int block) {}

    private @Nullable TitleAt title(int first) {
        TitleAt best = null;
        int limit = first > 0 ? first : Math.min(blocks.size(), 60);
        for (int i = 0; i < limit; i++) {
            if (!(blocks.get(i) instanceof Block.Text text)) {
                continue;
            }
            var title = TitleLine.of(text.text());
            if (title == null) {
                continue;
            }
            if (title.body() == null
                    && i > 0
                    && blocks.get(i - 1) instanceof Block.Text before
                    && before.text().length() <= 40) {
                title = new TitleLine(
                        before.text() + title.text(),
                        TitleLine.body(before.text()),
                        title.year() != null ? title.year() : TitleLine.year(before.text()));
            }
            best = best == null ? new TitleAt(title, i) : new TitleAt(better(best.title, title), i);
        }
        return best;
    }

    private static TitleLine better(TitleLine a, TitleLine b) {
        if (a.body() == null) {
            return new TitleLine(b.text(), b.body(), b.year() != null ? b.year() : a.year());
        }
        return a.year() == null && b.year() != null && b.body() != null
                ? b
                : a.year() != null ? a : new TitleLine(a.text(), a.body(), b.year());
    }

    private List<Paragraph> preamble(int title, int first) {
        var paragraphs = new ArrayList<Paragraph>();
        for (int i = title + 1; i < first; i++) {
            if (blocks.get(i) instanceof Block.Text text && text.text().length() > 1) {
                paragraphs.add(new Paragraph(text.text(), null, text.origin()));
            }
        }
        return paragraphs;
    }

    private SectionText whole() {
        var paragraphs = new ArrayList<Paragraph>();
        var parts = new PartFinder();
        for (var block : blocks) {
            if (block instanceof Block.Text text) {
                paragraphs.add(new Paragraph(text.text(), parts.partOf(text.text()), text.origin()));
            }
        }
        return new SectionText(Section.OVERVIEW, "", Origin.NOWHERE, paragraphs);
    }

    private List<SectionText> sections(Map<Section, Integer> headings) {
        var order = headings.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        var sections = new ArrayList<SectionText>();
        for (int s = 0; s < order.size(); s++) {
            int from = order.get(s).getValue();
            int to = s + 1 < order.size() ? order.get(s + 1).getValue() : blocks.size();
            sections.add(section(order.get(s).getKey(), from, to, s + 1 == order.size()));
        }
        return sections;
    }

    private SectionText section(Section section, int from, int to, boolean last) {
        var heading = (Block.Text) blocks.get(from);
        var hit = Headings.section(heading.text());
        int end = hit == null ? heading.text().length() : hit.end();
        var paragraphs = new ArrayList<Paragraph>();
        var parts = new PartFinder();
        var rest = Labels.tidy(heading.text().substring(end));
        if (!rest.isEmpty()) {
            paragraphs.add(
                    new Paragraph(rest, section == Section.OVERVIEW ? parts.partOf(rest) : null, heading.origin()));
        }
        for (int i = from + 1; i < to; i++) {
            if (!(blocks.get(i) instanceof Block.Text text)) {
                continue;
            }
            if (last && CHROME.matcher(text.text()).matches()) {
                break;
            }
            paragraphs.add(new Paragraph(
                    text.text(), section == Section.OVERVIEW ? parts.partOf(text.text()) : null, text.origin()));
        }
        var title = heading.text().substring(0, end).strip();
        return new SectionText(section, title, heading.origin(), paragraphs);
    }

    private @Nullable Integer year(@Nullable TitleAt title, List<Paragraph> preamble, List<SectionText> sections) {
        if (title != null && title.title.year() != null) {
            return title.title.year();
        }
        var texts = new ArrayList<String>();
        preamble.forEach(p -> texts.add(p.text()));
        sections.forEach(s -> s.paragraphs().forEach(p -> texts.add(p.text())));
        for (var text : texts) {
            var year = TitleLine.period(text);
            if (year != null) {
                return year;
            }
        }
        return TitleLine.commonest(sections.stream()
                .filter(s -> s.section() == Section.OVERVIEW)
                .flatMap(s -> s.paragraphs().stream())
                .map(Paragraph::text)
                .toList());
    }

    private static @Nullable String body(@Nullable TitleAt title, List<SectionText> sections) {
        if (title != null && title.title.body() != null) {
            return title.title.body();
        }
        if (sections.isEmpty()) {
            return null;
        }
        var last = sections.get(sections.size() - 1).paragraphs();
        for (int i = last.size() - 1; i >= Math.max(0, last.size() - 4); i--) {
            var text = last.get(i).text();
            if (SIGNATURE.matcher(text).matches() && text.indexOf('，') < 0 && text.indexOf('。') < 0) {
                return text;
            }
        }
        return null;
    }

    /** A picture where a table should be is said, not passed over. */
    private void pictures(Map<Section, Integer> headings) {
        for (var table : TableKind.values()) {
            var from = headings.get(table.section());
            if (from == null) {
                continue;
            }
            boolean grid = false;
            Origin picture = null;
            for (int i = from + 1; i < blocks.size(); i++) {
                var block = blocks.get(i);
                if (block instanceof Block.Text text && Headings.section(text.text()) != null) {
                    break;
                }
                grid |= block instanceof Block.Grid;
                if (block instanceof Block.Picture && picture == null) {
                    picture = block.origin();
                }
            }
            if (!grid && picture != null) {
                problems.add(ReadProblem.of("picture", picture, table.section().title()));
            }
        }
    }

    /** Assigns paragraphs of the overview to its five parts. */
    static final class PartFinder {
        private @Nullable OverviewPart part;
        private @Nullable String style;

        @Nullable
        OverviewPart partOf(String text) {
            var hit = Headings.part(text, style);
            if (hit != null) {
                part = hit.what();
                style = Headings.style(text);
            } else if (style != null
                    && style.equals("han")
                    && Headings.style(text).equals("han")) {
                part = null;
            }
            return part;
        }
    }
}
