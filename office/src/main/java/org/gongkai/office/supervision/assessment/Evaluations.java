package org.gongkai.office.supervision.assessment;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.PublicWords;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 社会评议: figures by hand with their source. */
@Component
public class Evaluations implements FileAccess {
    /** An evaluation in the trail, as evidence and as owner of files. */
    public static final String THING = "evaluation";

    private static final int LONG = 200;

    /** What somebody enters. */
    public record Entered(
            int year,
            LocalDate day,
            String title,
            String source,
            int respondents,
            int satisfied,
            Optional<UUID> file) {}

    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final Bodies bodies;
    private final PublicWords words;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Evaluations(
            JdbcClient jdbc,
            KeptFiles files,
            Bodies bodies,
            PublicWords words,
            Trail trail,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.files = files;
        this.bodies = bodies;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Those of a year as recorded until an instant, withdrawn ones included. */
    public List<Evaluation> of(Body body, int year, Instant asOf) {
        return all(body, asOf).stream().filter(one -> one.year() == year).toList();
    }

    List<Evaluation> all(Body body, Instant asOf) {
        return jdbc.sql("select e.*, p.name from supervision_evaluation e join bodies_person p on p.id = e.person_id"
                        + " where e.body_id = :body and e.at <= :asOf order by e.day desc, e.id desc")
                .param("body", body.id())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> {
                    var withdrawn = row.getTimestamp("withdrawn_at");
                    return new Evaluation(
                            row.getLong("id"),
                            row.getInt("year"),
                            row.getObject("day", LocalDate.class),
                            row.getString("title"),
                            row.getString("source"),
                            row.getInt("respondents"),
                            row.getInt("satisfied"),
                            Optional.ofNullable(row.getObject("file_id", UUID.class)),
                            row.getString("name"),
                            row.getObject("entered_on", LocalDate.class),
                            withdrawn == null || withdrawn.toInstant().isAfter(asOf)
                                    ? Optional.empty()
                                    : Optional.of(row.getString("withdrawn_reason")));
                })
                .list();
    }

    /** Enters the figures of an evaluation and answers its id. */
    public long enter(Person person, Body body, Entered entered, Moment when) {
        requireClerk(person, body);
        if (entered.title().isBlank()
                || entered.source().isBlank()
                || entered.title().length() > LONG
                || entered.source().length() > LONG) {
            throw new Refusal(Refusal.Kind.INVALID, "evaluation-blank");
        }
        if (entered.day().isAfter(when.day()) || entered.year() > when.day().getYear()) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "oversight-later", entered.day().toString());
        }
        if (entered.respondents() < 1 || entered.satisfied() < 0 || entered.satisfied() > entered.respondents()) {
            throw new Refusal(Refusal.Kind.INVALID, "evaluation-satisfied");
        }
        words.require(person, body, when, entered.title(), entered.source());
        return transaction.execute(status -> {
            var id = jdbc.sql("insert into supervision_evaluation (body_id, year, day, title, source, respondents,"
                            + " satisfied, file_id, person_id, entered_on, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " returning id")
                    .param(1, body.id())
                    .param(2, entered.year())
                    .param(3, entered.day())
                    .param(4, entered.title().strip())
                    .param(5, entered.source().strip())
                    .param(6, entered.respondents())
                    .param(7, entered.satisfied())
                    .param(8, entered.file().orElse(null), Types.OTHER)
                    .param(9, person.id())
                    .param(10, when.day())
                    .param(11, Timestamp.from(when.at()))
                    .query(Long.class)
                    .single();
            entered.file().ifPresent(file -> files.attach(List.of(file), THING, id, person, body));
            trail.record(when, person.id(), body.id(), THING, id, "add", "title figures source");
            return id;
        });
    }

    /** Takes one back that was entered by mistake; its record stays. */
    public void withdraw(Person person, Body body, long id, String reason, Moment when) {
        requireClerk(person, body);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        transaction.executeWithoutResult(status -> {
            var changed = jdbc.sql("update supervision_evaluation set withdrawn_reason = ?, withdrawn_at = ?"
                            + " where id = ? and body_id = ? and withdrawn_at is null")
                    .params(reason.strip(), Timestamp.from(when.at()), id, body.id())
                    .update();
            if (changed == 0) {
                throw new Refusal(Refusal.Kind.CONFLICT, "oversight-withdrawn");
            }
            trail.record(when, person.id(), body.id(), THING, id, "withdraw", "withdrawn_reason");
        });
    }

    private void requireClerk(Person person, Body body) {
        var duties = bodies.requireAny(person, body);
        if (!duties.contains(Duty.CLERK) && !duties.contains(Duty.SUPERVISOR)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }

    @Override
    public String owner() {
        return THING;
    }

    @Override
    public boolean mayRead(KeptFile file, Optional<Person> reader) {
        return reader.isPresent()
                && bodies.duties(reader.get(), bodies.withId(file.bodyId())).stream()
                        .anyMatch(duty -> !duty.isAdministration());
    }
}
