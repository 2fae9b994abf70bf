package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A story of a Word document: the body, a header, the comments. Text as it stands now; beside it what was deleted, what
 * is hidden, field codes, text boxes and names of authors.
 */
final class WordText {
    private final String place;
    private final Set<String> hiddenStyles;
    private final Collector out;
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> marks = new LinkedHashSet<>();
    private final Set<String> boxes = new LinkedHashSet<>();
    private int numberOfTables;
    private int deleted;
    private int inserted;
    private int textBoxes;

    WordText(String place, Set<String> hiddenStyles, Collector out) {
        this.place = place;
        this.hiddenStyles = hiddenStyles;
        this.out = out;
    }

    void read(Xml xml) throws IOException {
        while (xml.next()) {
            if (xml.isStart()) {
                start(xml);
            } else if (xml.isEnd()) {
                end(xml.name());
            } else if (!paragraphs.isEmpty()) {
                paragraphs.peek().text(xml.text(), inserted > 0, deleted > 0);
            } else if (!xml.text().isBlank()) {
                out.text(place, xml.text());
            }
        }
        out.text(Words.of("nested", place, Words.of("authors")), String.join("\n", authors));
        out.text(Words.of("nested", place, Words.of("marks")), String.join("\n", marks));
    }

    private void start(Xml xml) throws IOException {
        switch (xml.name()) {
            case "p" -> paragraphs.push(new WordParagraph());
            case "tbl" -> tables.push(new WordTable(++numberOfTables, textBoxes));
            case "tr", "tc", "gridSpan" -> {
                if (!tables.isEmpty()) {
                    tables.peek().start(xml, out.budget());
                }
            }
            case "del", "moveFrom" -> deleted++;
            case "ins", "moveTo" -> inserted++;
            case "txbxContent" -> textBoxes++;
            default -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().start(xml, hiddenStyles, inserted > 0, deleted > 0);
                }
            }
        }
        attributes(xml);
    }

    private void attributes(Xml xml) {
        note(authors, xml.attribute("author"));
        switch (xml.name()) {
            case "docPr" -> {
                note(marks, xml.attribute("descr"));
                note(marks, xml.attribute("title"));
            }
            case "shape", "textpath" -> {
                note(marks, xml.attribute("alt"));
                note(marks, xml.attribute("string"));
            }
            case "alias", "tag" -> note(marks, xml.attribute("val"));
            case "listItem" -> note(marks, xml.attribute("displayText"));
            case "bookmarkStart" -> note(marks, xml.attribute("name"));
            case "fldSimple" -> note(marks, xml.attribute("instr"));
            default -> {}
        }
    }

    private static void note(Set<String> notes, String text) {
        if (!text.isBlank()) {
            notes.add(text);
        }
    }

    private void end(String name) throws IOException {
        switch (name) {
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    paragraph(paragraphs.pop());
                }
            }
            case "tbl" -> table(tables.pop());
            case "tr", "tc" -> {
                if (!tables.isEmpty()) {
                    tables.peek().end(name);
                }
            }
            case "del", "moveFrom" -> deleted--;
            case "ins", "moveTo" -> inserted--;
            case "txbxContent" -> textBoxes--;
            default -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().end(name);
                }
            }
        }
    }

    private void paragraph(WordParagraph paragraph) throws IOException {
        var visible = paragraph.visible();
        if (!tables.isEmpty() && tables.peek().takes(textBoxes)) {
            out.budget().characters(visible.length());
            tables.peek().text(visible);
        } else if (textBoxes == 0) {
            out.text(place, visible);
        } else if (boxes.add(visible)) { // the same box stands there twice, for old and new programs
            out.text(Words.of("nested", place, Words.of("text-box")), visible);
        }
        out.text(Words.of("nested", place, Words.of("deleted")), paragraph.before());
        out.text(Words.of("nested", place, Words.of("hidden")), paragraph.hidden());
        out.text(Words.of("nested", place, Words.of("field")), paragraph.code());
    }

    private void table(WordTable table) throws IOException {
        out.table(table.place(place), Grid.plain(table.rows()));
    }
}
