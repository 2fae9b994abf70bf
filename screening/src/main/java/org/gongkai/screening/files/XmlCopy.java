package org.gongkai.screening.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.StartDocument;
import javax.xml.stream.events.XMLEvent;

/** Copies an XML part piece by piece, so that a part of any length fits in memory, and lets a change work on it. */
final class XmlCopy {
    private static final XMLOutputFactory OUTPUT = XMLOutputFactory.newDefaultFactory();
    /** Events of one paragraph or cell, and elements in elements. */
    private static final int MOST = 400_000;

    /** Characters: the library writes every sign on its own. */
    private static final int BUFFER = 1 << 16;

    private static final int DEEPEST = 500;

    /** What happens to the pieces. */
    interface Change {
        /** Whether an element and all in it are to be changed together. */
        boolean isGroup(String element);

        /** A whole group, from its start to its end. */
        List<XMLEvent> group(List<XMLEvent> events) throws UnreadableFile;

        /** What is in no group. */
        XMLEvent single(XMLEvent event) throws UnreadableFile;
    }

    private XmlCopy() {}

    static void copy(InputStream in, OutputStream out, Change change) throws IOException {
        try {
            var reader = Xml.FACTORY.createXMLEventReader(Charsets.xml(in));
            var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
            var writer = OUTPUT.createXMLEventWriter(text);
            while (reader.hasNext()) {
                step(reader, writer, change);
            }
            writer.flush();
            text.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void step(XMLEventReader reader, XMLEventWriter writer, Change change)
            throws XMLStreamException, UnreadableFile {
        var event = checked(reader.nextEvent());
        if (event.getEventType() == XMLStreamConstants.COMMENT) {
            return;
        }
        if (event.isStartElement()
                && change.isGroup(event.asStartElement().getName().getLocalPart())) {
            for (var changed : change.group(group(event, reader))) {
                writer.add(changed);
            }
        } else {
            writer.add(event.isStartDocument() ? Events.start((StartDocument) event) : change.single(event));
        }
    }

    private static List<XMLEvent> group(XMLEvent start, XMLEventReader reader)
            throws XMLStreamException, UnreadableFile {
        var events = new ArrayList<XMLEvent>();
        events.add(start);
        for (int depth = 1; depth > 0; ) {
            var event = checked(reader.nextEvent());
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (events.size() > MOST || depth > DEEPEST) {
                throw new UnreadableFile("too-complex");
            }
            if (event.getEventType() != XMLStreamConstants.COMMENT) {
                events.add(event);
            }
        }
        return events;
    }

    private static XMLEvent checked(XMLEvent event) throws UnreadableFile {
        if (event.getEventType() == XMLStreamConstants.DTD || event.isEntityReference()) {
            throw new UnreadableFile("broken");
        }
        return event;
    }
}
