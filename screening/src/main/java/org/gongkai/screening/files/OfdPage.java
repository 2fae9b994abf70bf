package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A page of an OFD: its pieces of text put together to lines by where they stand, however the program that wrote it cut
 * them. A wide gap stays one, so that columns are seen.
 *
 * @see "GB/T 33190-2016 电子文件存储与交换格式 版式文档, 11 (文字对象)"
 */
final class OfdPage {
    private static final double SIZE = 3.5;
    private static final String COLUMN_GAP = "    ";

    /** One TextCode, in millimetres from the upper left corner. */
    private record Piece(double x, double y, double size, String text) {
        double end() {
            return x + text.chars().mapToDouble(c -> c < 128 ? size / 2 : size).sum();
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final String place;
    private final Collector out;
    private boolean pictures;
    private boolean glyphs;
    private double left;
    private double top;
    private double size = SIZE;

    private OfdPage(String place, Collector out) {
        this.place = place;
        this.out = out;
    }

    static void read(Xml xml, String place, Collector out) throws IOException {
        var page = new OfdPage(place, out);
        while (xml.next()) {
            if (xml.isStart()) {
                page.element(xml);
            }
        }
        page.end();
    }

    private void element(Xml xml) throws IOException {
        switch (xml.name()) {
            case "TextObject" -> {
                var boundary = xml.attribute("Boundary").strip().split("\\s+", 3);
                left = decimal(boundary[0], 0);
                top = boundary.length > 1 ? decimal(boundary[1], 0) : 0;
                size = Math.max(1, decimal(xml.attribute("Size"), SIZE));
            }
            case "TextCode" -> code(xml);
            case "CGTransform" -> glyphs = true;
            case "ImageObject", "PathObject" -> pictures = true;
            default -> {
                // resources and layers
            }
        }
    }

    private void code(Xml xml) throws IOException {
        double x = left + decimal(xml.attribute("X"), 0);
        double y = top + decimal(xml.attribute("Y"), 0);
        var text = new StringBuilder();
        while (xml.next() && !xml.isEnd("TextCode")) {
            text.append(xml.isText() ? xml.text() : "");
        }
        out.budget().characters(text.length() + 1);
        pieces.add(new Piece(x, y, size, text.toString()));
    }

    private void end() throws IOException {
        var text = new StringBuilder();
        for (var line : lines()) {
            line.sort(Comparator.comparingDouble(Piece::x));
            double end = line.get(0).x();
            for (var piece : line) {
                text.append(piece.x() - end > piece.size() ? COLUMN_GAP : "").append(piece.text());
                end = piece.end();
            }
            text.append('\n');
        }
        if (text.toString().isBlank()) {
            if (glyphs || pictures) {
                out.unread(place, glyphs ? "outlines" : "scan");
            }
            return;
        }
        out.text(place, text.toString());
    }

    /** Pieces no further apart than half their size from top to bottom stand in one line. */
    private List<List<Piece>> lines() {
        var lines = new ArrayList<List<Piece>>();
        pieces.sort(Comparator.comparingDouble(Piece::y));
        double y = Double.NEGATIVE_INFINITY;
        for (var piece : pieces) {
            if (piece.y() - y > piece.size() / 2) {
                lines.add(new ArrayList<>());
                y = piece.y();
            }
            lines.get(lines.size() - 1).add(piece);
        }
        return lines;
    }

    private static double decimal(String text, double otherwise) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
