package org.gongkai.screening.files;

import java.util.Set;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Tells for each text in a paragraph whether it is hidden, deleted, inserted, or the code of a field. */
final class RunState {
    private static final Set<String> CODES = Set.of("instrText", "delInstrText");
    /** Elements of a paragraph of Word whose text is none that people read. */
    private static final Set<String> NUMBERS = Set.of("posOffset", "pctWidth", "pctHeight", "pctPosHOffset");

    private final String group;
    private final Set<String> hiddenStyles;
    private String element = "";
    private boolean paragraphHidden;
    private boolean inRun;
    private boolean runHidden;
    private int inserted;
    private int deleted;

    RunState(String group, Set<String> hiddenStyles) {
        this.group = group;
        this.hiddenStyles = hiddenStyles;
    }

    void take(XMLEvent event, int at, Pieces pieces) {
        if (event.isStartElement()) {
            start(event.asStartElement(), pieces);
        } else if (event.isEndElement()) {
            end(Events.name(event));
        } else if (event.isCharacters() && !NUMBERS.contains(element)) {
            var text = event.asCharacters().getData();
            boolean spaces = text.isBlank() && !element.equals("t") && !element.equals("delText");
            if (!spaces) {
                pieces.add(new Pieces.Piece(
                        at,
                        text,
                        inserted > 0,
                        deleted > 0 || element.equals("delText"),
                        runHidden,
                        CODES.contains(element)));
            }
        }
    }

    private void start(StartElement start, Pieces pieces) {
        element = start.getName().getLocalPart();
        var value = Events.attribute(start, "val");
        switch (element) {
            case "pStyle" -> paragraphHidden = hiddenStyles.contains(value);
            case "r" -> {
                inRun = true;
                runHidden = paragraphHidden;
            }
            case "rStyle" -> runHidden |= inRun && hiddenStyles.contains(value);
            case "vanish" -> runHidden = inRun ? !value.equals("0") && !value.equals("false") : runHidden;
            case "del", "moveFrom" -> deleted++;
            case "ins", "moveTo" -> inserted++;
            case "tab", "br", "cr" -> between(element.equals("tab") ? "\t" : "\n", pieces);
            case "noBreakHyphen" -> between("-", pieces);
            default -> {}
        }
    }

    private void between(String text, Pieces pieces) {
        if (inRun || !group.equals("p")) {
            pieces.add(new Pieces.Piece(-1, text, inserted > 0, deleted > 0, runHidden, false));
        }
    }

    private void end(String name) {
        element = "";
        switch (name) {
            case "r" -> {
                inRun = false;
                runHidden = false;
            }
            case "del", "moveFrom" -> deleted--;
            case "ins", "moveTo" -> inserted--;
            default -> {}
        }
    }
}
