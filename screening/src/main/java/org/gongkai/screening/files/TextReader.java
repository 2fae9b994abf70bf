package org.gongkai.screening.files;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text: TXT, MD, JSON; tables of values (CSV) as rows. */
final class TextReader implements FileReader {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

    @Override
    public void read(byte[] content, Collector out) throws IOException {
        var text = Charsets.decode(content);
        var separator = Csv.separator(text);
        if (separator.isPresent()) {
            out.budget().cells(text.chars().filter(c -> c == separator.get()).count());
            out.table(Words.of("table"), Csv.grid(text, separator.get()));
        } else {
            out.text(Words.of("text"), unescaped(text));
        }
    }

    private static boolean isJson(String text) {
        return text.startsWith("{") || text.startsWith("[");
    }

    /** JSON may write every Chinese character by its number; any other text stays. */
    static String unescaped(String text) {
        if (!isJson(text)) {
            return text;
        }
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult escape) {
        if (escape.group(1) == null) {
            return escape.group();
        }
        char c = (char) Integer.parseInt(escape.group(1), 16);
        return c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) ? escape.group() : String.valueOf(c);
    }
}
