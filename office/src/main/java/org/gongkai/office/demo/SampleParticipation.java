package org.gongkai.office.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.engagement.consultation.Comment;
import org.gongkai.office.engagement.consultation.CommentWay;
import org.gongkai.office.engagement.consultation.Comments;
import org.gongkai.office.engagement.consultation.Conclusion;
import org.gongkai.office.engagement.consultation.ConsultationAct;
import org.gongkai.office.engagement.consultation.ConsultationDraft;
import org.gongkai.office.engagement.consultation.ConsultationKind;
import org.gongkai.office.engagement.consultation.Consultations;
import org.gongkai.office.engagement.consultation.Hearing;
import org.gongkai.office.engagement.consultation.HoldReason;
import org.gongkai.office.engagement.consultation.Moderation;
import org.gongkai.office.engagement.consultation.Topics;
import org.gongkai.office.engagement.survey.Answers;
import org.gongkai.office.engagement.survey.Question;
import org.gongkai.office.engagement.survey.SheetWay;
import org.gongkai.office.engagement.survey.Sheets;
import org.gongkai.office.engagement.survey.Survey;
import org.gongkai.office.engagement.survey.SurveyAct;
import org.gongkai.office.engagement.survey.Surveys;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented consultations and surveys of a subdistrict, played through the public operations. */
@Component
@Profile("demo")
class SampleParticipation implements SamplePart {
    private static final int MORNING = 10;

    private final Bodies bodies;
    private final Consultations consultations;
    private final Comments comments;
    private final Moderation moderation;
    private final Topics topics;
    private final Surveys surveys;
    private final Sheets sheets;

    SampleParticipation(
            Bodies bodies,
            Consultations consultations,
            Comments comments,
            Moderation moderation,
            Topics topics,
            Surveys surveys,
            Sheets sheets) {
        this.bodies = bodies;
        this.consultations = consultations;
        this.comments = comments;
        this.moderation = moderation;
        this.topics = topics;
        this.surveys = surveys;
        this.sheets = sheets;
    }

    /** Who works on it. */
    private record Staff(Body body, Person clerk, Person approver) {}

    @Override
    public void fill(Map<String, Person> people) {
        var staff = new Staff(
                bodies.withCode("hepinglu"),
                Objects.requireNonNull(people.get("linxiao")),
                Objects.requireNonNull(people.get("gaoyuan")));
        consult(staff);
        ask(staff);
    }

    /** Rows: C a consultation, T a topic of it, M a comment on it, F its feedback. */
    private void consult(Staff staff) {
        var id = 0L;
        var known = new HashMap<String, Long>();
        for (var row : Sheet.rows("demo/consultations")) {
            var on = LocalDate.parse(row.get(1));
            switch (row.get(0)) {
                case "C" -> id = opened(staff, row, on);
                case "T" -> {
                    var topic = topics.add(staff.clerk(), staff.body(), id, row.get(2), at(on));
                    var conclusion = Conclusion.valueOf(row.get(3));
                    topics.conclude(staff.clerk(), staff.body(), id, topic, conclusion, row.get(4), at(on));
                    known.put(row.get(2), topic);
                }
                case "M" -> comment(staff, id, row, on, known);
                case "F" -> {
                    act(staff, id, ConsultationAct.REPORT, row.get(2), on);
                    act(staff, id, ConsultationAct.PUBLISH, "", LocalDate.parse(row.get(3)));
                }
                default -> throw new IllegalStateException("unknown kind of row: " + row.get(0));
            }
        }
    }

    private long opened(Staff staff, List<String> row, LocalDate on) {
        var text = new ConsultationDraft(
                ConsultationKind.valueOf(row.get(3)),
                row.get(4),
                lines(row.get(5)),
                lines(row.get(6)),
                Optional.empty(),
                LocalDate.parse(row.get(2)),
                "",
                row.size() > 7 ? Optional.of(new Hearing(LocalDate.parse(row.get(7)), row.get(8))) : Optional.empty());
        var id = consultations.draft(staff.clerk(), staff.body(), text, at(on));
        act(staff, id, ConsultationAct.SUBMIT, "", on);
        act(staff, id, ConsultationAct.OPEN, "", on);
        return id;
    }

    /** One without a decision still waits to be read. */
    private void comment(Staff staff, long id, List<String> row, LocalDate on, Map<String, Long> known) {
        var way = CommentWay.valueOf(row.get(2));
        var by = way == CommentWay.ONLINE ? 0 : staff.clerk().id();
        comments.take(staff.body(), id, new Comments.Said(row.get(4), "", way, on, by), at(on));
        var made = comments.of(id).stream()
                .filter(comment -> comment.state() == Comment.State.RECEIVED)
                .mapToLong(Comment::id)
                .max()
                .orElseThrow();
        var decision = row.get(3);
        if (known.containsKey(decision)) {
            var masked = moderation
                    .look(staff.clerk(), staff.body(), made, false, at(on))
                    .masked();
            moderation.publish(
                    staff.clerk(), staff.body(), made, masked, Optional.ofNullable(known.get(decision)), at(on));
        } else if (!decision.isEmpty()) {
            moderation.hold(staff.clerk(), staff.body(), made, HoldReason.valueOf(decision), at(on));
        }
    }

    private void act(Staff staff, long id, ConsultationAct act, String words, LocalDate on) {
        var isOfClerk = act == ConsultationAct.SUBMIT || act == ConsultationAct.REPORT;
        consultations.act(
                isOfClerk ? staff.clerk() : staff.approver(),
                staff.body(),
                id,
                consultations.get(staff.body(), id).version(),
                act,
                Consultations.Given.words(words),
                at(on));
    }

    /** Rows: S a survey, Q a question of it with how often each option is chosen, R its results, O none yet. */
    private void ask(Staff staff) {
        var id = 0L;
        var opened = LocalDate.EPOCH;
        Optional<Long> previous = Optional.empty();
        var chosen = new ArrayList<List<Integer>>();
        for (var row : Sheet.rows("demo/surveys")) {
            switch (row.get(0)) {
                case "S" -> {
                    opened = LocalDate.parse(row.get(1));
                    var text = new Survey.Text(
                            row.get(4),
                            row.get(5),
                            LocalDate.parse(row.get(2)),
                            Integer.parseInt(row.get(3)),
                            row.get(6),
                            row.size() > 7 ? Optional.empty() : previous); // another survey, compared with none
                    id = surveys.draft(staff.clerk(), staff.body(), text, at(opened));
                    chosen.clear();
                }
                case "Q" -> chosen.add(question(staff, id, row, opened));
                case "O" -> open(staff, id, opened, LocalDate.parse(row.get(1)), chosen);
                case "R" -> {
                    open(staff, id, opened, opened.plusDays(12), chosen);
                    var on = LocalDate.parse(row.get(1));
                    act(staff, id, SurveyAct.REPORT, row.get(2), on);
                    act(staff, id, SurveyAct.PUBLISH, "", on);
                    previous = Optional.of(id);
                }
                default -> throw new IllegalStateException("unknown kind of row: " + row.get(0));
            }
        }
    }

    private void open(Staff staff, long id, LocalDate opened, LocalDate entered, List<List<Integer>> chosen) {
        act(staff, id, SurveyAct.SUBMIT, "", opened);
        act(staff, id, SurveyAct.OPEN, "", opened);
        answer(staff, id, opened, entered, chosen);
    }

    /** Answers how often each option is chosen. */
    private List<Integer> question(Staff staff, long id, List<String> row, LocalDate on) {
        var counted = Integer.parseInt(row.get(3));
        var options = new ArrayList<Question.Option>();
        var times = new ArrayList<Integer>();
        for (var option : row.get(5).split("\\|", -1)) {
            var parts = option.split("=", -1);
            options.add(new Question.Option(0, parts[0], options.size() < counted));
            times.add(Integer.parseInt(parts[1]));
        }
        var question = new Question(
                0, Question.Kind.valueOf(row.get(1)), Question.Measure.valueOf(row.get(2)), row.get(4), options);
        surveys.add(
                staff.clerk(), staff.body(), id, surveys.get(staff.body(), id).version(), question, at(on));
        return times;
    }

    /** Sheet by sheet, the options of a question one after the other. */
    private void answer(Staff staff, long id, LocalDate on, LocalDate entered, List<List<Integer>> chosen) {
        var questions = surveys.questions(id);
        var all = chosen.get(0).stream().mapToInt(Integer::intValue).sum();
        var made = new ArrayList<Sheets.Sheet>();
        for (var n = 0; n < all; n++) {
            var options = new HashSet<Long>();
            for (var q = 0; q < questions.size(); q++) {
                options.add(option(questions.get(q), chosen.get(q), n));
            }
            var way = n % 3 == 0 ? SheetWay.PHONE : SheetWay.PAPER;
            made.add(new Sheets.Sheet(
                    new Answers(options, Map.of()),
                    way,
                    on.plusDays(n % Math.min(10, ChronoUnit.DAYS.between(on, entered) + 1)),
                    Optional.of(staff.clerk().id())));
        }
        sheets.take(staff.body(), id, made, at(entered));
    }

    private static long option(Question question, List<Integer> times, int sheet) {
        var rest = sheet;
        for (var o = 0; o < times.size(); o++) {
            rest -= times.get(o);
            if (rest < 0) {
                return question.options().get(o).id();
            }
        }
        throw new IllegalStateException("fewer answers than sheets: " + question.words());
    }

    private void act(Staff staff, long id, SurveyAct act, String words, LocalDate on) {
        var isOfClerk = act == SurveyAct.SUBMIT || act == SurveyAct.REPORT;
        surveys.act(
                isOfClerk ? staff.clerk() : staff.approver(),
                staff.body(),
                id,
                surveys.get(staff.body(), id).version(),
                act,
                words,
                at(on));
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }

    private static Moment at(LocalDate day) {
        return new Moment(day, day.atTime(MORNING, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
