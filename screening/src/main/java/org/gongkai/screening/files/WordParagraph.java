package org.gongkai.screening.files;

import java.util.Set;

/** A paragraph of Word while it is read: what is seen, what is hidden, what it was before tracked changes (修订). */
final class WordParagraph {
    private final StringBuilder visible = new StringBuilder();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private boolean hasDeleted;
    private boolean paragraphHidden;
    private boolean runHidden;
    private boolean inRun;
    private String element = "";

    void start(Xml xml, Set<String> hiddenStyles, boolean inserted, boolean deleted) {
        switch (xml.name()) {
            case "pStyle" -> paragraphHidden = hiddenStyles.contains(xml.attribute("val"));
            case "r" -> {
                inRun = true;
                runHidden = paragraphHidden;
            }
            case "rStyle" -> runHidden |= inRun && hiddenStyles.contains(xml.attribute("val"));
            case "vanish", "webHidden" -> runHidden = inRun ? xml.isOn() : runHidden;
            case "t", "delText", "instrText", "delInstrText" -> element = xml.name();
            case "tab", "ptab" -> add(inRun ? "\t" : "", inserted, deleted);
            case "br", "cr" -> add("\n", inserted, deleted);
            case "noBreakHyphen" -> add("-", inserted, deleted);
            default -> {}
        }
    }

    void end(String name) {
        if (name.equals("r")) {
            inRun = false;
            runHidden = false;
        } else if (name.equals(element)) {
            element = "";
        }
    }

    void text(String text, boolean inserted, boolean deleted) {
        switch (element) {
            case "t" -> add(text, inserted, deleted);
            case "delText" -> add(text, inserted, true);
            case "instrText", "delInstrText" -> code.append(text);
            default -> {}
        }
    }

    private void add(String text, boolean inserted, boolean deleted) {
        if (deleted) {
            hasDeleted = true;
            before.append(text);
            return;
        }
        if (!inserted) {
            before.append(text);
        }
        (runHidden ? hidden : visible).append(text);
    }

    String visible() {
        return visible.toString();
    }

    String hidden() {
        return hidden.toString();
    }

    /** The text before tracked changes, empty where nothing was deleted. */
    String before() {
        return hasDeleted ? before.toString() : "";
    }

    /** Codes of fields that hold words. */
    String code() {
        return code.indexOf("\"") >= 0 || code.indexOf("@") >= 0 ? code.toString() : "";
    }
}
