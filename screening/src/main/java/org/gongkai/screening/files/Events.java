package org.gongkai.screening.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartDocument;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Makes changed events of an XML part. */
final class Events {
    private static final XMLEventFactory FACTORY = XMLEventFactory.newDefaultFactory();
    /** Attributes that hold parts together. */
    private static final Set<String> STRUCTURE = Set.of(
            "id",
            "Id",
            "Type",
            "ContentType",
            "PartName",
            "Extension",
            "uri",
            "uid",
            "guid",
            "paraId",
            "textId",
            "clsid",
            "r",
            "s",
            "t",
            "ref",
            "sqref",
            "spans",
            "styleId",
            "asciiTheme",
            "rgb",
            "lastClr",
            "password",
            "hashValue",
            "saltValue",
            "embed",
            "space");

    private static final int REMEMBERED = 5_000;

    private final Map<String, String> remembered = new HashMap<>();
    private final UnaryOperator<String> mask;

    Events(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    static String name(XMLEvent event) {
        return event.isStartElement()
                ? event.asStartElement().getName().getLocalPart()
                : event.isEndElement() ? event.asEndElement().getName().getLocalPart() : "";
    }

    /** An attribute by its name without prefix, empty where there is none. */
    static String attribute(StartElement start, String name) {
        for (var all = start.getAttributes(); all.hasNext(); ) {
            var attribute = all.next();
            if (attribute.getName().getLocalPart().equals(name)) {
                return attribute.getValue();
            }
        }
        return "";
    }

    /** A name in the same name space, with the same prefix. */
    static QName sibling(QName name, String local) {
        return new QName(name.getNamespaceURI(), local, name.getPrefix());
    }

    /** The start of a part that is written in UTF-8, whatever it was before. */
    static XMLEvent start(StartDocument start) {
        return FACTORY.createStartDocument("UTF-8", "1.0", start.isStandalone());
    }

    static XMLEvent text(String text) {
        return FACTORY.createCharacters(text);
    }

    static XMLEvent start(QName name, List<Attribute> attributes) {
        return FACTORY.createStartElement(name, attributes.iterator(), null);
    }

    static XMLEvent end(QName name) {
        return FACTORY.createEndElement(name, null);
    }

    static Attribute attribute(String name, String value) {
        return FACTORY.createAttribute(name, value);
    }

    /** The attribute by which spaces at the ends of a text are kept. */
    static Attribute keepsSpace() {
        return FACTORY.createAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
    }

    /** The same element with the text in its attributes masked. */
    XMLEvent masked(StartElement start) {
        var attributes = new ArrayList<Attribute>();
        boolean changed = false;
        for (var all = start.getAttributes(); all.hasNext(); ) {
            var attribute = all.next();
            var value = isText(attribute) ? masked(attribute.getValue()) : attribute.getValue();
            boolean same = value.equals(attribute.getValue());
            changed |= !same;
            attributes.add(same ? attribute : FACTORY.createAttribute(attribute.getName(), value));
        }
        return changed
                ? FACTORY.createStartElement(start.getName(), attributes.iterator(), start.getNamespaces())
                : start;
    }

    private static boolean isText(Attribute attribute) {
        return attribute.getValue().length() > 1
                && !attribute.getName().getNamespaceURI().endsWith("/relationships")
                && !attribute.getName().getNamespaceURI().endsWith("/XMLSchema-instance")
                && !attribute.getName().getLocalPart().startsWith("rsid")
                && !STRUCTURE.contains(attribute.getName().getLocalPart());
    }

    private String masked(String value) {
        if (remembered.size() > REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(value, mask);
    }
}
