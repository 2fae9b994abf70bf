package org.gongkai.office.engagement.consultation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * 征集: one consultation, as far as the public may know it once it is open.
 *
 * @param openedOn day of the notice
 * @param notice why it was extended or ended; empty where it was not
 */
public record Consultation(
        long id,
        long bodyId,
        ConsultationDraft text,
        ConsultationState state,
        Optional<LocalDate> openedOn,
        String notice) {
    static final String FIELDS = "c.id, c.body_id, c.kind, c.title, c.explanation, c.draft, c.item_id, c.closes_on,"
            + " c.short_reason, c.hearing_on, c.hearing_place, c.state, c.opened_on, c.notice";

    static Consultation of(ResultSet row, int number) throws SQLException {
        var hearing = Optional.ofNullable(row.getDate("hearing_on"));
        var place = row.getString("hearing_place");
        return new Consultation(
                row.getLong("id"),
                row.getLong("body_id"),
                new ConsultationDraft(
                        ConsultationKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("explanation"),
                        row.getString("draft"),
                        Optional.ofNullable(row.getObject("item_id", Long.class)),
                        row.getDate("closes_on").toLocalDate(),
                        row.getString("short_reason"),
                        hearing.map(Date::toLocalDate).map(on -> new Hearing(on, place))),
                ConsultationState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getDate("opened_on")).map(Date::toLocalDate),
                row.getString("notice"));
    }

    public String title() {
        return text.title();
    }

    public LocalDate closesOn() {
        return text.closesOn();
    }

    /** Whether comments are taken on a day. */
    public boolean takesCommentsOn(LocalDate day) {
        return state == ConsultationState.OPEN && !day.isAfter(closesOn());
    }

    /** 已结束: whether the time for comments is over. */
    public boolean isClosedOn(LocalDate day) {
        return state.isPublic() && !takesCommentsOn(day);
    }
}
