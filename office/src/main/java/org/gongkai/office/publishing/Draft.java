package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an editor types.
 *
 * @param formedOn 成文日期; the 20 working days count from the day after (条例 第二十六条)
 * @param source plain text or HTML as typed
 * @param attachments files of the office in their order, without the pictures in the text
 */
public record Draft(
        long columnId,
        String title,
        String documentNo,
        LocalDate formedOn,
        String source,
        Metadata metadata,
        List<UUID> attachments) {
    /** Longest title, in characters. */
    public static final int TITLE_LIMIT = 200;

    /** Longest outline, in characters. */
    public static final int SUMMARY_LIMIT = 300;

    public Draft {
        attachments = List.copyOf(attachments);
    }

    /** One without attachments. */
    public Draft(long columnId, String title, String documentNo, LocalDate formedOn, String source, Metadata metadata) {
        this(columnId, title, documentNo, formedOn, source, metadata, List.of());
    }

    /** An ordinary item, made public. */
    public Draft(long columnId, String title, String documentNo, LocalDate formedOn, String source) {
        this(columnId, title, documentNo, formedOn, source, Metadata.ORDINARY);
    }
}
