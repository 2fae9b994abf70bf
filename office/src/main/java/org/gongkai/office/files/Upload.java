package org.gongkai.office.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file as sent, held in memory only.
 *
 * @param name without a folder and without characters that hide what it is; at most 150 characters
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {
    private static final int LONGEST = 150;

    public Upload {
        name = tidy(name);
    }

    /** The files of a form; fields left empty are left out. */
    public static List<Upload> of(List<MultipartFile> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty()
                        || !Objects.requireNonNullElse(part.getOriginalFilename(), "")
                                .isEmpty())
                .map(Upload::of)
                .toList();
    }

    public static Upload of(MultipartFile part) {
        try {
            return new Upload(Objects.requireNonNullElse(part.getOriginalFilename(), ""), part.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tidy(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        // control and format characters could turn round what a name seems to end with
        var shown = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Zl}\\p{Zp}]", "")
                .strip();
        var length = shown.codePointCount(0, shown.length());
        return length <= LONGEST ? shown : shown.substring(shown.offsetByCodePoints(0, length - LONGEST));
    }
}
