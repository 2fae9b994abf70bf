package org.gongkai.screening.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A Word file with a marker in every place. */
final class WordSample {
    private static final String MORE = """
            <w:p><w:r><w:t xml:space="preserve">留下的</w:t></w:r>\
            <w:del w:id="91" w:author="标记修订人" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>标记删除</w:delText></w:r></w:del>\
            <w:ins w:id="92" w:author="标记修订人" w:date="2026-01-01T00:00:00Z"><w:r><w:t>标记插入</w:t></w:r></w:ins></w:p>\
            <w:p><w:r><w:t>看得见</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>标记隐藏</w:t></w:r></w:p>\
            <w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="标记图片说明"><v:textbox><w:txbxContent>\
            <w:p><w:r><w:t>标记文本框</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>\
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "mailto:biaoji@field.cn"</w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>\
            <w:p><w:bookmarkStart w:id="93" w:name="标记书签"/><w:bookmarkEnd w:id="93"/></w:p>""";

    private static final String COMMENTS = """
            <w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:comment w:id="1" w:author="标记批注人"><w:p><w:r><w:t>标记批注</w:t></w:r></w:p></w:comment></w:comments>""";

    private static final String TYPES = """
            <Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>\
            <Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>""";

    private WordSample() {}

    static byte[] bytes() throws IOException {
        try (var document = new XWPFDocument()) {
            var split = document.createParagraph();
            split.createRun().setText("标记");
            var bold = split.createRun();
            bold.setBold(true);
            bold.setText("正文");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("姓名");
            table.getRow(0).getCell(1).setText("身份证号");
            table.getRow(1).getCell(0).setText("标记姓名");
            table.getRow(1).getCell(1).setText("标记单元格");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("标记页眉");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("标记页脚");
            var note = document.createFootnote();
            note.createParagraph().createRun().setText("标记脚注");
            split.addFootnoteReference(note);
            document.createParagraph()
                    .createHyperlinkRun("mailto:biaoji@link.cn")
                    .setText("联系");
            var core = document.getProperties().getCoreProperties();
            core.setCreator("标记作者");
            core.setLastModifiedByUser("标记最后修改者");
            core.setTitle("标记标题");
            document.getProperties().getExtendedProperties().setCompany("标记单位");
            document.getProperties().getCustomProperties().addProperty("经办", "标记自定义");
            var bytes = new ByteArrayOutputStream();
            document.write(bytes);
            var whole = Zip.replaced(bytes.toByteArray(), "word/document.xml", "</w:body>", MORE + "</w:body>");
            whole = Zip.with(whole, "word/comments.xml", COMMENTS);
            whole = Zip.with(whole, "word/embeddings/标记附件.xlsx", SheetSample.bytes());
            whole = Zip.with(whole, "word/media/image1.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
            whole = Zip.replaced(whole, "[Content_Types].xml", "</Types>", TYPES + "</Types>");
            return Zip.with(whole, "customXml/item1.xml", "<data><name>标记自定义数据</name></data>");
        }
    }
}
