package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which parts of an Office file a part refers to. */
final class Links {
    private Links() {}

    /** Name of the part with the relationships of a part. */
    static String of(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** Names of parts by the ids that the part uses for them. */
    static Map<String, String> from(Parts parts, String part) throws IOException {
        var links = new LinkedHashMap<String, String>();
        if (parts.has(of(part))) {
            try (var in = parts.stream(of(part))) {
                for (var xml = Xml.of(in); xml.next(); ) {
                    if (xml.isStart("Relationship")) {
                        links.put(xml.attribute("Id"), resolved(part, xml.attribute("Target")));
                    }
                }
            }
        }
        return links;
    }

    static String resolved(String part, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var path = new ArrayDeque<String>();
        int slash = part.lastIndexOf('/');
        for (var step : ((slash < 0 ? "" : part.substring(0, slash + 1)) + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
