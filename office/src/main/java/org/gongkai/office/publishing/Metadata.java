package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What describes a revision beside its title and text.
 *
 * @param issuer 发文机关; empty: the body itself
 * @param subject 主题分类, a code of {@link Classification}; empty: none
 * @param genre 体裁, a code of {@link Classification}; empty: none
 * @param summary 内容概述 (条例 第十二条)
 * @param effectiveOn 施行日期; empty: from publication
 * @param expiresOn 有效期至, the last day on which it is valid; empty: without end
 * @param ground why it is not public; with {@link Disclosure#WITHHELD} only
 * @param groundWords the facts behind the ground
 */
public record Metadata(
        DocumentKind kind,
        String issuer,
        String subject,
        String genre,
        String summary,
        Optional<LocalDate> effectiveOn,
        Optional<LocalDate> expiresOn,
        Disclosure disclosure,
        Optional<Ground> ground,
        String groundWords) {
    /** An ordinary item, made public, about which nothing more is said. */
    public static final Metadata ORDINARY = of(DocumentKind.ORDINARY);

    /** A document of this kind, made public, about which nothing more is said. */
    public static Metadata of(DocumentKind kind) {
        return new Metadata(
                kind, "", "", "", "", Optional.empty(), Optional.empty(), Disclosure.ACTIVE, Optional.empty(), "");
    }

    /** The same, of another issuer and with an outline. */
    public Metadata from(String otherIssuer, String outline) {
        return new Metadata(
                kind, otherIssuer, subject, genre, outline, effectiveOn, expiresOn, disclosure, ground, groundWords);
    }

    /** The same, valid from one day to another, both included. */
    public Metadata valid(LocalDate from, Optional<LocalDate> until) {
        return new Metadata(
                kind, issuer, subject, genre, summary, Optional.of(from), until, disclosure, ground, groundWords);
    }
}
