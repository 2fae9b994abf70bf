package org.gongkai.office.letters;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A letter as a file to read or to print. */
@Component
public class LetterPrint {
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Letters letters;

    LetterPrint(Letters letters) {
        this.letters = letters;
    }

    public ResponseEntity<byte[]> pdf(Letter letter) {
        return file("inline", letter.id() + ".pdf", MediaType.APPLICATION_PDF, letters.pdf(letter));
    }

    public ResponseEntity<byte[]> docx(Letter letter) {
        return file("attachment", letter.id() + ".docx", WORD, letters.docx(letter));
    }

    private static ResponseEntity<byte[]> file(String disposition, String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", disposition + "; filename=\"letter-" + name + "\"")
                .header("Cache-Control", "no-store")
                .body(content);
    }
}
