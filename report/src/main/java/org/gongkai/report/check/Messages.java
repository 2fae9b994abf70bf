package org.gongkai.report.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.report.model.ReadProblem;

/** The words of findings, rules and reading problems, in Chinese or English. */
public final class Messages {
    private static final List<String> PARTS = List.of("read", "tables", "years", "text", "form", "compare", "merge");

    private final Map<String, String> texts;

    private Messages(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * @param locale English gives English, any other language Chinese
     */
    public static Messages in(Locale locale) {
        var language = locale.getLanguage().equals("en") ? "en" : "zh";
        var texts = new HashMap<String, String>();
        for (var part : PARTS) {
            load("/org/gongkai/report/messages/" + part + "_" + language + ".properties", texts);
        }
        return new Messages(Map.copyOf(texts));
    }

    private static void load(String name, Map<String, String> texts) {
        var resource = Messages.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalStateException(name + " is missing from the library");
        }
        try (var reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            properties.forEach((key, text) -> texts.put((String) key, (String) text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Set<String> keys() {
        return new TreeSet<>(texts.keySet());
    }

    public String text(Message message) {
        return text(message.key(), message.args().toArray());
    }

    public String text(ReadProblem problem) {
        return text("read." + problem.code(), problem.args().toArray());
    }

    /**
     * @throws IllegalArgumentException where the key is not defined
     */
    public String text(String key, Object... args) {
        var pattern = texts.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key);
        }
        var words = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i] instanceof Message nested ? text(nested) : plain(args[i]);
        }
        return args.length == 0 ? pattern.replace("''", "'") : new MessageFormat(pattern, Locale.ROOT).format(words);
    }

    /** The text, where there is one. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key)).map(pattern -> pattern.replace("''", "'"));
    }

    private static String plain(Object argument) {
        return argument instanceof BigDecimal number ? number.toPlainString() : argument.toString();
    }
}
