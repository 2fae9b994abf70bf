package org.gongkai.screening.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A walk over an XML part: no type definitions, no entities, nothing fetched, any nesting without recursion. */
final class Xml {
    static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 2_000;

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // newer platforms have a limit of their own; ours is reached first everywhere, and is said to be one
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        return factory;
    }

    static Xml of(InputStream in) throws IOException {
        try {
            return new Xml(FACTORY.createXMLStreamReader(Charsets.xml(in)));
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    static Xml of(byte[] bytes) throws IOException {
        return of(new ByteArrayInputStream(bytes));
    }

    /** Goes on to the next start, end or text. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableFile("broken");
                }
                depth += isStart() ? 1 : isEnd() ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new UnreadableFile("too-complex");
                }
                if (isStart() || isEnd() || isText()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** A limit that was reached while reading is that limit, not a broken file. */
    private static IOException failure(XMLStreamException e) {
        return e.getNestedException() instanceof UnreadableFile limit ? limit : new IOException(e);
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** Characters, or a comment, which says something as well. */
    boolean isText() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.COMMENT;
    }

    boolean isStart(String name) {
        return isStart() && name().equals(name);
    }

    boolean isEnd(String name) {
        return isEnd() && name().equals(name);
    }

    /** The element without its prefix: strict and usual files differ in name spaces only. */
    String name() {
        return reader.getLocalName();
    }

    boolean isWord() {
        var space = reader.getNamespaceURI();
        return space != null && space.contains("wordprocessingml");
    }

    String text() {
        return reader.getText();
    }

    /** An attribute by its name without prefix, empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    int number(String attribute, int otherwise) {
        var value = attribute(attribute).strip();
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Whether an attribute says yes. */
    boolean isSet(String attribute) {
        return isYes(attribute(attribute));
    }

    /** An element such as w:vanish, whose mere presence means yes. */
    boolean isOn() {
        var value = attribute("val");
        return value.isEmpty() || isYes(value);
    }

    private static boolean isYes(String value) {
        return value.equals("1") || value.equals("true") || value.equals("on");
    }
}
