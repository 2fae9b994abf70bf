package org.gongkai.screening.files;

/** What is left of the limits while a file and the files in it are read. */
final class Budget {
    /** Below this no file is taken for a bomb, however well it is packed. */
    private static final long HARMLESS = 32L << 20;

    /** Pictures that are recognised in one file; the others are unread as all are. */
    private static final int PICTURES = 100;

    private final FileLimits limits;
    private final long mostUnpacked;
    private long unpacked;
    private long characters;
    private long cells;
    private int files;
    private int pictures;

    Budget(FileLimits limits, long size) {
        this.limits = limits;
        this.mostUnpacked = Math.min(limits.unpacked(), Math.max(HARMLESS, size * limits.ratio()));
    }

    FileLimits limits() {
        return limits;
    }

    void unpacked(long bytes) throws UnreadableFile {
        unpacked += bytes;
        within(unpacked, mostUnpacked);
    }

    /** Bytes that may still be unpacked. */
    long unpackable() {
        return mostUnpacked - unpacked;
    }

    void characters(long count) throws UnreadableFile {
        characters += count;
        within(characters, limits.characters());
    }

    void cells(long count) throws UnreadableFile {
        cells += count;
        within(cells, limits.cells());
    }

    /** One more picture to be recognised; false where that would take too long. */
    boolean picture() {
        return ++pictures <= PICTURES;
    }

    /** One more file inside of the file; false where there are too many. */
    boolean file() {
        return ++files <= limits.files();
    }

    static void within(long value, long most) throws UnreadableFile {
        if (value > most) {
            throw new UnreadableFile("too-large");
        }
    }
}
