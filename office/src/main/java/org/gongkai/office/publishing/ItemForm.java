package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gongkai.office.Refusal;

/** The editor's fields as typed, so that a failed form keeps them. */
public record ItemForm(int version, long column, String title, String documentNo, String formedOn, String text) {
    static ItemForm empty(LocalDate today) {
        return new ItemForm(0, 0, "", "", today.toString(), "");
    }

    static ItemForm of(Item item) {
        return new ItemForm(
                item.version(),
                item.columnId(),
                item.title(),
                item.documentNo(),
                item.formedOn().toString(),
                item.source());
    }

    Draft draft() {
        try {
            return new Draft(column, title, documentNo, LocalDate.parse(formedOn.strip()), text);
        } catch (DateTimeParseException e) {
            throw new Refusal(Refusal.Kind.INVALID, "formed-unread", formedOn);
        }
    }
}
