package org.gongkai.screening.files;

import java.io.IOException;
import java.util.regex.Pattern;

/** Plain text: TXT, MD, JSON; tables of values (CSV) as rows. */
final class TextReader implements FileReader {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    @Override
    public void read(byte[] content, Collector out) throws IOException {
        var text = Charsets.decode(content);
        var separator = Csv.separator(text);
        if (separator.isPresent()) {
            out.budget().cells(text.chars().filter(c -> c == separator.get()).count());
            out.table(Words.of("table"), Csv.grid(text, separator.get()));
        } else if (text.startsWith("{") || text.startsWith("[")) {
            out.text(Words.of("text"), unescaped(text));
        } else {
            out.text(Words.of("text"), text);
        }
    }

    /** JSON may write every Chinese character by its number. */
    private static String unescaped(String json) {
        return ESCAPE.matcher(json)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
