package org.gongkai.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The sentences of the command itself, in Chinese or English. */
final class Words {
    private final Properties texts;

    private Words(Properties texts) {
        this.texts = texts;
    }

    static Words in(Locale locale) {
        var name = "messages_" + (locale.getLanguage().equals("en") ? "en" : "zh") + ".properties";
        try (var resource = Words.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(resource, StandardCharsets.UTF_8));
            return new Words(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chinese text, for what is said before a language is chosen. */
    static String text(String key, Object... args) {
        return in(Locale.CHINESE).of(key, args);
    }

    String of(String key, Object... args) {
        var pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        var plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = String.valueOf(args[i]);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(plain);
    }
}
