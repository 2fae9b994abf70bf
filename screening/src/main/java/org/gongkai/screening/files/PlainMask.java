package org.gongkai.screening.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Masks plain text and tables of values. */
final class PlainMask {
    private PlainMask() {}

    static byte[] of(byte[] content, UnaryOperator<String> mask, CellMask cells) throws IOException {
        var charset = Charsets.of(content);
        var text = Charsets.decode(content);
        var separator = Csv.separator(text);
        var masked = separator.isPresent()
                ? Csv.changed(text, separator.get(), cells, mask)
                : mask.apply(TextReader.unescaped(text));
        var out = new ByteArrayOutputStream();
        if (text.length() < new String(content, charset).length()) {
            out.write("\uFEFF".getBytes(charset));
        }
        out.write(masked.getBytes(charset));
        return out.toByteArray();
    }

    /** XML of any kind; written anew in UTF-8. */
    static byte[] xml(byte[] content, UnaryOperator<String> mask) throws IOException {
        var out = new ByteArrayOutputStream();
        var change = new TextMask(mask, CellMask.NONE, Words.of("text"), Set.of());
        XmlCopy.copy(new ByteArrayInputStream(content), out, change);
        return out.toByteArray();
    }
}
