package org.gongkai.office.engagement.survey;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** 问卷调查, as far as the public may know it once it is open. */
public record Survey(long id, long bodyId, Text text, SurveyState state, Optional<LocalDate> openedOn) {
    static final String FIELDS = "s.id, s.body_id, s.title, s.intro, s.closes_on, s.target, s.ways, s.previous_id,"
            + " s.state, s.opened_on";

    /**
     * What a clerk writes of it; all of it is for the public.
     *
     * @param closesOn last day for answers
     * @param target sheets that are wanted
     * @param ways how people are asked
     * @param previous the survey it is compared with
     */
    public record Text(
            String title, String intro, LocalDate closesOn, int target, String ways, Optional<Long> previous) {
        public static final int TITLE = 100;
        public static final int INTRO = 4000;
        public static final int WAYS = 500;
    }

    static Survey of(ResultSet row, int number) throws SQLException {
        return new Survey(
                row.getLong("id"),
                row.getLong("body_id"),
                new Text(
                        row.getString("title"),
                        row.getString("intro"),
                        row.getDate("closes_on").toLocalDate(),
                        row.getInt("target"),
                        row.getString("ways"),
                        Optional.ofNullable(row.getObject("previous_id", Long.class))),
                SurveyState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getDate("opened_on")).map(Date::toLocalDate));
    }

    public String title() {
        return text.title();
    }

    /** Whether answers are taken on a day. */
    public boolean takesAnswersOn(LocalDate day) {
        return state == SurveyState.OPEN && !day.isAfter(text.closesOn());
    }
}
