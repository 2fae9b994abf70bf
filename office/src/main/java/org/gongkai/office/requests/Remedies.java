package org.gongkai.office.requests;

import java.time.LocalDate;
import java.util.Locale;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 救济途径: what an answer tells of review and suit. It follows the answer and its day, never the row of the table: since
 * 2024 a refusal under articles 14 to 16, also of a part, goes to review before any court.
 *
 * @see "行政复议法（2023年修订）第二十条、第二十三条、第三十四条; 行政诉讼法 第四十五条、第四十六条"
 */
@Component
public class Remedies {
    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final MessageSource words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Remedies(JdbcClient jdbc, Bodies bodies, MessageSource words, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Whom the letters of a body name.
     *
     * @param organ 行政复议机关
     * @param court 人民法院
     */
    public record Named(String organ, String court) {}

    /** What was set, or the government above and the court that has jurisdiction. */
    public Named of(Body body) {
        return jdbc.sql("select review_organ, court from requests_remedy where body_id = ?")
                .param(body.id())
                .query((row, n) -> new Named(row.getString(1), row.getString(2)))
                .optional()
                .orElseGet(() -> new Named(say("remedy.organ"), say("remedy.court")));
    }

    /** Sets whom the letters of a body name. */
    public void set(Person person, Body body, Named named, Moment when) {
        if (!bodies.duties(person, body).contains(Duty.APPROVER)
                && !bodies.duties(person, body).contains(Duty.LEGAL)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
        for (var name : new String[] {named.organ(), named.court()}) {
            if (name.isBlank() || name.length() > LONGEST) {
                throw new Refusal(Refusal.Kind.INVALID, "remedy-named", LONGEST);
            }
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into requests_remedy (body_id, review_organ, court) values (?, ?, ?) on conflict (body_id)"
                            + " do update set review_organ = excluded.review_organ, court = excluded.court")
                    .params(body.id(), named.organ().strip(), named.court().strip())
                    .update();
            trail.record(when, person.id(), body.id(), "remedy", body.id(), "change", "organ court");
        });
    }

    /** The paragraph of a letter. */
    public String paragraph(Body body, AnswerType type, LocalDate day) {
        var named = of(body);
        var key = type.isReviewFirst(day) ? "remedy.review-first" : "remedy.either";
        return words.getMessage(key, new Object[] {named.organ(), named.court()}, Locale.SIMPLIFIED_CHINESE);
    }

    private String say(String key) {
        return words.getMessage(key, new Object[0], Locale.SIMPLIFIED_CHINESE);
    }
}
