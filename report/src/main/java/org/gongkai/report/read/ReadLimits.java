package org.gongkai.report.read;

/**
 * Bounds on what a reader takes from a document that may be hostile. Real reports stay far below all of them.
 *
 * @param bytes size of the file
 * @param unpacked bytes of an archive (DOCX, XLSX) or of the streams of a PDF after unpacking
 * @param xml bytes of the XML parts of an archive after unpacking, which a library keeps in memory many times over
 * @param blocks paragraphs and tables
 * @param cells grid positions in all tables, spans expanded
 * @param characters characters of text, markup included
 * @param narrative characters of the narrative
 * @param paragraph characters of a paragraph
 * @param sentence characters up to a full stop
 * @param pages pages of a PDF
 * @param depth nesting of elements
 */
public record ReadLimits(
        long bytes,
        long unpacked,
        long xml,
        int blocks,
        int cells,
        int characters,
        int narrative,
        int paragraph,
        int sentence,
        int pages,
        int depth) {
    public static final ReadLimits DEFAULT = new ReadLimits(
            32L << 20, 128L << 20, 12L << 20, 100_000, 200_000, 8_000_000, 200_000, 50_000, 4_000, 500, 512);
}
