package org.gongkai.office.channels;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words of this module outside its pages. */
final class ChannelWords {
    private ChannelWords() {}

    static String say(MessageSource words, String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
