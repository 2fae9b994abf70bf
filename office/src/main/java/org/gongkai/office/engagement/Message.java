package org.gongkai.office.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 公众留言.
 *
 * @param bodyId who handles it now
 * @param originId on whose portal it was left
 * @param title empty where the subject names somebody
 * @param page address of the page it is about
 * @param consent whether the answer may be published
 * @param hasContact whether the sender can be reached
 * @param mistakeId the report it stands for, 0 for none
 */
public record Message(
        long id,
        long bodyId,
        long originId,
        String number,
        MessageKind kind,
        String title,
        String page,
        boolean consent,
        LocalDate receivedOn,
        Instant at,
        boolean hasContact,
        long mistakeId) {
    private static final Pattern ITEM = Pattern.compile("/p/([a-z0-9-]+)/i/([0-9]{1,18})");

    /** Whether it came from another body. */
    public boolean wasTransferred() {
        return bodyId != originId;
    }

    /** Id of the item it is about, where its page is one of the body's. */
    public Optional<Long> item(String bodyCode) {
        var found = ITEM.matcher(page);
        return found.matches() && found.group(1).equals(bodyCode)
                ? Optional.of(Long.valueOf(found.group(2)))
                : Optional.empty();
    }
}
