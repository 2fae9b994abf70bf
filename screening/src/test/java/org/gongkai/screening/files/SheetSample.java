package org.gongkai.screening.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook, new or old, with a marker in every place. */
final class SheetSample {
    private SheetSample() {}

    static byte[] bytes() throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var core = workbook.getProperties().getCoreProperties();
            core.setCreator("标记作者");
            core.setTitle("标记标题");
            workbook.getProperties().getExtendedProperties().setCompany("标记单位");
            return filled(workbook);
        }
    }

    static byte[] old() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            workbook.createInformationProperties();
            workbook.getSummaryInformation().setAuthor("标记作者");
            workbook.getSummaryInformation().setTitle("标记标题");
            workbook.getDocumentSummaryInformation().setCompany("标记单位");
            return filled(workbook);
        }
    }

    private static byte[] filled(Workbook workbook) throws IOException {
        list(workbook);
        for (var sheet : new String[] {"藏页", "深藏页"}) {
            workbook.createSheet(sheet).createRow(0).createCell(0).setCellValue("标记" + sheet);
        }
        workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
        workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        var name = workbook.createName();
        name.setNameName("biaoji_name");
        name.setRefersToFormula("\"标记名称\"");
        var bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void list(Workbook workbook) {
        var sheet = workbook.createSheet("名单");
        var helper = workbook.getCreationHelper();
        var head = sheet.createRow(0);
        head.createCell(0).setCellValue("姓名");
        head.createCell(1).setCellValue("身份证号");
        head.createCell(2).setCellValue("电话");
        head.createCell(3).setCellValue("备注");
        var row = sheet.createRow(1);
        row.createCell(0).setCellValue("标记姓名");
        row.createCell(1).setCellValue("标记单元格");
        row.createCell(2).setCellValue(13_800_138_000d);
        var formula = row.createCell(3);
        formula.setCellFormula("\"标记公式\"&A2");
        formula.setCellValue("标记公式标记姓名");
        var hidden = sheet.createRow(2);
        hidden.setZeroHeight(true);
        hidden.createCell(0).setCellValue("标记隐藏行");
        sheet.createRow(3).createCell(6).setCellValue("标记隐藏列");
        sheet.setColumnHidden(6, true);
        var comment = sheet.createDrawingPatriarch().createCellComment(helper.createClientAnchor());
        comment.setString(helper.createRichTextString("标记批注"));
        comment.setAuthor("标记批注人");
        row.getCell(1).setCellComment(comment);
        sheet.getHeader().setCenter("标记页眉");
        sheet.getFooter().setLeft("标记页脚");
    }
}
