package org.gongkai.office.channels;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** 阅读数 pasted from the account's own statistics: a title or an address and a number on each line. */
@Component
final class ReadImport {
    private static final int MOST = 500;
    private static final Pattern LINE = Pattern.compile("(.{1,300}?)[\\t,，]\\s*(\\d{1,9})\\s*");

    private final PlacementLedger ledger;

    ReadImport(PlacementLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * What became of the lines.
     *
     * @param unknown lines that name no post of the channel, or more than one
     */
    record Taken(int taken, List<String> unknown) {
        Taken {
            unknown = List.copyOf(unknown);
        }
    }

    Taken take(Person person, Body body, PlacementFilter filter, LocalDate day, String pasted, Moment when) {
        var lines = new ArrayList<PlacementLine>();
        ledger.each(body, filter, lines::add);
        var unknown = new ArrayList<String>();
        var taken = 0;
        for (var text : pasted.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList()) {
            var read = LINE.matcher(text);
            var found =
                    read.matches() ? named(lines, String.valueOf(read.group(1)).strip()) : List.<PlacementLine>of();
            if (found.size() == 1) {
                var reads = Integer.parseInt(String.valueOf(read.group(2)));
                ledger.reads(person, body, found.get(0).id(), day, reads, when);
                taken++;
            } else {
                unknown.add(text);
            }
        }
        return new Taken(taken, unknown);
    }

    private static List<PlacementLine> named(List<PlacementLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.title().equals(name)
                        || !name.isEmpty() && line.address().equals(name))
                .toList();
    }
}
