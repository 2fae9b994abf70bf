package org.gongkai.office.requests.redaction.copy;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Screener;

/**
 * A place that screening proposes to withhold.
 *
 * @param kind of personal data, in Chinese
 * @param text as it stands there
 */
public record Proposal(String kind, String text, Area area) {
    /** Around the characters, in their heights. */
    private static final double ROOM = 0.12;

    /** What stands in a page that is personal; a finding over two lines gives two places. */
    public static List<Proposal> in(List<Glyph> glyphs) {
        var read = PageText.of(glyphs);
        var found = new ArrayList<Proposal>();
        for (var finding : Screener.standard().screen(read.raw())) {
            if (finding.personal()) {
                read.glyphs(finding.start(), finding.end()).stream()
                        .map(Proposal::around)
                        .map(area -> new Proposal(Kinds.title(finding.kind()), finding.text(), area))
                        .filter(one -> found.stream().noneMatch(other -> other.area.covers(one.area)))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Area around(List<Glyph> line) {
        var box = (Rectangle2D) line.get(0).place().clone();
        line.forEach(glyph -> box.add(glyph.place()));
        var room = ROOM * box.getHeight();
        box.setFrame(box.getX() - room / 2, box.getY() - room, box.getWidth() + room, box.getHeight() + 2 * room);
        return Area.of(box);
    }
}
