package org.gongkai.office.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;

class LetterTemplatesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final LetterTemplates templates = OfficeServer.bean(LetterTemplates.class);
    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final MessageSource words = OfficeServer.bean(MessageSource.class);
    private final Moment now = OfficeServer.bean(Trail.class).now();
    private final Body body = bodies.withCode("nanhai");
    private final Person clerk = clerk();

    static List<String> kinds() {
        return LetterTemplates.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_instrument_is_whole_uses_known_places_and_can_be_filled(String kind) {
        var values = new HashMap<String, String>();
        LetterTemplates.needed(kind).forEach(place -> values.put(place, "【" + place + "】"));
        var letter = templates.fill(body, kind, values, List.of(), now.day());
        assertThat(letter.title()).isNotBlank().doesNotContain("{", "【");
        assertThat(letter.paragraphs()).isNotEmpty().noneMatch(text -> text.contains("{"));
        values.values()
                .forEach(value -> assertThat(letter.addressee() + String.join("\n", letter.paragraphs()))
                        .contains(value));
        assertThat(words.getMessage("letters.kind." + kind, null, Locale.SIMPLIFIED_CHINESE))
                .isNotBlank();
        // and a body may save it as its own
        templates.goBack(clerk, body, kind, 0, now);
        assertThat(templates.current(body, kind, now.day()).version()).isPositive();
    }

    @Test
    void every_answer_tells_the_remedies_and_the_article() {
        assertThat(LetterTemplates.ANSWERS)
                .hasSize(17)
                .allSatisfy(kind -> assertThat(LetterTemplates.needed(kind))
                        .contains("remedies", "applicant", "received", "content", "number"));
        assertThat(LetterTemplates.needed("override")).contains("remedies", "third_party");
    }

    /** 第三方 is asked about its own information and never learns who asked for it. */
    @Test
    void nobody_but_the_applicant_reads_the_applicants_name() {
        for (var kind : List.of("third_party", "override", "agency")) {
            assertThat(LetterTemplates.needed(kind)).doesNotContain("applicant");
        }
    }

    @Test
    void a_value_of_several_lines_becomes_paragraphs_and_an_empty_one_none() {
        var values = new HashMap<String, String>();
        LetterTemplates.needed("other").forEach(place -> values.put(place, "无"));
        values.put("remedies", "一段。\n二段 $1 {content}。");
        values.put("decision", "");
        var letter = templates.fill(bodies.withCode("hepinglu"), "other", values, List.of("批复"), now.day());
        assertThat(letter.paragraphs()).contains("一段。", "二段 $1 {content}。").doesNotContain("");
        assertThat(letter.attachments()).containsExactly("批复");
        assertThatThrownBy(() -> templates.fill(body, "other", Map.of(), List.of(), now.day()))
                .hasMessage("letter-place-empty");
    }

    @Test
    void own_words_hold_from_today_and_an_earlier_version_can_be_taken_back() {
        var first = templates.current(body, "extension", now.day());
        templates.change(clerk, body, "extension", first.text().replace("申请收悉", "申请已收到"), now);
        var changed = templates.current(body, "extension", now.day());
        assertThat(changed.text()).contains("申请已收到");
        assertThat(changed.version()).isGreaterThan(first.version());
        assertThat(templates.current(body, "extension", now.day().minusDays(1)).version())
                .isZero();
        templates.goBack(clerk, body, "extension", 0, now);
        assertThat(templates.current(body, "extension", now.day()).text()).contains("申请收悉");
        assertThat(templates
                        .current(bodies.withCode("hepinglu"), "extension", now.day())
                        .version())
                .isZero();
    }

    @Test
    void unknown_and_missing_places_are_refused() {
        var text = templates.current(body, "denied", now.day()).text();
        assertThatThrownBy(() -> templates.change(clerk, body, "denied", text.replace("{remedies}", ""), now))
                .hasMessage("letter-place-missing");
        assertThatThrownBy(() -> templates.change(clerk, body, "denied", text + "{idnumber}", now))
                .hasMessage("letter-place-unknown");
        assertThatThrownBy(() -> templates.change(clerk, body, "denied", text + "{remedies", now))
                .hasMessage("letter-place-unknown");
        assertThatThrownBy(() -> templates.change(clerk, body, "denied", "只有标题", now))
                .hasMessage("letter-template-form");
        assertThatThrownBy(() -> templates.change(clerk, body, "nothing", text, now))
                .hasMessage("not-found");
    }

    private Person clerk() {
        var person = bodies.addPerson("templates-" + NUMBER.incrementAndGet(), "某人", "not-a-password-of-anybody");
        bodies.appoint(person, body.id(), Duty.CLERK);
        return person;
    }
}
