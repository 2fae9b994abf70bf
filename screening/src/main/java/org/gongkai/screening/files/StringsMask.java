package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.events.XMLEvent;

/** Empties the shared texts of a workbook that no cell uses any more; numbers of the others stay. */
final class StringsMask implements XmlCopy.Change {
    private final BitSet used;
    private int index;

    StringsMask(BitSet used) {
        this.used = used;
    }

    @Override
    public boolean isGroup(String element) {
        return element.equals("si");
    }

    @Override
    public XMLEvent single(XMLEvent event) {
        return event;
    }

    @Override
    public List<XMLEvent> group(List<XMLEvent> events) {
        if (used.get(index++)) {
            return events;
        }
        var name = events.get(0).asStartElement().getName();
        var text = Events.sibling(name, "t");
        var empty = new ArrayList<XMLEvent>();
        empty.add(events.get(0));
        empty.add(Events.start(text, List.of()));
        empty.add(Events.end(text));
        empty.add(Events.end(name));
        return empty;
    }
}
