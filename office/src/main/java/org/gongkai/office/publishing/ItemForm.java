package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.gongkai.office.files.KeptFile;

/**
 * The editor's fields as typed, so that a failed form keeps them.
 *
 * @param attachments ids of files, in the order of the page
 * @param submission given once with each form, so that sending it twice as it is keeps one item
 */
public record ItemForm(
        int version,
        String submission,
        String kind,
        long column,
        String title,
        String documentNo,
        String issuer,
        String formedOn,
        String effectiveOn,
        String expiresOn,
        String subject,
        String genre,
        String summary,
        String disclosure,
        String ground,
        String groundWords,
        String text,
        List<String> attachments) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A field that the sender left out is empty. */
    public ItemForm {
        submission = Objects.requireNonNullElse(submission, "");
        kind = Objects.requireNonNullElse(kind, DocumentKind.ORDINARY.name());
        title = Objects.requireNonNullElse(title, "");
        documentNo = Objects.requireNonNullElse(documentNo, "");
        issuer = Objects.requireNonNullElse(issuer, "");
        formedOn = Objects.requireNonNullElse(formedOn, "");
        effectiveOn = Objects.requireNonNullElse(effectiveOn, "");
        expiresOn = Objects.requireNonNullElse(expiresOn, "");
        subject = Objects.requireNonNullElse(subject, "");
        genre = Objects.requireNonNullElse(genre, "");
        summary = Objects.requireNonNullElse(summary, "");
        disclosure = Objects.requireNonNullElse(disclosure, Disclosure.ACTIVE.name());
        ground = Objects.requireNonNullElse(ground, "");
        groundWords = Objects.requireNonNullElse(groundWords, "");
        text = Objects.requireNonNullElse(text, "");
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /** Whether anything beyond title, column, day and text is filled in. */
    public boolean hasMetadata() {
        return !kind.equals(DocumentKind.ORDINARY.name())
                || !disclosure.equals(Disclosure.ACTIVE.name())
                || List.of(documentNo, issuer, effectiveOn, expiresOn, subject, genre, summary, ground, groundWords)
                        .stream()
                        .anyMatch(field -> !field.isEmpty());
    }

    static ItemForm empty(LocalDate today) {
        return of(0, new Draft(0, "", "", today, ""), List.of());
    }

    /** The newest revision with its attachments. */
    static ItemForm of(Item item, List<KeptFile> attachments) {
        return of(item.version(), item.draft(), attachments);
    }

    private static ItemForm of(int version, Draft draft, List<KeptFile> attachments) {
        var metadata = draft.metadata();
        return new ItemForm(
                version,
                UUID.randomUUID().toString(),
                metadata.kind().name(),
                draft.columnId(),
                draft.title(),
                draft.documentNo(),
                metadata.issuer(),
                draft.formedOn().toString(),
                metadata.effectiveOn().map(LocalDate::toString).orElse(""),
                metadata.expiresOn().map(LocalDate::toString).orElse(""),
                metadata.subject(),
                metadata.genre(),
                metadata.summary(),
                metadata.disclosure().name(),
                metadata.ground().map(Ground::name).orElse(""),
                metadata.groundWords(),
                draft.source(),
                attachments.stream().map(file -> file.id().toString()).toList());
    }

    /** The same words over another version of the item. */
    ItemForm over(int newest) {
        return changed(newest, text, attachments);
    }

    /** The same with another text. */
    ItemForm with(String other) {
        return changed(version, other, attachments);
    }

    /** The same with other attachments. */
    ItemForm attaching(List<String> ids) {
        return changed(version, text, ids);
    }

    private ItemForm changed(int newVersion, String newText, List<String> newAttachments) {
        return new ItemForm(
                newVersion,
                submission,
                kind,
                column,
                title,
                documentNo,
                issuer,
                formedOn,
                effectiveOn,
                expiresOn,
                subject,
                genre,
                summary,
                disclosure,
                ground,
                groundWords,
                newText,
                newAttachments);
    }

    /** What is no id is left out: nobody types them. */
    List<UUID> attachmentIds() {
        return attachments.stream()
                .distinct()
                .filter(id -> ID.matcher(id).matches())
                .map(UUID::fromString)
                .toList();
    }

    Draft draft() {
        var chosen = chosen(Disclosure.values(), disclosure).orElse(Disclosure.ACTIVE);
        var metadata = new Metadata(
                chosen(DocumentKind.values(), kind).orElse(DocumentKind.ORDINARY),
                issuer.strip(),
                subject,
                genre,
                summary.strip(),
                optionalDay(effectiveOn),
                optionalDay(expiresOn),
                chosen,
                chosen == Disclosure.WITHHELD ? chosen(Ground.values(), ground) : Optional.empty(),
                chosen == Disclosure.WITHHELD ? groundWords.strip() : "");
        return new Draft(column, title, documentNo, day(formedOn), text, metadata, attachmentIds());
    }

    private static <T extends Enum<T>> Optional<T> chosen(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private static Optional<LocalDate> optionalDay(String typed) {
        return typed.isBlank() ? Optional.empty() : Optional.of(day(typed));
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "formed-unread", typed);
        }
    }
}
