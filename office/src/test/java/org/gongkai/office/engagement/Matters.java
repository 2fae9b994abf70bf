package org.gongkai.office.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.engagement.consultation.CommentWay;
import org.gongkai.office.engagement.consultation.Comments;
import org.gongkai.office.engagement.consultation.ConsultationAct;
import org.gongkai.office.engagement.consultation.ConsultationDraft;
import org.gongkai.office.engagement.consultation.ConsultationKind;
import org.gongkai.office.engagement.consultation.Consultations;
import org.gongkai.office.engagement.survey.Answers;
import org.gongkai.office.engagement.survey.Question;
import org.gongkai.office.engagement.survey.SheetWay;
import org.gongkai.office.engagement.survey.Sheets;
import org.gongkai.office.engagement.survey.Survey;
import org.gongkai.office.engagement.survey.SurveyAct;
import org.gongkai.office.engagement.survey.Surveys;
import org.gongkai.office.trail.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 互动交流 of a body in every state: what the public reads has one word in it, what it must not read another. */
public final class Matters {
    private static final String OPENED = "2021-10-08";
    private static final String CLOSED = "2021-11-15";
    private static final String TOLD = "2021-11-22";

    private final Body body;
    private final Person clerk;
    private final Person approver;
    private final String shown;
    private final String hidden;

    public final long answer;
    public final long withdrawn;
    public final long consultation;
    public final long consultationDraft;
    public final long survey;
    public final long surveyDraft;

    public Matters(Body body, Person clerk, Person approver, String shown, String hidden) {
        this.body = body;
        this.clerk = clerk;
        this.approver = approver;
        this.shown = shown;
        this.hidden = hidden;
        answer = published(shown + "答复");
        withdrawn = published(hidden + "答复");
        withdraw(withdrawn);
        message(hidden + "没有答复");
        comment(consultation(shown + "别的征集"));
        consultation = consultation(shown + "征集");
        consult(consultation, ConsultationAct.REPORT, hidden + "反馈", TOLD);
        consultationDraft = drafted(hidden + "征集");
        survey = survey(shown + "问卷");
        answer();
        ask(survey, SurveyAct.REPORT, hidden + "结果", TOLD);
        surveyDraft = surveyDraft(hidden + "问卷");
    }

    /** Addresses of what the public reads. */
    public List<String> paths() {
        var home = "/p/" + body.code();
        return List.of(
                home + "/messages/" + answer, home + "/consultations/" + consultation, home + "/surveys/" + survey);
    }

    /** Addresses of what it does not. */
    public List<String> hiddenPaths() {
        var home = "/p/" + body.code();
        return List.of(
                home + "/messages/" + withdrawn,
                home + "/consultations/" + consultationDraft,
                home + "/surveys/" + surveyDraft);
    }

    private long message(String words) {
        var filing = new MessageFiling(MessageKind.CONSULTATION, words, words, "", MessageFiling.Consent.GIVEN, "/");
        return OfficeServer.bean(MessageIntake.class)
                .take(body, filing, on(OPENED))
                .id();
    }

    /** Asked as nobody may read it, and published in other words. */
    private long published(String words) {
        var id = message(hidden + "原话");
        tell(clerk, id, MessageAct.DRAFT, hidden + "拟稿");
        tell(approver, id, MessageAct.APPROVE, "");
        OfficeServer.bean(Publications.class)
                .publish(
                        approver,
                        body,
                        id,
                        seen(id),
                        new PublicAnswer.Words(words + "标题", words + "问题", words + "正文"),
                        on(TOLD));
        return id;
    }

    public void withdraw(long id) {
        tell(approver, id, MessageAct.UNPUBLISH, hidden + "理由");
    }

    private void tell(Person person, long id, MessageAct act, String words) {
        OfficeServer.bean(Messages.class).act(person, body, id, seen(id), act, MessageTyped.of(words), on(TOLD));
    }

    private static long seen(long id) {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select max(id) from engagement_step where message_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private long drafted(String words) {
        var text = new ConsultationDraft(
                ConsultationKind.OTHER,
                words + "标题",
                words + "说明",
                words + "正文",
                Optional.empty(),
                LocalDate.parse(CLOSED),
                "",
                Optional.empty());
        return OfficeServer.bean(Consultations.class).draft(clerk, body, text, on(OPENED));
    }

    private long consultation(String words) {
        var id = drafted(words);
        consult(id, ConsultationAct.SUBMIT, "", OPENED);
        consult(id, ConsultationAct.OPEN, "", OPENED);
        return id;
    }

    /** Nobody has read it yet. */
    private void comment(long on) {
        OfficeServer.bean(Comments.class)
                .take(
                        body,
                        on,
                        new Comments.Said(hidden + "意见", "", CommentWay.ONLINE, LocalDate.parse(OPENED), 0),
                        on(OPENED));
    }

    private void consult(long id, ConsultationAct act, String words, String day) {
        var consultations = OfficeServer.bean(Consultations.class);
        var person = act == ConsultationAct.OPEN ? approver : clerk;
        consultations.act(
                person,
                body,
                id,
                consultations.get(body, id).version(),
                act,
                Consultations.Given.words(words),
                on(day));
    }

    private long surveyDraft(String words) {
        var surveys = OfficeServer.bean(Surveys.class);
        var text = new Survey.Text(words + "标题", words + "说明", LocalDate.parse(CLOSED), 100, "入户", Optional.empty());
        var id = surveys.draft(clerk, body, text, on(OPENED));
        var question = new Question(
                0,
                Question.Kind.SINGLE,
                Question.Measure.NONE,
                words + "题目",
                List.of(new Question.Option(0, "是", false), new Question.Option(0, "否", false)));
        surveys.add(clerk, body, id, surveys.get(body, id).version(), question, on(OPENED));
        return id;
    }

    private long survey(String words) {
        var id = surveyDraft(words);
        ask(id, SurveyAct.SUBMIT, "", OPENED);
        ask(id, SurveyAct.OPEN, "", OPENED);
        return id;
    }

    private void answer() {
        var option = OfficeServer.bean(Surveys.class)
                .questions(survey)
                .get(0)
                .options()
                .get(0)
                .id();
        var sheet = new Sheets.Sheet(
                new Answers(Set.of(option), Map.of()),
                SheetWay.PAPER,
                LocalDate.parse(OPENED),
                Optional.of(clerk.id()));
        OfficeServer.bean(Sheets.class).take(body, survey, List.of(sheet), on(OPENED));
    }

    private void ask(long id, SurveyAct act, String words, String day) {
        var surveys = OfficeServer.bean(Surveys.class);
        var person = act == SurveyAct.OPEN ? approver : clerk;
        surveys.act(person, body, id, surveys.get(body, id).version(), act, words, on(day));
    }

    private static Moment on(String day) {
        var date = LocalDate.parse(day);
        return new Moment(date, date.atTime(10, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
