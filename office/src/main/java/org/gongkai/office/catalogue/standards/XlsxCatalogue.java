package org.gongkai.office.catalogue.standards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Refusal;

/**
 * Reads a standard catalogue from a workbook as offices publish it: a title, one or two rows of headings with merged
 * cells, first columns that go on below, marks for audience, method and level.
 */
final class XlsxCatalogue {
    private static final List<String> NEEDED = List.of("LEVEL1", "ELEMENTS", "BASIS", "TIME", "SUBJECT", "CHANNELS");
    private static final List<String> USUAL = List.of("LEVEL2", "AUDIENCE", "METHOD", "LEVELS");

    private final SheetHeader header;
    private final List<StandardRow> rows = new ArrayList<>();
    private final List<StandardProblem> problems = new ArrayList<>();
    private Map<String, String> last = Map.of();

    private XlsxCatalogue(SheetHeader header) {
        this.header = header;
    }

    static StandardFile read(byte[] workbook) {
        var grids = Grid.of(workbook);
        var tables = grids.stream()
                .filter(grid -> SheetHeader.in(grid.lines()).isPresent())
                .toList();
        if (tables.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-header", String.join("、", labels(NEEDED)));
        }
        var grid = tables.get(0);
        var read = new XlsxCatalogue(SheetHeader.in(grid.lines()).orElseThrow());
        for (var other : tables.subList(1, tables.size())) {
            read.problem(0, "sheet", other.name());
        }
        return read.file(grid.lines());
    }

    private StandardFile file(List<Grid.Line> lines) {
        var missing = Headings.missing(NEEDED, header.found());
        if (!missing.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "standard-header", String.join("、", missing));
        }
        for (var label : Headings.missing(USUAL, header.found())) {
            problem(header.row(), "heading", label);
        }
        for (var line : lines.subList(header.next(), lines.size())) {
            line(line);
        }
        RowChecks.check(rows, problems);
        return new StandardFile(title(lines), rows, problems);
    }

    private void line(Grid.Line line) {
        if (line.isBlank() || SheetHeader.isRepeated(line)) {
            return;
        }
        if (isNote(line)) {
            problem(line.number(), "note", shortened(line.cell(first(line))));
            return;
        }
        for (var address : line.formulas()) {
            problem(line.number(), "formula", address);
        }
        var texts = texts(line);
        fillDown(texts);
        last = texts;
        rows.add(row(line.number(), texts));
    }

    /** Words over the whole width, or in the first cell alone, are no row of the table. */
    private static boolean isNote(Grid.Line line) {
        var filled =
                line.cells().stream().filter(cell -> !cell.isBlank()).distinct().toList();
        return filled.size() == 1;
    }

    private static int first(Grid.Line line) {
        for (var c = 0; c < line.cells().size(); c++) {
            if (!line.cell(c).isBlank()) {
                return c;
            }
        }
        return 0;
    }

    private Map<String, String> texts(Grid.Line line) {
        var texts = new HashMap<String, String>();
        var parts = new LinkedHashMap<String, List<String>>();
        header.columns().forEach((c, meaning) -> {
            var cell = line.cell(c).strip();
            if (!meaning.isPart()) {
                texts.merge(meaning.id(), cell, (one, other) -> one.isEmpty() ? other : one);
            } else if (!cell.isEmpty()) {
                parts.computeIfAbsent(meaning.id(), id -> new ArrayList<>()).add(Choices.read(meaning.part(), cell));
            }
        });
        parts.forEach((id, words) -> texts.put(id, String.join(Choices.JOINT, words)));
        return texts;
    }

    /** A blank 一级事项 goes on from above; a blank 二级事项 too, unless a new 一级事项 begins. */
    private void fillDown(Map<String, String> texts) {
        var begins = !text(texts, "LEVEL1").isEmpty() && !text(texts, "LEVEL1").equals(text(last, "LEVEL1"));
        if (text(texts, "LEVEL1").isEmpty()) {
            texts.put("LEVEL1", text(last, "LEVEL1"));
        }
        if (text(texts, "LEVEL2").isEmpty() && !begins) {
            texts.put("LEVEL2", text(last, "LEVEL2"));
        }
    }

    private static StandardRow row(int number, Map<String, String> texts) {
        var third = text(texts, "LEVEL3");
        var second = third.isEmpty() ? text(texts, "LEVEL2") : text(texts, "LEVEL2") + " / " + third;
        return new StandardRow(
                number,
                Headings.tidy(text(texts, "LEVEL1")),
                Headings.tidy(second),
                text(texts, "ELEMENTS"),
                text(texts, "BASIS"),
                Headings.tidy(text(texts, "TIME")),
                text(texts, "SUBJECT"),
                Channels.chosen(text(texts, "CHANNELS")),
                text(texts, "AUDIENCE"),
                text(texts, "METHOD"),
                text(texts, "LEVELS"));
    }

    private String title(List<Grid.Line> lines) {
        return lines.stream()
                .takeWhile(line -> line.number() < header.row())
                .map(line -> Headings.tidy(line.cell(first(line))))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(XlsxCatalogue::shortened)
                .orElse("");
    }

    private void problem(int number, String code, String detail) {
        problems.add(new StandardProblem(number, code, detail));
    }

    private static List<String> labels(List<String> ids) {
        return Headings.missing(ids, Collections.emptyList());
    }

    private static String text(Map<String, String> texts, String id) {
        return Optional.ofNullable(texts.get(id)).orElse("");
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
