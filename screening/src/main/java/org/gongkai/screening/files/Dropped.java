package org.gongkai.screening.files;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Parts that a masked copy does not have, and the lists of parts without them. */
final class Dropped implements XmlCopy.Change {
    /** Cached order of formulas, earlier versions of a shared workbook. */
    private static final Set<String> ROOTS = Set.of("calcChain", "headers", "revisions", "users");

    private final String name;
    private final Set<String> dropped;
    private final Map<String, String> renamed;
    private final Events events;

    /**
     * @param name of the list
     * @param renamed new names of parts whose names said something
     */
    Dropped(String name, Set<String> dropped, Map<String, String> renamed, UnaryOperator<String> mask) {
        this.name = name;
        this.dropped = dropped;
        this.renamed = renamed;
        this.events = new Events(mask);
    }

    static boolean is(String name, String root) {
        var lower = name.toLowerCase(Locale.ROOT);
        return ROOTS.contains(root)
                || lower.startsWith("customxml/")
                || lower.startsWith("docprops/thumbnail")
                || lower.startsWith("_xmlsignatures/")
                || lower.contains("vbaproject")
                || lower.contains("vbadata");
    }

    @Override
    public boolean isGroup(String element) {
        return element.equals("Relationship") || element.equals("Override");
    }

    @Override
    public List<XMLEvent> group(List<XMLEvent> all) {
        var start = all.get(0).asStartElement();
        var target = Events.attribute(start, "Target");
        if (Events.attribute(start, "TargetMode").equals("External")) {
            return List.of(events.masked(start), all.get(all.size() - 1));
        }
        boolean isLink = Events.name(start).equals("Relationship");
        var part = Links.resolved(isLink ? source() : "", isLink ? target : Events.attribute(start, "PartName"));
        if (dropped.contains(part)) {
            return List.of();
        }
        return List.of(isLink ? link(start, part) : plain(start, part), all.get(all.size() - 1));
    }

    private XMLEvent link(StartElement start, String part) {
        return renamed.containsKey(part)
                ? Events.start(
                        start.getName(),
                        List.of(
                                Events.attribute("Id", Events.attribute(start, "Id")),
                                Events.attribute("Type", Events.attribute(start, "Type")),
                                Events.attribute("Target", "/" + renamed.get(part))))
                : start;
    }

    /** The part whose relationships these are. */
    private String source() {
        return name.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
    }

    /** A document with macros becomes one without. */
    private XMLEvent plain(StartElement start, String part) {
        var type = Events.attribute(start, "ContentType");
        var plain = switch (type) {
            case "application/vnd.ms-word.document.macroEnabled.main+xml" ->
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
            case "application/vnd.ms-excel.sheet.macroEnabled.main+xml" ->
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
            case "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml" ->
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
            default -> type;
        };
        return Events.start(
                start.getName(),
                List.of(
                        Events.attribute("PartName", "/" + renamed.getOrDefault(part, part)),
                        Events.attribute("ContentType", plain)));
    }

    @Override
    public XMLEvent single(XMLEvent event) {
        return event;
    }
}
