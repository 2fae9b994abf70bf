package org.gongkai.report.write;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Word's own styles of title and headings, so that its outline and screen readers know them. */
final class DocxStyles {
    static final String TITLE = "Title";
    static final String HEADING_1 = "Heading1";
    static final String HEADING_2 = "Heading2";

    private DocxStyles() {}

    static void add(XWPFDocument document) {
        var styles = document.createStyles();
        styles.setEastAsia("zh-CN");
        styles.addStyle(style(TITLE, "Title", -1));
        styles.addStyle(style(HEADING_1, "heading 1", 0));
        styles.addStyle(style(HEADING_2, "heading 2", 1));
    }

    private static XWPFStyle style(String id, String name, int level) {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        if (level >= 0) {
            var format = style.addNewPPr();
            format.addNewKeepNext();
            format.addNewOutlineLvl().setVal(BigInteger.valueOf(level));
        }
        return new XWPFStyle(style);
    }
}
