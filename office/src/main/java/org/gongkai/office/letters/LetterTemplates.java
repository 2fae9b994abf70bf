package org.gongkai.office.letters;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.office.Refusal;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 文书样式: versioned words of the instruments of disclosure on request. They come with the program; a body may word its
 * own, each change a new version, and go back to any earlier one.
 *
 * <p>Places filled from the body: {@code body} name, {@code unit} 工作机构, {@code phone}, {@code address}, {@code
 * postcode}. Places the caller fills:
 *
 * <ul>
 *   <li>{@code applicant} 申请人, {@code third_party} 第三方, {@code other_body} another body with its contact;
 *   <li>{@code number} 登记编号, {@code received} 收到申请之日, {@code content} 申请内容, all days as 2021年9月15日;
 *   <li>{@code due} the last day of the answer before an extension, {@code days} working days added, {@code until} the
 *       last day of what is asked for, {@code sent} day of an earlier letter of ours, {@code corrected} day of the
 *       correction, {@code answered} day and {@code previous} number of an earlier answer;
 *   <li>{@code reasons} 理由, {@code law} articles such as 第十四条, {@code remedies} 救济途径, {@code items} what to
 *       correct, {@code search} how it was searched, {@code decision} what was decided;
 *   <li>{@code information} the information meant, {@code disclosed} what is disclosed, {@code withheld} what is not,
 *       {@code publication} where it is published, {@code place} how, where or by which channel;
 *   <li>{@code basis} 收费依据和标准, {@code amount} yuan, {@code pages} 页数;
 *   <li>{@code document} and {@code document_number} the letter served, {@code method} 送达方式, {@code
 *       recipient_address}, {@code recipient_postcode};
 *   <li>{@code organ} 复议机关 or court, {@code case_number} 案号, {@code claim} 请求, {@code facts} 办理经过;
 *   <li>{@code inspected} 被检查机关, {@code inspection_number} 检查编号, {@code findings} the problems one a line, {@code
 *       demands} 整改要求.
 * </ul>
 *
 * @see "政府信息公开条例 第二十九条至第四十二条"
 */
@Component
public final class LetterTemplates {
    /** 答复: every one of them tells the remedies. */
    public static final List<String> ANSWERS = List.of(
            "granted",
            "published",
            "partly",
            "denied",
            "unable_not_held",
            "unable_other_body",
            "unable_needs_creation",
            "unable_still_unclear",
            "refused_petition",
            "refused_repeat",
            "refused_publication",
            "refused_mass_requests",
            "refused_confirm",
            "admin_query",
            "lapsed_correction",
            "lapsed_fee",
            "other");

    /** 行政复议答复书、行政诉讼答辩状: what we say when an answer is disputed. */
    public static final List<String> DISPUTES = List.of("review_answer", "defence");

    /** 检查情况通报: what an inspection found, told to the body that was inspected. */
    public static final List<String> SUPERVISION = List.of("circular");

    private static final List<String> STEPS = List.of(
            "receipt",
            "correction",
            "third_party",
            "third_party_told",
            "override",
            "agency",
            "extension",
            "fee",
            "reasons_asked",
            "delay",
            "service",
            "envelope");

    private static final Set<String> OF_BODY = Set.of("body", "unit", "phone", "address", "postcode");
    private static final Set<String> OF_CALLER = Set.of(
            ("applicant third_party other_body number received content due days until sent corrected answered previous"
                            + " reasons law remedies items search decision information disclosed withheld publication"
                            + " place basis amount pages document document_number method recipient_address"
                            + " recipient_postcode organ case_number claim facts"
                            + " inspected inspection_number findings demands")
                    .split(" "));

    private static final String THING = "letter-template";
    /** Longest text of an instrument, in characters. */
    private static final int LONGEST = 8000;

    private final JdbcClient jdbc;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    LetterTemplates(JdbcClient jdbc, Bodies bodies, Trail trail, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** All instruments, those of the steps before the answers. */
    public static List<String> kinds() {
        var kinds = new ArrayList<>(STEPS);
        kinds.addAll(ANSWERS);
        kinds.addAll(DISPUTES);
        kinds.addAll(SUPERVISION);
        return kinds;
    }

    /**
     * Fills the words that hold on a day.
     *
     * @param values of the places, those of the body left out
     * @throws Refusal where a place has no value
     */
    public LetterText fill(
            Body body, String kind, Map<String, String> values, List<String> attachments, LocalDate day) {
        var all = new HashMap<String, String>();
        all.put("body", body.name());
        all.put("unit", body.unit());
        all.put("phone", body.phone());
        all.put("address", body.address());
        all.put("postcode", body.contact().postcode());
        all.putAll(values);
        return current(body, kind, day).filled(all, attachments);
    }

    /** The words of an instrument that hold on a day. */
    public Template current(Body body, String kind, LocalDate day) {
        return versions(body, kind).stream()
                .filter(template -> template.from().filter(day::isBefore).isEmpty())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** All versions, the newest first, the words that come with the program last. */
    public List<Template> versions(Body body, String kind) {
        var versions = new ArrayList<>(jdbc.sql("select t.*, p.name author from letters_template t join bodies_person p"
                        + " on p.id = t.person_id where t.body_id = ? and t.kind = ? order by t.version desc")
                .params(body.id(), kind)
                .query(LetterTemplates::template)
                .list());
        versions.add(built(kind));
        return versions;
    }

    /**
     * Words an instrument anew from today on.
     *
     * @throws Refusal where a place is unknown, or one that the instrument needs is missing
     */
    public void change(Person person, Body body, String kind, String text, Moment when) {
        require(person, body);
        var plain = text.replace("\r\n", "\n").strip() + "\n";
        check(new Template(kind, 1, plain, Optional.of(when.day()), person.name()));
        transaction.executeWithoutResult(status -> {
            var version = jdbc.sql(
                            "insert into letters_template (body_id, kind, version, text, from_day, person_id, at)"
                                    + " select ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ? from letters_template"
                                    + " where body_id = ? and kind = ? returning version")
                    .params(body.id(), kind, plain, when.day(), person.id(), Timestamp.from(when.at()), body.id(), kind)
                    .query(Integer.class)
                    .single();
            trail.record(when, person.id(), body.id(), THING, version, "change", "text");
        });
    }

    /** Makes an earlier version hold again, as a new one; 0 are the words that come with the program. */
    public void goBack(Person person, Body body, String kind, int version, Moment when) {
        var earlier = versions(body, kind).stream()
                .filter(template -> template.version() == version)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        change(person, body, kind, earlier.text(), when);
    }

    /** The places an instrument cannot do without: those of its first words that the caller fills. */
    static Set<String> needed(String kind) {
        var needed = built(kind).places();
        needed.removeAll(OF_BODY);
        return needed;
    }

    private static void check(Template template) {
        if (!template.isWhole() || template.text().length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "letter-template-form");
        }
        template.places().stream()
                .filter(place -> !OF_BODY.contains(place) && !OF_CALLER.contains(place))
                .map(place -> "{" + place + "}")
                .findFirst()
                .or(template::stray)
                .ifPresent(words -> {
                    throw new Refusal(Refusal.Kind.INVALID, "letter-place-unknown", words, template.lineOf(words));
                });
        for (var place : needed(template.kind())) {
            if (!template.places().contains(place)) {
                var words = "{" + place + "}";
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "letter-place-missing",
                        words,
                        built(template.kind()).lineOf(words));
            }
        }
    }

    private static Template built(String kind) {
        if (!kinds().contains(kind)) {
            throw Refusal.notFound();
        }
        var text = new String(Sheet.bytes("letters/" + kind + ".txt"), StandardCharsets.UTF_8);
        return new Template(kind, 0, text, Optional.empty(), "");
    }

    private static Template template(ResultSet row, int n) throws SQLException {
        return new Template(
                row.getString("kind"),
                row.getInt("version"),
                row.getString("text"),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                row.getString("author"));
    }

    private void require(Person person, Body body) {
        var duties = bodies.duties(person, body);
        if (!duties.contains(Duty.APPROVER) && !duties.contains(Duty.CLERK)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
