package org.gongkai.office.publishing.text;

import java.io.IOException;
import org.gongkai.office.Refusal;
import org.gongkai.office.files.FileType;
import org.gongkai.report.read.PdfText;
import org.gongkai.report.read.PlainText;
import org.gongkai.report.read.UnreadableDocument;

/**
 * A document read as the text of an item.
 *
 * @param html pictures in it are data still
 * @param notes what was left out
 */
public record ImportedText(String html, Notes notes) {
    /**
     * Reads a document that was inspected before.
     *
     * @throws Refusal where it holds no text that can be read
     */
    public static ImportedText of(String name, FileType type, byte[] content) {
        var notes = new Notes();
        var raw = switch (type) {
            case DOCX -> DocxHtml.read(name, content, notes);
            case DOC -> DocHtml.read(name, content);
            case PDF -> pdf(name, content, notes);
            case TXT -> PlainText.decode(content).replace("\f", "\n");
            case OFD, XLSX, XLS, PPTX, PPT, CSV, PNG, JPEG, GIF ->
                throw new Refusal(Refusal.Kind.INVALID, "import-type", name);
        };
        return finished(name, raw, notes);
    }

    /** Reads a saved web page. */
    public static ImportedText ofPage(String name, byte[] content) {
        return finished(name, PlainText.decode(content), new Notes());
    }

    /** The same for what was pasted. */
    public static ImportedText ofPaste(String html) {
        var normalised = WordHtml.normalised(html);
        return new ImportedText(normalised.document().body().html(), normalised.notes());
    }

    private static ImportedText finished(String name, String raw, Notes notes) {
        var read = ofPaste(raw);
        notes.add(read.notes);
        if (read.html.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "import-empty", name);
        }
        return new ImportedText(read.html, notes);
    }

    private static String pdf(String name, byte[] content, Notes notes) {
        try {
            notes.add(Note.GUESSED, 1);
            return PdfText.html(content);
        } catch (UnreadableDocument e) {
            throw new Refusal(Refusal.Kind.INVALID, "import-scan", name);
        }
    }

    static Refusal broken(String name, IOException cause) {
        var refusal = new Refusal(Refusal.Kind.INVALID, "file-broken", name);
        refusal.initCause(cause);
        return refusal;
    }
}
