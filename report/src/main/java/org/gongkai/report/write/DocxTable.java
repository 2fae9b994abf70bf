package org.gongkai.report.write;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A statutory table in Word: its grid and the width of every cell are written, as not all programs work them out. */
final class DocxTable {
    /** Width of the table in twentieths of a point. */
    static final int WIDTH = 9200;

    private static final int POINTS = 9;

    private DocxTable() {}

    static void append(XWPFDocument document, StatutoryTable layout) {
        var table = document.createTable();
        table.removeRow(0);
        format(table, layout);
        var widths = layout.widths();
        var grid = layout.slots();
        for (int number = 0; number < grid.size(); number++) {
            var row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
            row.setCantSplitRow(true);
            if (number < layout.headerRows()) {
                row.setRepeatHeader(true);
            }
            for (var slot : grid.get(number)) {
                var paragraph = cell(row, slot, widths);
                boolean left = layout.isLeft(number, slot.box());
                paragraph.setAlignment(left ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
                paragraph.setKeepNext(number < grid.size() - 1);
            }
        }
        document.createParagraph();
    }

    private static void format(XWPFTable table, StatutoryTable layout) {
        var ct = table.getCTTbl();
        var properties = ct.getTblPr();
        var width = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        width.setW(BigInteger.valueOf(WIDTH));
        width.setType(STTblWidth.DXA);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setCellMargins(40, 50, 40, 50);
        var grid = ct.addNewTblGrid();
        layout.widths().forEach(w -> grid.addNewGridCol().setW(BigInteger.valueOf(twips(w))));
    }

    private static long twips(int thousandths) {
        return (long) thousandths * WIDTH / 1000;
    }

    private static XWPFParagraph cell(XWPFTableRow row, StatutoryTable.Slot slot, List<Integer> widths) {
        var box = slot.box();
        var cell =
                new XWPFTableCell(row.getCtRow().addNewTc(), row, row.getTable().getBody());
        var properties = cell.getCTTc().addNewTcPr();
        var width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(widths.subList(slot.column(), slot.column() + box.colspan()).stream()
                .mapToLong(DocxTable::twips)
                .sum()));
        if (box.colspan() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(box.colspan()));
        }
        if (box.rowspan() > 1) {
            properties.addNewVMerge().setVal(slot.continued() ? STMerge.CONTINUE : STMerge.RESTART);
        }
        cell.setVerticalAlignment(XWPFVertAlign.CENTER);
        var paragraph = cell.getParagraphs().isEmpty()
                ? cell.addParagraph()
                : cell.getParagraphs().get(0);
        if (!slot.continued()) {
            DocxWriter.run(paragraph, box.text(), DocxWriter.SERIF, POINTS, DocxWriter.Weight.NORMAL);
        }
        return paragraph;
    }
}
