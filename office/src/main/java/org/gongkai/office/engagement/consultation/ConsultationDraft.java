package org.gongkai.office.engagement.consultation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a clerk writes of a consultation; all of it is for the public.
 *
 * @param explanation 起草说明
 * @param draft text of the draft; empty where an item holds it
 * @param item published item with the draft and its attachments
 * @param closesOn last day for comments
 * @param shortReason why that is sooner than the kind asks for; empty where it is not
 */
public record ConsultationDraft(
        ConsultationKind kind,
        String title,
        String explanation,
        String draft,
        Optional<Long> item,
        LocalDate closesOn,
        String shortReason,
        Optional<Hearing> hearing) {
    public static final int TITLE = 100;
    public static final int EXPLANATION = 20_000;
    public static final int TEXT = 60_000;
    public static final int REASON = 500;
}
