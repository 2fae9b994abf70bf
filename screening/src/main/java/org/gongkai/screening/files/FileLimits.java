package org.gongkai.screening.files;

/**
 * Bounds on what is taken from a file that may be hostile. Files of an office stay far below all of them.
 *
 * @param bytes size of the file
 * @param unpacked bytes that it and all files in it unpack to
 * @param ratio how many times its own size a file may unpack to, where that is more than 32 MB
 * @param entries parts of one archive or Office file
 * @param files files inside of the file, at any depth
 * @param depth files in files in the file
 * @param characters characters of text in all passages
 * @param cells positions in all tables
 * @param pages pages of a PDF
 */
public record FileLimits(
        long bytes,
        long unpacked,
        int ratio,
        int entries,
        int files,
        int depth,
        long characters,
        long cells,
        int pages) {
    public static final FileLimits DEFAULT =
            new FileLimits(64L << 20, 384L << 20, 150, 5_000, 200, 2, 30_000_000, 3_000_000, 2_000);
}
