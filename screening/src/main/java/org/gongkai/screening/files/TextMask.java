package org.gongkai.screening.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Masks the text of an XML part: paragraph by paragraph, cell by cell, attribute by attribute. */
final class TextMask implements XmlCopy.Change {
    private static final Set<String> GROUPS = Set.of("p", "tc", "si", "is", "text", "threadedComment", "TextObject");

    private final UnaryOperator<String> mask;
    private final CellMask cells;
    private final String place;
    private final Set<String> hiddenStyles;
    private final Events events;
    private final Deque<TableCount> tables = new ArrayDeque<>();
    private int numberOfTables;

    /** Where in a table the copy is. */
    private static final class TableCount {
        private final String place;
        private int row = -1;
        private int column;
        private int span = 1;

        TableCount(String place) {
            this.place = place;
        }
    }

    /**
     * @param place of the part, as its passages have it
     */
    TextMask(UnaryOperator<String> mask, CellMask cells, String place, Set<String> hiddenStyles) {
        this.mask = mask;
        this.cells = cells;
        this.place = place;
        this.hiddenStyles = hiddenStyles;
        this.events = new Events(mask);
    }

    @Override
    public boolean isGroup(String element) {
        return GROUPS.contains(element);
    }

    @Override
    public XMLEvent single(XMLEvent event) {
        count(event);
        if (event.isStartElement()) {
            return events.masked(event.asStartElement());
        }
        if (event.isCharacters() && !event.asCharacters().getData().isBlank()) {
            return Events.text(mask.apply(event.asCharacters().getData()));
        }
        return event;
    }

    @Override
    public List<XMLEvent> group(List<XMLEvent> group) {
        var changed = new ArrayList<>(group);
        group(changed, 0);
        return changed;
    }

    /** Masks the group that starts there, after those inside of it; says what it is made of and where it ends. */
    private Group group(List<XMLEvent> all, int from) {
        var group = new Group(all, from, hiddenStyles);
        count(all.get(from));
        all.set(from, events.masked(all.get(from).asStartElement()));
        var name = Events.name(all.get(from));
        int column = tables.isEmpty() ? 0 : tables.peek().column;
        int at = from + 1;
        for (int depth = 1; depth > 0; at++) {
            var event = all.get(at);
            if (event.isStartElement() && isGroup(Events.name(event))) {
                var inner = group(all, at);
                if (name.equals("tc") && Events.name(event).equals("p")) {
                    group.paragraph(inner);
                }
                at = inner.end();
                continue;
            }
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            count(event);
            group.take(at);
            if (event.isStartElement()) {
                all.set(at, events.masked(event.asStartElement()));
            }
        }
        group.endsAt(at - 1);
        if (name.equals("tc")) {
            cell(group.pieces(), column);
        }
        group.pieces().maskViews(mask);
        group.write();
        return group;
    }

    private void cell(Pieces pieces, int column) {
        var table = tables.peek();
        if (table != null) {
            pieces.maskVisible(text -> {
                var shown = text.replaceAll("[\\t\\r\\n]+", " ").strip();
                var masked = cells.mask(table.place, table.row, column, shown);
                return masked.equals(shown) ? text : masked;
            });
        }
    }

    private void count(XMLEvent event) {
        var name = Events.name(event);
        if (event.isStartElement() && name.equals("tbl")) {
            var number = Words.of("table.number", String.valueOf(++numberOfTables));
            tables.push(new TableCount(Words.of("nested", place, number)));
        } else if (!tables.isEmpty()) {
            var table = tables.peek();
            if (event.isStartElement()) {
                start(table, event.asStartElement());
            } else if (event.isEndElement() && name.equals("tc")) {
                table.column += table.span;
            } else if (event.isEndElement() && name.equals("tbl")) {
                tables.pop();
            }
        }
    }

    private static void start(TableCount table, StartElement start) {
        switch (start.getName().getLocalPart()) {
            case "tr" -> {
                table.row++;
                table.column = 0;
            }
            case "tc" -> table.span = 1;
            case "gridSpan" -> {
                var told = Events.attribute(start, "val");
                table.span = told.matches("\\d{1,4}") ? Math.max(1, Math.min(64, Integer.parseInt(told))) : 1;
            }
            default -> {}
        }
    }

    /** Kept apart for its length: what a group is made of. */
    private static final class Group {
        private final List<XMLEvent> all;
        private final RunState state;
        private final Pieces pieces = new Pieces();
        private int end;

        Group(List<XMLEvent> all, int from, Set<String> hiddenStyles) {
            this.all = all;
            this.state = new RunState(Events.name(all.get(from)), hiddenStyles);
        }

        void take(int at) {
            state.take(all.get(at), at, pieces);
        }

        void paragraph(Group paragraph) {
            if (!pieces.isEmpty()) {
                pieces.fixed(" ");
            }
            pieces.addAll(paragraph.pieces);
        }

        void endsAt(int at) {
            end = at;
        }

        int end() {
            return end;
        }

        Pieces pieces() {
            return pieces;
        }

        void write() {
            for (var piece : pieces.changeable()) {
                all.set(piece.source(), Events.text(piece.text()));
            }
        }
    }
}
