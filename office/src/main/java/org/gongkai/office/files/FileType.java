package org.gongkai.office.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may be attached. Archives are not: nobody can review what is inside. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    OFD("application/ofd", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    DOC("application/msword", "doc"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    XLS("application/vnd.ms-excel", "xls"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    PPT("application/vnd.ms-powerpoint", "ppt"),
    TXT("text/plain", "txt"),
    CSV("text/csv", "csv"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif");

    private final String media;
    /** Parted by spaces. */
    private final String extensions;

    FileType(String media, String... extensions) {
        this.media = media;
        this.extensions = String.join(" ", extensions);
    }

    /** Media type it is served with. */
    public String media() {
        return media;
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG || this == GIF;
    }

    boolean isText() {
        return this == TXT || this == CSV;
    }

    /** What a name claims to be. */
    static Optional<FileType> claimedBy(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> List.of(type.extensions.split(" ")).contains(extension))
                .findFirst();
    }

    /** The usual ending of a name. */
    public String extension() {
        return extensions.split(" ", 2)[0];
    }

    /** The type that is served as this media type, without its parameters. */
    public static Optional<FileType> ofMedia(String media) {
        return Arrays.stream(values()).filter(type -> type.media.equals(media)).findFirst();
    }
}
