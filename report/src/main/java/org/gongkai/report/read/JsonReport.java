package org.gongkai.report.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Cell;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.Paragraph;
import org.gongkai.report.model.ReadProblem;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.Section;
import org.gongkai.report.model.SectionText;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/**
 * Our own JSON, as docs/json.md describes it. Unlike a document of an office it has one right form: an unknown name or a
 * value of the wrong kind refuses the whole, with the path at which it stands. A cell that is not given is unread.
 */
public final class JsonReport {
    private static final String UNIT = "procurement_unit";
    private static final CellId AMOUNT = new CellId("a20_9", "central_procurement", "procurement_amount");

    private final JsonCursor json;
    private final List<Paragraph> preamble = new ArrayList<>();
    private final List<SectionText> sections = new ArrayList<>();
    private final Set<Section> titles = EnumSet.noneOf(Section.class);
    private final Map<TableKind, ReportFormat> formats = new EnumMap<>(TableKind.class);
    private final Map<CellId, Cell> cells = new LinkedHashMap<>();
    private final List<ReadProblem> problems = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String body;
    private @Nullable Integer year;
    private @Nullable String unit;
    private int paragraphs;

    private JsonReport(JsonCursor json) {
        this.json = json;
    }

    /**
     * @param source name of the document, for messages only
     * @throws UnreadableDocument where it is no JSON, or not of our form
     */
    public static AnnualReport read(String source, byte[] bytes) throws UnreadableDocument {
        try (var json = new JsonCursor(Charsets.decode(bytes))) {
            var report = new JsonReport(json);
            json.document(() -> json.object(report::member));
            return report.report(source);
        }
    }

    private void member(String name) throws UnreadableDocument {
        switch (name) {
            case "body" -> body = json.textOrNull();
            case "year" -> year = json.wholeOrNull();
            case "title" -> title = json.textOrNull();
            case "formats" -> json.object(this::format);
            case "preamble" -> json.array(() -> preamble.add(new Paragraph(json.text(), null, json.origin())));
            case "sections" -> json.array(this::section);
            case "tables" -> json.object(this::block);
            case "problems" -> json.array(() -> problems.add(JsonProblem.read(json)));
            case "figures" -> json.skip();
            default -> throw json.unknown();
        }
    }

    private void format(String name) throws UnreadableDocument {
        TableKind table = null;
        for (var kind : TableKind.values()) {
            table = kind.id().equals(name) ? kind : table;
        }
        if (table == null) {
            throw json.unknown();
        }
        var number = json.wholeOrNull();
        if (number == null) {
            return;
        }
        for (var format : ReportFormat.values()) {
            if (format.year() == number) {
                formats.put(table, format);
            }
        }
        if (!formats.containsKey(table)) {
            throw json.refused("json_format");
        }
    }

    private void section() throws UnreadableDocument {
        var found = new Object() {
            @Nullable
            Section section;

            String title = "";
            String text = "";
        };
        var origin = json.origin();
        json.object(name -> {
            switch (name) {
                case "id" -> found.section = sectionOf(json.text());
                case "title" -> found.title = json.text();
                case "text" -> found.text = json.text();
                default -> throw json.unknown();
            }
        });
        var section = found.section;
        if (section == null) {
            throw json.refused("json_section");
        }
        var parts = new Extractor.PartFinder();
        var texts = new ArrayList<Paragraph>();
        for (var text : found.text.split("\n")) {
            if (!text.isBlank()) {
                var part = section == Section.OVERVIEW ? parts.partOf(text) : null;
                texts.add(new Paragraph(text.strip(), part, Origin.line(++paragraphs)));
            }
        }
        sections.add(new SectionText(section, found.title, origin, texts));
    }

    private Section sectionOf(String id) throws UnreadableDocument {
        for (var section : Section.values()) {
            if (section.id().equals(id) && titles.add(section)) {
                return section;
            }
        }
        throw json.refused("json_section");
    }

    private void block(String block) throws UnreadableDocument {
        if (block.equals(CellId.DISPUTES)) {
            json.object(column -> cell(new CellId(block, CellId.CASES, column)));
            return;
        }
        json.object(row -> json.object(column -> {
            if (column.equals(UNIT) && block.equals(AMOUNT.block())) {
                unit = json.textOrNull();
            } else {
                cell(new CellId(block, row, column));
            }
        }));
    }

    private void cell(CellId id) throws UnreadableDocument {
        if (!JsonLayout.ALL.contains(id)) {
            throw json.unknown();
        }
        var origin = json.origin();
        if (json.isNull()) {
            cells.put(id, new Cell.Blank("", origin));
        } else if (json.isObject()) {
            json.object(name -> {
                if (!name.equals("unread")) {
                    throw json.unknown();
                }
                cells.put(id, new Cell.Unread(json.text(), origin));
            });
            cells.putIfAbsent(id, new Cell.Unread("", origin));
        } else {
            var number = json.number();
            cells.put(id, new Cell.Value(number, null, number.toPlainString(), origin));
        }
    }

    private AnnualReport report(String source) throws UnreadableDocument {
        if (unit != null && cells.get(AMOUNT) instanceof Cell.Value value) {
            cells.put(AMOUNT, new Cell.Value(value.amount(), unit, value.raw() + unit, value.origin()));
        }
        var draft = new AnnualReport(source, title, body, year, preamble, sections, formats, cells, problems);
        JsonLayout.complete(draft, cells, problems);
        return new AnnualReport(source, title, body, year, preamble, sections, formats, cells, problems);
    }
}
