package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/** DOC: the same places as in DOCX. */
final class DocText {
    private final String place;
    private final Collector out;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int tables;

    private DocText(String place, Collector out) {
        this.place = place;
        this.out = out;
    }

    static void read(DirectoryNode directory, Collector out) throws IOException {
        var document = new HWPFDocument(directory); // not closed: that would close the whole file
        new DocText(Words.of("body"), out).story(document.getRange());
        new DocText(Words.of("header-footer"), out).story(document.getHeaderStoryRange());
        new DocText(Words.of("part.w.footnotes"), out).story(document.getFootnoteRange());
        new DocText(Words.of("part.w.endnotes"), out).story(document.getEndnoteRange());
        new DocText(Words.of("part.w.comments"), out).story(document.getCommentsRange());
        new DocText(Words.of("text-box"), out).story(document.getMainTextboxRange());
        for (var picture : document.getPicturesTable().getAllPictures()) {
            out.picture(Words.of("picture", picture.suggestFullFileName()), picture.getContent());
        }
    }

    private void story(Range range) throws IOException {
        for (int i = 0; i < range.numParagraphs(); i++) {
            paragraph(range.getParagraph(i));
        }
        endTable();
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        var text = new DocRuns(paragraph);
        if (!paragraph.isInTable()) {
            endTable();
            out.text(place, text.visible());
        } else if (paragraph.isTableRowEnd()) {
            rows.add(List.copyOf(row));
            row = new ArrayList<>();
        } else {
            cell.append(text.visible()).append(' ');
            if (paragraph.text().endsWith("\u0007")) {
                out.budget().cells(1);
                row.add(cell.toString().replaceAll("[\\t\\r\\n]+", " ").strip());
                cell.setLength(0);
            }
        }
        out.text(Words.of("nested", place, Words.of("deleted")), text.before());
        out.text(Words.of("nested", place, Words.of("hidden")), text.hidden());
        out.text(Words.of("nested", place, Words.of("field")), text.code());
    }

    private void endTable() throws IOException {
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString().strip());
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            var name = Words.of("table.number", String.valueOf(++tables));
            out.table(Words.of("nested", place, name), Grid.plain(rows));
        }
        rows.clear();
        row = new ArrayList<>();
        cell.setLength(0);
    }
}
