package org.gongkai.office.publishing.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.WordToHtmlConverter;

/** Word documents of the old binary format, by the converter of POI. */
final class DocHtml {
    private DocHtml() {}

    static String read(String name, byte[] content) {
        try (var document = new HWPFDocument(new ByteArrayInputStream(content))) {
            var page = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
            var converter = new WordToHtmlConverter(page);
            converter.setPicturesManager((picture, type, suggested, width, height) ->
                    "data:" + type.getMime() + ";base64," + Base64.getEncoder().encodeToString(picture));
            converter.processDocument(document);
            var out = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.METHOD, "html");
            transformer.transform(new DOMSource(converter.getDocument()), new StreamResult(out));
            return out.toString();
        } catch (IOException | ParserConfigurationException | TransformerException | RuntimeException e) {
            throw ImportedText.broken(name, new IOException(e));
        }
    }
}
