package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.events.XMLEvent;

/**
 * What a cell of a sheet holds.
 *
 * @param value number, text, or number of a shared text
 * @param formula without its sign
 * @param shares number of the shared formula that starts here, if one does
 * @param follows number of the shared formula that this cell takes from another, if it does
 */
record CellContent(String value, String formula, Set<String> shares, Set<String> follows) {

    static CellContent of(List<XMLEvent> events) {
        var value = new StringBuilder();
        var formula = new StringBuilder();
        var shares = new HashSet<String>();
        var follows = new HashSet<String>();
        var element = "";
        int aids = 0;
        for (var event : events) {
            if (event.isStartElement()) {
                element = Events.name(event);
                aids += element.equals("rPh") ? 1 : 0;
                var start = event.asStartElement();
                if (element.equals("f") && Events.attribute(start, "t").equals("shared")) {
                    (Events.attribute(start, "ref").isEmpty() ? follows : shares).add(Events.attribute(start, "si"));
                }
            } else if (event.isEndElement()) {
                aids -= Events.name(event).equals("rPh") ? 1 : 0;
                element = "";
            } else if (event.isCharacters() && aids == 0) {
                var text = event.asCharacters().getData();
                value.append(element.equals("v") || element.equals("t") ? text : "");
                formula.append(element.equals("f") ? text : "");
            }
        }
        return new CellContent(value.toString(), formula.toString(), shares, follows);
    }

    /** The events of the cell without those of its formula: the value stays. */
    List<XMLEvent> withoutFormula(List<XMLEvent> events) {
        var left = new ArrayList<XMLEvent>();
        boolean inFormula = false;
        for (var event : events) {
            boolean isFormula = Events.name(event).equals("f");
            inFormula |= isFormula && event.isStartElement();
            if (!inFormula) {
                left.add(event);
            }
            inFormula &= !(isFormula && event.isEndElement());
        }
        return left;
    }
}
