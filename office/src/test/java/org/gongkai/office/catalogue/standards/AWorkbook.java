package org.gongkai.office.catalogue.standards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook laid out as a county publishes its catalogue, and what may be wrong with it. */
final class AWorkbook {
    static final String[] FIRST = {
        "序号", "公开事项", "", "公开内容\n（要素）", "公开依据", "公开 时限", "公开主体", "公开渠道和载体", "公开对象", "", "公开方式", "", "公开层级", ""
    };
    static final String[] SECOND = {
        "", "一级\n事项", "二级 事项", "", "", "", "", "", "全社会", "特定群体\n（请写明）", "主动", "依申请", "县级", "乡、村级"
    };
    private static final String CHANNELS = "■政府网站 □政府公报 □两微一端\n■公开查阅点 □其他";

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("社会救助");
    private int next;

    /** With a title, two rows of headings and their merged cells. */
    static AWorkbook official() {
        var workbook = new AWorkbook();
        workbook.row("社会救助领域基层政务公开标准目录");
        workbook.merge(0, 0, 0, 13);
        workbook.row(FIRST);
        workbook.row(SECOND);
        workbook.merge(1, 1, 1, 2);
        for (var c : new int[] {0, 3, 4, 5, 6, 7}) {
            workbook.merge(1, 2, c, c);
        }
        workbook.merge(1, 1, 8, 9);
        workbook.merge(1, 1, 10, 11);
        workbook.merge(1, 1, 12, 13);
        return workbook;
    }

    static AWorkbook empty() {
        return new AWorkbook();
    }

    AWorkbook row(String... cells) {
        var row = sheet.createRow(next++);
        for (var c = 0; c < cells.length; c++) {
            row.createCell(c).setCellValue(cells[c]);
        }
        return this;
    }

    /** A row of data with the usual choices. */
    AWorkbook matter(String level1, String level2, String elements) {
        return row(
                String.valueOf(next),
                level1,
                level2,
                elements,
                "《社会救助暂行办法》",
                "信息形成之日起\n20个工作日内",
                "街道办事处",
                CHANNELS,
                "√",
                "",
                "√",
                "",
                "√",
                "√");
    }

    AWorkbook merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        return this;
    }

    AWorkbook change(Consumer<XSSFSheet> change) {
        change.accept(sheet);
        return this;
    }

    /** An official head and so many rows of one long catalogue. */
    static byte[] ofRows(int rows) {
        var workbook = official();
        try (var streamed = new SXSSFWorkbook(workbook.book);
                var out = new ByteArrayOutputStream()) {
            var sheet = streamed.getSheetAt(0);
            for (var i = 0; i < rows; i++) {
                var row = sheet.createRow(workbook.next + i);
                var cells = new String[] {"", i % 50 == 0 ? "事项" + i : "", "子项" + i, "内容" + i, "依据", "时限", "主体", "网站"};
                for (var c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            streamed.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            book.write(out);
            book.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
