package org.gongkai.office.engagement.survey;

import java.util.List;
import java.util.Optional;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one gate for what the public sees of surveys. It reads nothing that the portal's own role may not read. */
@Component
public class PublicSurveys {
    private static final String OPEN =
            "select " + Survey.FIELDS + " from engagement_survey s where s.state not in ('DRAFT', 'REVIEW')";

    private final JdbcClient jdbc;

    PublicSurveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a body, the newest first. */
    public List<Survey> of(Body body, int limit) {
        return jdbc.sql(OPEN + " and s.body_id = ? order by s.opened_on desc, s.id desc limit ?")
                .params(body.id(), limit)
                .query(Survey::of)
                .list();
    }

    /** One of a body. */
    public Survey get(Body body, long id) {
        return jdbc.sql(OPEN + " and s.body_id = ? and s.id = ?")
                .params(body.id(), id)
                .query(Survey::of)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The survey one is compared with, as far as the public sees it. */
    Optional<Survey> previous(Body body, Survey survey) {
        return survey.text()
                .previous()
                .flatMap(id -> jdbc.sql(OPEN + " and s.body_id = ? and s.id = ?")
                        .params(body.id(), id)
                        .query(Survey::of)
                        .optional());
    }
}
