package org.gongkai.office.bodies.signin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A form that met an expired session: where it was going and what was typed, without passwords and tokens. */
public record KeptForm(String action, List<Field> fields) {
    /** One field with its text. */
    public record Field(String name, String value) {
        /** Whether somebody would know the text again; ids, codes and days travel along unseen. */
        public boolean isText() {
            return value.contains("\n") || value.codePoints().anyMatch(Character::isIdeographic);
        }
    }

    static KeptForm of(String action, Map<String, String[]> typed) {
        var fields = new ArrayList<Field>();
        typed.forEach((name, values) -> {
            if (!name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password")) {
                List.of(values).forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return new KeptForm(action, List.copyOf(fields));
    }

    byte[] bytes() {
        var lines = new ArrayList<>(List.of(action));
        fields.forEach(field -> lines.add(encoded(field.name()) + "=" + encoded(field.value())));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static KeptForm of(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        var fields = lines.subList(1, lines.size()).stream()
                .map(line -> line.split("=", -1))
                .map(parts -> new Field(decoded(parts[0]), decoded(parts[1])))
                .toList();
        return new KeptForm(lines.get(0), fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
