package org.gongkai.office.publishing.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.Map;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.office.files.FileType;
import org.gongkai.office.files.SampleFiles;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class ImportedTextTest {
    @Test
    void a_word_document_keeps_headings_numbers_alignment_tables_and_pictures() throws IOException {
        var read = ImportedText.of("办法.docx", FileType.DOCX, document());
        assertThat(BodyText.html(read.html().replaceAll("<img[^>]*>", "[图]")))
                .isEqualTo("<p class=\"ta-c\">办事处文件</p><h2>总则</h2><p>一、第一条𠮷</p><p>二、第二条<strong>要点</strong></p>"
                        + "<table><tbody><tr><td colspan=\"2\">合计</td></tr><tr><td rowspan=\"2\">甲</td><td>1</td></tr>"
                        + "<tr><td>2</td></tr></tbody></table><p>[图]</p><p class=\"ta-r\">2022年1月5日</p>");
        assertThat(read.html()).contains("data:image/png;base64,");
        assertThat(read.notes().counts()).isEqualTo(Map.of(Note.HIDDEN, 1, Note.REVISIONS, 2, Note.HEADERS, 1));
    }

    @Test
    void text_in_the_old_encoding_keeps_its_characters() {
        var read = ImportedText.of("通知.txt", FileType.TXT, "通知\r\n㐂：𠮷".getBytes(Charset.forName("GB18030")));
        assertThat(BodyText.html(read.html())).isEqualTo("<p>通知</p>\n<p>㐂：𠮷</p>");
    }

    @Test
    void a_saved_web_page_is_read_in_its_encoding() {
        var page = "<html><head><meta charset=gb2312><title>x</title></head><body><div><h1>通知</h1><p>内容</p></div>";
        assertThat(BodyText.html(ImportedText.ofPage("页.html", page.getBytes(Charset.forName("GBK")))
                        .html()))
                .isEqualTo("<h2>通知</h2><p>内容</p>");
    }

    @Test
    void a_pdf_is_read_with_the_warning_that_it_was_guessed() {
        var read = ImportedText.of("a.pdf", FileType.PDF, SampleFiles.pdf("Some words of a notice"));
        assertThat(BodyText.html(read.html())).isEqualTo("<p>Some words of a notice</p>");
        assertThat(read.notes().counts()).containsEntry(Note.GUESSED, 1);
    }

    @Test
    void what_holds_no_text_says_so() {
        assertThatThrownBy(() -> ImportedText.of("空.docx", FileType.DOCX, SampleFiles.docx()))
                .hasMessage("import-empty");
        assertThatThrownBy(() -> ImportedText.of("扫.pdf", FileType.PDF, SampleFiles.pdf(" ")))
                .hasMessage("import-scan");
        assertThatThrownBy(() -> ImportedText.of("表.xlsx", FileType.XLSX, SampleFiles.xlsx("1")))
                .hasMessage("import-type");
        assertThatThrownBy(() -> ImportedText.of("坏.docx", FileType.DOCX, new byte[9]))
                .hasMessage("file-broken");
        assertThatThrownBy(() -> ImportedText.of("坏.doc", FileType.DOC, new byte[9]))
                .hasMessage("file-broken");
    }

    private static byte[] document() throws IOException {
        try (var document = new XWPFDocument()) {
            var title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.createRun().setText("办事处文件");
            var heading = document.createParagraph();
            heading.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
            heading.createRun().setText("总则");
            var list = hanNumbers(document);
            for (var words : new String[] {"第一条𠮷", "第二条"}) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(list);
                paragraph.setNumILvl(BigInteger.ZERO);
                paragraph.createRun().setText(words);
            }
            var last = document.getParagraphs().get(3);
            var bold = last.createRun();
            bold.setBold(true);
            bold.setText("要点");
            var hidden = last.createRun();
            hidden.setVanish(true);
            hidden.setText("藏起来的话");
            last.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("删去的话");
            last.getCTP().addNewIns();
            table(document);
            var picture = document.createParagraph().createRun();
            picture.addPicture(
                    new ByteArrayInputStream(SampleFiles.png(8, 8)), PictureType.PNG, "图.png", 90_000, 90_000);
            var date = document.createParagraph();
            date.setAlignment(ParagraphAlignment.RIGHT);
            date.createRun().setText("2022年1月5日");
            document.createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页脚");
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static BigInteger hanNumbers(XWPFDocument document) {
        var numbering = document.createNumbering();
        var made = CTAbstractNum.Factory.newInstance();
        made.setAbstractNumId(BigInteger.ONE);
        var level = made.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
        level.addNewLvlText().setVal("%1、");
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(made)));
    }

    private static void table(XWPFDocument document) {
        var table = document.createTable(3, 2);
        table.getRow(0).getCell(0).setText("合计");
        table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(0).removeCell(1);
        table.getRow(1).getCell(0).setText("甲");
        table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
        table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
        table.getRow(1).getCell(1).setText("1");
        table.getRow(2).getCell(1).setText("2");
    }
}
