package org.gongkai.office.files;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large uploads may be. They are held in memory, never in the temp folder, until they are encrypted. */
@Component
public final class FileLimits {
    private static final int MEGA = 1 << 20;
    /** A form without files: text only. */
    static final long TEXT = 8L * MEGA;

    private final long file;

    FileLimits(@Value("${gongkai.files.limit:50MB}") DataSize file) {
        this.file = file.toBytes();
    }

    /** Bytes of one file. */
    public long file() {
        return file;
    }

    /** Bytes of a whole form: a file somewhat too large still comes in, so that the text beside it is not lost. */
    long form() {
        return 2 * file + TEXT;
    }

    /** For people, in MB. */
    public static String mega(long bytes) {
        return String.format(Locale.ROOT, "%.1f", (double) bytes / MEGA).replaceFirst("\\.0$", "");
    }
}
