package org.gongkai.office.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.screening.CheckDigits;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Screener;

/** The application form of 条例 第二十九条, as an applicant or a caseworker fills it in. */
public final class FilingForm {
    /** Longest text of 所需信息, in characters. */
    static final int CONTENT = 2000;

    /** Longest title in the register, in characters. */
    static final int TITLE = 60;

    /** What is typed into it. */
    static final List<String> FIELDS =
            List.of("applicant", "name", "identity", "contact", "phone", "email", "content", "way", "postal", "fax");

    private static final int SHORT = 100;
    private static final int ADDRESS = 200;
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{16}[0-9Xx]");
    /** How an application begins and ends without saying what it is about. */
    private static final Pattern POLITE = Pattern.compile("^(请|申请|请求)(公开|提供)|[。.；;]+$");

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,180}\\.[^@\\s.]{2,20}");

    private final Form form;
    private boolean demands = true;

    public FilingForm(Form form) {
        this.form = form;
    }

    /**
     * A row of an old register (旧台账): who applied and what for is known, 身份证明 and how to reach the applicant often
     * are not.
     */
    public Filing readOld(Intake intake) {
        demands = false;
        return read(intake);
    }

    /** What was filled in; what has to be mended is noted on the form, which the caller settles. */
    public Filing read(Intake intake) {
        var kind = choice(ApplicantColumn.class, "applicant").orElse(ApplicantColumn.NATURAL_PERSON);
        form.require(kind != ApplicantColumn.TOTAL, "applicant", "choose");
        var way = choice(Way.class, "way").orElse(Way.DOWNLOAD);
        var content = form.filled("content");
        form.require(content.length() <= CONTENT, "content", "request-long", CONTENT);
        var applicant = applicant(kind);
        if (demands && !way.needs().isEmpty()) {
            form.require(!form.text(way.needs()).isEmpty(), way.needs(), "way-needs-" + way.needs());
        }
        return new Filing(intake, kind, applicant, title(content), content, way);
    }

    private Applicant applicant(ApplicantColumn kind) {
        var name = shortly("name");
        form.require(!name.isEmpty(), "name", "field-blank");
        var identity = shortly("identity").replaceAll("\\s", "");
        form.require(!demands || !identity.isEmpty(), "identity", "field-blank");
        if (kind == ApplicantColumn.NATURAL_PERSON) {
            form.require(isNoWrongId(identity), "identity", "identity-check");
        } else {
            form.require(identity.length() != 18 || Uscc.isValid(identity), "identity", "request-uscc");
        }
        var email = shortly("email");
        form.require(email.isEmpty() || MAIL.matcher(email).matches(), "email", "email-unread");
        var phone = shortly("phone");
        form.require(!demands || !(phone.isEmpty() && email.isEmpty()), "phone", "contact-missing");
        var address = form.text("postal");
        form.require(address.length() <= ADDRESS, "postal", "request-long", ADDRESS);
        return new Applicant(name, identity, shortly("contact"), phone, email, address, shortly("fax"));
    }

    private String shortly(String field) {
        var text = form.text(field);
        form.require(text.length() <= SHORT, field, "request-long", SHORT);
        return text;
    }

    private <E extends Enum<E>> Optional<E> choice(Class<E> type, String field) {
        var chosen = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(form.text(field)))
                .findFirst();
        form.require(chosen.isPresent(), field, "choose");
        return chosen;
    }

    /** The caseworker's words, or the beginning of the content where it names nobody. */
    private String title(String content) {
        var given = form.text("title");
        form.require(given.length() <= TITLE, "title", "request-long", TITLE);
        form.require(!holdsPersonal(given), "title", "title-personal");
        var line =
                POLITE.matcher(content.lines().findFirst().orElse("").strip()).replaceAll("");
        var begun = Stream.of(given, line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…")
                .filter(text -> !text.isEmpty() && !holdsPersonal(text))
                .findFirst();
        return begun.orElse("—");
    }

    private static boolean holdsPersonal(String text) {
        return Screener.standard().screen(text).stream().anyMatch(Finding::personal);
    }

    /** Whether it is no 居民身份证 number, or one that can be. */
    private static boolean isNoWrongId(String identity) {
        return !ID.matcher(identity).matches() || CheckDigits.isId(identity);
    }
}
