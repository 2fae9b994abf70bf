package org.gongkai.office.requests.redaction.copy;

/** Brightness of a colour, from 0 to 255. */
final class Grey {
    private Grey() {}

    static int of(int rgb) {
        return (77 * (rgb >> 16 & 0xff) + 150 * (rgb >> 8 & 0xff) + 29 * (rgb & 0xff)) >> 8;
    }

    /** How far a colour is from grey. */
    static int chroma(int rgb) {
        var r = rgb >> 16 & 0xff;
        var g = rgb >> 8 & 0xff;
        var b = rgb & 0xff;
        return Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
    }
}
