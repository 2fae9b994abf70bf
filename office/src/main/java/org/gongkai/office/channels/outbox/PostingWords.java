package org.gongkai.office.channels.outbox;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What hindered a posting, and what to do about it, in a sentence; a code of the other side without words of its own is named. */
@Component
class PostingWords {
    private static final Pattern NUMBERED = Pattern.compile("(wx-publish|wx-account|wx|site)-(\\d{1,9})");

    private final MessageSource words;

    PostingWords(MessageSource words) {
        this.words = words;
    }

    /** Empty for no problem. */
    String of(String code) {
        if (code.isEmpty()) {
            return "";
        }
        var own = words.getMessage("posting.problem." + code, new Object[0], "", Locale.SIMPLIFIED_CHINESE);
        if (own != null && !own.isEmpty()) {
            return own;
        }
        var numbered = NUMBERED.matcher(code);
        return numbered.matches()
                ? say("posting.problem." + numbered.group(1), numbered.group(2))
                : say("posting.problem.other", code);
    }

    private String say(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
