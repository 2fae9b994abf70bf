package org.gongkai.office.requests.redaction.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.office.letters.write.PlainPages;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The pages of a Word document, set anew in a plain layout: what a reader sees of text, tables and pictures with all
 * changes accepted. Deleted text, comments, hidden text, fields, notes, headers and footers are not taken over.
 */
public final class DocxPages {
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "delInstrText",
            "commentReference",
            "footnoteReference",
            "endnoteReference",
            "annotationRef",
            "Fallback",
            "pPr",
            "rPr",
            "sectPr",
            "tblPr",
            "trPr",
            "tcPr");
    private static final Set<String> HIDING = Set.of("vanish", "webHidden", "specVanish");

    private final XWPFDocument document;
    private final Set<String> hidden;
    private final PlainPages pages;

    private DocxPages(XWPFDocument document, PlainPages pages) {
        this.document = document;
        this.hidden = hiddenStyles(document);
        this.pages = pages;
    }

    /**
     * @param note first line of the first page, says that the layout is simplified
     */
    public static byte[] pdf(byte[] docx, String note, TimeLimit limit) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var pages = new PlainPages()) {
            pages.note(note);
            new DocxPages(document, pages).body(document.getBodyElements(), limit);
            return pages.bytes();
        } catch (IOException | RuntimeException e) {
            throw e instanceof org.gongkai.office.Refusal refusal ? refusal : SourcePages.unreadable();
        }
    }

    private void body(List<IBodyElement> elements, TimeLimit limit) {
        for (var element : elements) {
            limit.check();
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph.getCTP().getDomNode());
            } else if (element instanceof XWPFTable table) {
                pages.table(rows(table));
            }
        }
    }

    private void paragraph(Node node) {
        var text = new StringBuilder();
        var pictures = new ArrayList<XWPFPictureData>();
        read(node, text, pictures);
        text.toString().lines().forEach(pages::paragraph);
        pictures.forEach(picture -> pages.picture(picture.getData()));
    }

    private List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .filter(row -> !isHiddenRow(row.getCtRow().getDomNode()))
                .map(row -> row.getTableCells().stream()
                        .map(cell -> {
                            var text = new StringBuilder();
                            read(cell.getCTTc().getDomNode(), text, new ArrayList<>());
                            return text.toString().strip();
                        })
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /** A row that was deleted while changes were tracked, or is hidden. */
    private static boolean isHiddenRow(Node row) {
        return child(row, "trPr") instanceof Element properties
                && (child(properties, "del") != null || child(properties, "hidden") != null);
    }

    private void read(Node node, StringBuilder text, List<XWPFPictureData> pictures) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            var name = child.getLocalName();
            if (name == null || LEFT_OUT.contains(name) || isHidden(child)) {
                continue;
            }
            switch (name) {
                case "t" -> letters(child, text);
                case "tab" -> text.append(' ');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "blip" -> picture(child, pictures);
                case "p" -> {
                    if (text.length() > 0) {
                        text.append('\n');
                    }
                    read(child, text, pictures);
                }
                default -> read(child, text, pictures);
            }
        }
    }

    private static void letters(Node node, StringBuilder text) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                text.append(child.getNodeValue());
            }
        }
    }

    private void picture(Node blip, List<XWPFPictureData> pictures) {
        var attribute = blip.getAttributes()
                .getNamedItemNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "embed");
        if (attribute != null && document.getRelationById(attribute.getNodeValue()) instanceof XWPFPictureData data) {
            pictures.add(data);
        }
    }

    private boolean isHidden(Node node) {
        var properties = "r".equals(node.getLocalName()) ? child(node, "rPr") : null;
        return properties != null && (hides(properties) || hidden.contains(value(child(properties, "rStyle"))))
                || "p".equals(node.getLocalName()) && isHiddenParagraph(node);
    }

    private boolean isHiddenParagraph(Node node) {
        var properties = child(node, "pPr");
        return properties != null && hidden.contains(value(child(properties, "pStyle")));
    }

    private static boolean hides(Node properties) {
        for (var child = properties.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getLocalName() != null
                    && HIDING.contains(child.getLocalName())
                    && !Set.of("0", "false", "off").contains(value(child))) {
                return true;
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable Node child(Node node, String name) {
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (name.equals(child.getLocalName())) {
                return child;
            }
        }
        return null;
    }

    private static String value(@org.jspecify.annotations.Nullable Node node) {
        return node instanceof Element element
                ? element.getAttributeNS("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "val")
                : "";
    }

    private static Set<String> hiddenStyles(XWPFDocument document) {
        var hidden = new HashSet<String>();
        try {
            var styles = document.getStyle();
            for (var style : styles.getStyleList()) {
                var properties = child(style.getDomNode(), "rPr");
                if (properties != null && hides(properties)) {
                    hidden.add(style.getStyleId());
                }
            }
        } catch (IOException | org.apache.xmlbeans.XmlException | RuntimeException e) {
            return hidden; // a document without styles
        }
        return hidden;
    }
}
