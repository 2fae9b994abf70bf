package org.gongkai.office.portal.outside;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a site was made from, so that what has changed since can be told.
 *
 * @param program version of the program
 * @param address where readers find the site
 * @param change number of the last change among what is published
 * @param matters number of the last change of 互动交流
 * @param day day of the office, on which validity depends
 * @param bodies what stands around the items of each body, its code to a digest
 */
record SiteMarks(String program, String address, long change, long matters, LocalDate day, Map<String, String> bodies) {
    private static final String FORM = "gongkai-site-2";
    private static final int FIELDS = 6;
    private static final String BODY = "body";

    SiteMarks {
        bodies = Map.copyOf(bodies);
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.join(
                "\t",
                List.of(FORM, program, address, String.valueOf(change), String.valueOf(matters), day.toString())));
        new TreeMap<>(bodies).forEach((code, digest) -> lines.add(BODY + "\t" + code + "\t" + digest));
        return lines;
    }

    /** The marks at the beginning of a file; empty where it is none of ours. */
    static Optional<SiteMarks> read(List<String> lines) {
        var head = lines.isEmpty() ? List.<String>of() : List.of(lines.get(0).split("\t", -1));
        if (head.size() != FIELDS || !head.get(0).equals(FORM)) {
            return Optional.empty();
        }
        var bodies = new TreeMap<String, String>();
        lines.stream().skip(1).map(line -> List.of(line.split("\t", -1))).forEach(fields -> {
            if (fields.size() == 3 && fields.get(0).equals(BODY)) {
                bodies.put(fields.get(1), fields.get(2));
            }
        });
        try {
            return Optional.of(new SiteMarks(
                    head.get(1),
                    head.get(2),
                    Long.parseLong(head.get(3)),
                    Long.parseLong(head.get(4)),
                    LocalDate.parse(head.get(5)),
                    bodies));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
