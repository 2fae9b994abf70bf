package org.gongkai.screening.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Masks plain text and tables of values. */
final class PlainMask {
    private PlainMask() {}

    static byte[] of(byte[] content, UnaryOperator<String> mask, CellMask cells) throws IOException {
        var charset = Charsets.of(content);
        var text = Charsets.decode(content);
        var separator = Csv.separator(text);
        var masked = separator.isPresent() ? Csv.changed(text, separator.get(), cells, mask) : mask.apply(text);
        var out = new ByteArrayOutputStream();
        if (text.length() < new String(content, charset).length()) {
            out.write("\uFEFF".getBytes(charset));
        }
        out.write(masked.getBytes(charset));
        return out.toByteArray();
    }
}
