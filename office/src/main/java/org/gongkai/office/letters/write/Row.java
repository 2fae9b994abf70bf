package org.gongkai.office.letters.write;

import java.util.List;

/**
 * One line of the page.
 *
 * @param pieces what stands in it; none in a blank line
 * @param staysWithPrevious whether no page may begin with it
 */
record Row(List<Piece> pieces, boolean staysWithPrevious) {
    /**
     * A run of one face.
     *
     * @param x points from the left edge of the type area
     * @param size points
     * @param pitch points from one full-width character to the next
     */
    record Piece(double x, Typesetter.Line line, Face face, double size, double pitch) {}

    static final Row BLANK = new Row(List.of(), false);

    static Row of(Piece... pieces) {
        return new Row(List.of(pieces), false);
    }

    Row staying() {
        return new Row(pieces, true);
    }
}
