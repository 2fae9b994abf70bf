package org.gongkai.office.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileAccess;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class LettersTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2021, 9, 15);
    private static final String NAME = "planted-name-of-a-letter-4c1a";

    private final Letters letters = OfficeServer.bean(Letters.class);
    private final LetterFiles access = OfficeServer.bean(LetterFiles.class);
    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final JdbcClient jdbc = OfficeServer.bean(JdbcClient.class);
    private final Moment now = OfficeServer.bean(Trail.class).now();
    private final Body body = bodies.withCode("nanhai");
    private final Person clerk = person(Duty.CASEWORKER);
    private final Person approver = person(Duty.APPROVER, Duty.CASEWORKER);

    @Test
    void a_letter_is_drafted_changed_approved_by_another_person_and_sealed() throws IOException {
        var id = letters.draft(clerk, body, "test", 7, text("赵小满", "初稿。"), now);
        letters.revise(clerk, body, id, text("赵小满", "定稿。"), now);
        assertThat(letters.text(letters.get(body, id)).paragraphs()).containsExactly("定稿。");
        assertThat(words(letters.pdf(letters.get(body, id)))).contains("定稿。", "（印章）");
        assertThatThrownBy(() -> seal(id, DAY)).hasMessage("letter-draft");
        letters.approve(approver, body, id, now);
        assertThatThrownBy(() -> letters.revise(clerk, body, id, text("赵小满", "改。"), now))
                .hasMessage("letter-approved");
        var number = seal(id, DAY);
        var sealed = letters.get(body, id);
        assertThat(sealed.number()).contains(number);
        assertThat(sealed)
                .returns(Letter.State.SEALED, Letter::state)
                .returns(Optional.of(DAY), Letter::day)
                .returns(2, Letter::copies)
                .returns(clerk.name(), Letter::drafter)
                .returns(approver.name(), Letter::approver)
                .returns(clerk.name(), Letter::sealer);
        assertThat(words(letters.pdf(sealed))).contains(number, "2021年9月15日").doesNotContain("（印章）");
        assertThat(letters.of("test", 7)).contains(sealed);
    }

    @Test
    void where_seals_are_kept_electronically_the_frozen_pdf_carries_one_and_a_change_breaks_it() throws Exception {
        var seal = new Sm2Seal(body);
        var context = new StaticListableBeanFactory(Map.of("seal", seal));
        var sealing = new Letters(
                OfficeServer.bean(LetterStore.class),
                OfficeServer.bean(Numbers.class),
                OfficeServer.bean(SealedTexts.class),
                OfficeServer.bean(KeptFiles.class),
                context.getBeanProvider(ElectronicSeal.class),
                bodies,
                OfficeServer.bean(Trail.class),
                OfficeServer.bean(TransactionTemplate.class));
        var id = sealing.draft(clerk, body, "test", 9, text("赵小满", "定稿。"), now);
        sealing.approve(approver, body, id, now);
        var number = sealing.seal(clerk, body, id, 1, Optional.empty(), DAY, now);
        var letter = sealing.get(body, id);
        var pdf = sealing.pdf(letter);
        assertThat(sealing.isElectronic(letter)).isTrue();
        assertThat(seal.isOn(pdf)).isTrue();
        assertThat(words(pdf)).contains(number, "定稿。");
        assertThat(letters.pdf(letter)).isEqualTo(pdf);
        var changed = pdf.clone();
        changed[new String(pdf, StandardCharsets.ISO_8859_1).indexOf("stream") + 40] ^= 1;
        assertThat(seal.isOn(changed)).isFalse();
        assertThat(letters.hasElectronicSeal(body)).isFalse();
    }

    @Test
    void whoever_wrote_any_of_it_does_not_approve_it() {
        var id = letters.draft(approver, body, "test", 1, text("赵小满", "一。"), now);
        assertThatThrownBy(() -> letters.approve(approver, body, id, now)).hasMessage("letter-own");
        var other = letters.draft(clerk, body, "test", 1, text("赵小满", "一。"), now);
        letters.revise(approver, body, other, text("赵小满", "二。"), now);
        assertThatThrownBy(() -> letters.approve(approver, body, other, now)).hasMessage("letter-own");
        letters.approve(person(Duty.APPROVER), body, other, now);
        letters.reopen(clerk, body, other, now);
        assertThat(letters.get(body, other).state()).isEqualTo(Letter.State.DRAFT);
        assertThatThrownBy(() -> letters.approve(clerk, body, id, now)).hasMessage("not-your-duty");
        var stranger = bodies.withCode("hepinglu");
        assertThatThrownBy(() -> letters.get(stranger, id)).hasMessage("not-found");
    }

    @Test
    void numbers_have_no_gap_and_no_double_however_many_seal_at_once() throws Exception {
        var day = LocalDate.of(2019, 5, 6);
        var ids = IntStream.range(0, 12).mapToObj(i -> approved("同时")).toList();
        assertThatThrownBy(() -> seal(approved("今天没有这个字\uE000"), day)).hasMessage("letter-character");
        var pool = Executors.newFixedThreadPool(6);
        try {
            var sealing = new ArrayList<Callable<String>>();
            ids.forEach(id -> sealing.add(() -> seal(id, day)));
            var numbers = new ArrayList<String>();
            for (Future<String> sealed : pool.invokeAll(sealing)) {
                numbers.add(sealed.get());
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12)
                            .mapToObj(n -> body.shortName() + "公开〔2019〕" + n + "号")
                            .toList());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void one_letter_is_sealed_once_however_often_it_is_asked() throws Exception {
        var id = approved("一次");
        var pool = Executors.newFixedThreadPool(4);
        try {
            var sealed = new AtomicInteger();
            var sealing = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 4; i++) {
                sealing.add(() -> {
                    try {
                        seal(id, LocalDate.of(2018, 3, 2));
                        return sealed.incrementAndGet() > 0;
                    } catch (org.gongkai.office.Refusal refused) {
                        return refused.code().equals("letter-sealed");
                    }
                });
            }
            for (var each : pool.invokeAll(sealing)) {
                assertThat(each.get()).isTrue();
            }
            assertThat(sealed).hasValue(1);
            assertThat(letters.register(body, 2018)).hasSize(1);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void a_voided_number_stays_used_with_its_reason() {
        var day = LocalDate.of(2017, 4, 5);
        var id = approved("作废");
        var number = seal(id, day);
        assertThatThrownBy(() -> letters.voidNumber(clerk, body, id, " ", now)).hasMessage("words-required");
        letters.voidNumber(clerk, body, id, "印错份数", now);
        assertThatThrownBy(() -> letters.voidNumber(clerk, body, id, "再次", now)).hasMessage("letter-voided");
        assertThat(seal(approved("下一份"), day)).isNotEqualTo(number);
        assertThat(letters.register(body, 2017))
                .extracting(
                        letter -> letter.number().orElse("") + letter.voided().orElse(""))
                .containsExactly(number + "印错份数", body.shortName() + "公开〔2017〕2号");
    }

    @Test
    void a_sealed_letter_keeps_its_bytes_whatever_changes_later() {
        var id = approved("冻结");
        seal(id, LocalDate.of(2016, 4, 5));
        var before = letters.pdf(letters.get(body, id));
        var docx = letters.docx(letters.get(body, id));
        letters.setPattern(approver, body, "{prefix}函〔{year}〕{n}号", "南公", now);
        try {
            assertThat(letters.pdf(letters.get(body, id))).isEqualTo(before);
            assertThat(letters.docx(letters.get(body, id))).isEqualTo(docx);
            assertThat(seal(approved("新格式"), LocalDate.of(2016, 4, 6))).isEqualTo("南公函〔2016〕2号");
            assertThatThrownBy(() -> letters.setPattern(approver, body, "〔{year}〕{x}{n}号", "", now))
                    .hasMessage("letter-pattern");
            assertThatThrownBy(() -> letters.setPattern(approver, body, "〔{year}〕号", "", now))
                    .hasMessage("letter-pattern");
        } finally {
            letters.setPattern(approver, body, "{prefix}公开〔{year}〕{n}号", "", now);
        }
    }

    @Test
    void the_scan_of_the_stamped_paper_is_kept_and_only_the_owner_of_the_thing_opens_the_files() {
        var id = approved("扫描");
        var paper = letters.pdf(letters.get(body, id));
        letters.seal(clerk, body, id, 1, Optional.of(new Upload("扫描件.pdf", paper)), DAY, now);
        var scan = letters.scan(letters.get(body, id)).orElseThrow();
        assertThat(scan.name()).isEqualTo("扫描件.pdf");
        assertThat(access.mayRead(scan, Optional.of(clerk))).isFalse();
        assertThat(access.mayRead(scan, Optional.empty())).isFalse();
        assertThat(((FileAccess) access).owner()).isEqualTo("letter");
    }

    @Test
    void neither_table_nor_trail_has_what_a_letter_says() {
        var id = letters.draft(clerk, body, "test", 5, text(NAME, NAME + "提出申请。"), now);
        var stored = jdbc.sql("select text from letters_letter where id = ?")
                .param(id)
                .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(stored).doesNotContain(NAME);
        assertThat(jdbc.sql("select string_agg(l::text, '') || (select string_agg(t::text, '') from trail_entry t"
                                + " where thing = 'letter') from letters_letter l")
                        .query(String.class)
                        .single())
                .doesNotContain(NAME);
    }

    @Test
    void copies_day_and_text_have_to_be_there() {
        var id = approved("份数");
        assertThatThrownBy(() -> letters.seal(clerk, body, id, 0, Optional.empty(), DAY, now))
                .hasMessage("letter-copies");
        assertThatThrownBy(() -> seal(id, now.day().plusDays(1))).hasMessage("letter-later");
        assertThatThrownBy(() -> letters.draft(clerk, body, "test", 1, text("赵小满", " "), now))
                .hasMessage("letter-empty");
    }

    private String seal(long id, LocalDate day) {
        return letters.seal(clerk, body, id, 2, Optional.empty(), day, now);
    }

    private long approved(String paragraph) {
        var id = letters.draft(clerk, body, "test", 9, text("赵小满", paragraph), now);
        letters.approve(approver, body, id, now);
        return id;
    }

    private static LetterText text(String addressee, String paragraph) {
        return new LetterText("correction", "政府信息公开申请补正告知书", addressee, List.of(paragraph), List.of());
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Person person(Duty... duties) {
        var person = bodies.addPerson(
                "letters-" + NUMBER.incrementAndGet(), "某人" + NUMBER.get(), "not-a-password-of-anybody");
        for (var duty : duties) {
            bodies.appoint(person, body.id(), duty);
        }
        return person;
    }
}
