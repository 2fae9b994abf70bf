package org.gongkai.office.supervision.crawl;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an address answered.
 *
 * @param status 0 where nothing was answered
 * @param at where it was found after redirects
 * @param type media type with its parameters, empty where none was named
 * @param cut whether there was more than is read
 * @param cause why nothing was answered, or empty
 */
@SuppressWarnings("ArrayRecordComponent")
record Fetched(int status, URI at, String type, byte[] body, boolean cut, String cause) {
    private static final Pattern CHARSET = Pattern.compile("charset=[\"']?([A-Za-z0-9._-]+)");
    private static final int BAD = 400;

    static Fetched failed(URI at, String cause) {
        return new Fetched(0, at, "", new byte[0], false, cause);
    }

    /** Whether somebody following a link to it gets what it promises. */
    boolean isDead() {
        return status == 0 || status >= BAD;
    }

    boolean isHtml() {
        var media = type.toLowerCase(Locale.ROOT);
        return media.contains("html") || media.isEmpty() && looksLikeHtml();
    }

    private boolean looksLikeHtml() {
        var head = new String(body, 0, Math.min(body.length, 200), java.nio.charset.StandardCharsets.ISO_8859_1);
        return head.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html).*");
    }

    /** As the answer names it; empty leaves it to the page. */
    Optional<String> charset() {
        var found = CHARSET.matcher(type);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(String.valueOf(found.group(1))).name());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
