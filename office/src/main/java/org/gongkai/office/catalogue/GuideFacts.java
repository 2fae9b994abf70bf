package org.gongkai.office.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.bodies.Body;

/** What the guide says about the body, by name; the words of the names stand under {@code guide.fact.<name>}. */
public final class GuideFacts {
    private GuideFacts() {}

    /** In the order of the guide; what is not known is absent. */
    public static Map<String, String> of(Body body) {
        var facts = new LinkedHashMap<String, String>();
        put(facts, "name", body.name());
        put(facts, "unit", body.unit());
        put(facts, "address", body.address());
        put(facts, "hours", body.hours());
        put(facts, "phone", body.phone());
        put(facts, "fax", body.contact().fax());
        put(facts, "email", body.contact().email());
        put(facts, "postcode", body.contact().postcode());
        put(facts, "online", body.contact().online());
        put(facts, "leader", body.leader());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, String value) {
        if (!value.isBlank()) {
            facts.put(name, value);
        }
    }

    static String text(Map<String, String> facts) {
        var lines = new ArrayList<String>();
        facts.forEach((name, value) -> lines.add(name + "=" + value.replaceAll("\\R", " ")));
        return String.join("\n", lines);
    }

    /** Names of what differs between two days. */
    static List<String> changed(String before, String now) {
        var old = List.of(before.split("\n", -1));
        var changed = new ArrayList<String>();
        for (var line : now.split("\n", -1)) {
            if (!old.contains(line)) {
                changed.add(line.substring(0, line.indexOf('=')));
            }
        }
        return changed;
    }
}
