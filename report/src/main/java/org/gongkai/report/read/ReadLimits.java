package org.gongkai.report.read;

/**
 * Bounds on what a reader takes from a document that may be hostile. Real reports stay far below all of them.
 *
 * @param bytes size of the file
 * @param unpacked bytes of an archive (DOCX, XLSX) after unpacking
 * @param blocks paragraphs and tables
 * @param cells grid positions in all tables, spans expanded
 * @param characters characters of text
 * @param pages pages of a PDF
 * @param depth nesting of elements
 */
public record ReadLimits(long bytes, long unpacked, int blocks, int cells, int characters, int pages, int depth) {
    public static final ReadLimits DEFAULT =
            new ReadLimits(32L << 20, 128L << 20, 100_000, 200_000, 8_000_000, 500, 512);
}
