package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/**
 * Masks a sheet. A cell whose text changes gets its own text instead of a number, a shared text or a formula; which
 * shared texts are still in use is noted, since all others must go.
 */
final class SheetMask implements XmlCopy.Change {
    private static final Set<String> FRAME = Set.of("row", "sheetData", "col", "cols");

    private final Workbook workbook;
    private final Workbook.Sheet sheet;
    private final UnaryOperator<String> mask;
    private final CellMask cells;
    private final TextMask others;
    private final BitSet used;
    private final SheetCell cell = new SheetCell();
    /** Shared formulas whose first cell has gone. */
    private final Set<String> dropped = new HashSet<>();

    SheetMask(Workbook workbook, Workbook.Sheet sheet, UnaryOperator<String> mask, CellMask cells, BitSet used) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.mask = mask;
        this.cells = cells;
        this.used = used;
        this.others = new TextMask(mask, CellMask.NONE, sheet.place(), Set.of());
    }

    @Override
    public boolean isGroup(String element) {
        return element.equals("c");
    }

    @Override
    public XMLEvent single(XMLEvent event) throws UnreadableFile {
        if (event.isStartElement() && Events.name(event).equals("row")) {
            cell.row(Math.max(0, SheetCell.index(Events.attribute(event.asStartElement(), "r"))));
        }
        return FRAME.contains(Events.name(event)) ? event : others.single(event);
    }

    @Override
    public List<XMLEvent> group(List<XMLEvent> events) throws UnreadableFile {
        var start = events.get(0).asStartElement();
        cell.start(
                Events.attribute(start, "r"),
                Events.attribute(start, "t"),
                Math.max(0, SheetCell.index(Events.attribute(start, "s"))));
        var content = CellContent.of(events);
        var text = cell.text(content.value(), workbook);
        var masked = mask.apply(cells.mask(sheet.place(), cell.row(), cell.column(), text));
        boolean same = masked.equals(text)
                && mask.apply(content.value()).equals(content.value())
                && mask.apply(content.formula()).equals(content.formula());
        if (!same) {
            dropped.addAll(content.shares());
            return withText(start, masked);
        }
        if (cell.isShared() && SheetCell.index(content.value()) >= 0) {
            used.set(SheetCell.index(content.value()));
        }
        return dropped.containsAll(content.follows()) && !content.follows().isEmpty()
                ? content.withoutFormula(events)
                : events;
    }

    private static List<XMLEvent> withText(StartElement start, String text) {
        var attributes = new ArrayList<Attribute>();
        for (var all = start.getAttributes(); all.hasNext(); ) {
            var attribute = all.next();
            if (Set.of("r", "s").contains(attribute.getName().getLocalPart())) {
                attributes.add(attribute);
            }
        }
        attributes.add(Events.attribute("t", "inlineStr"));
        var name = start.getName();
        var is = Events.sibling(name, "is");
        var t = Events.sibling(name, "t");
        return List.of(
                Events.start(name, attributes),
                Events.start(is, List.of()),
                Events.start(t, List.of(Events.keepsSpace())),
                Events.text(text),
                Events.end(t),
                Events.end(is),
                Events.end(name));
    }
}
