package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;
import static org.gongkai.office.requests.ARequest.REQUESTS;
import static org.gongkai.office.requests.ARequest.filing;
import static org.gongkai.office.requests.ARequest.on;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.OpenWork;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.Letters;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.RequestRow;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RequestsTest {
    private final ARequest a = new ARequest();

    @Test
    void a_request_goes_from_receipt_to_archive() {
        var id = a.received("2021-09-15");
        assertThat(a.life(id, "2021-09-15").state()).isEqualTo(RequestState.OPEN);
        a.act(
                id,
                Act.ASK_CORRECTION,
                Particulars.of(day("2021-09-22"), "写明年份").until(day("2021-10-15")),
                on("2021-09-22"));
        a.act(id, Act.RECORD_CORRECTION, "2021-09-28");
        a.act(id, Act.CONSULT, Particulars.of(day("2021-10-08"), "施工单位").code(Consulted.THIRD_PARTY), on("2021-10-08"));
        var asked = a.life(id, "2021-10-08").questions().get(0).id();
        a.act(
                id,
                Act.RECORD_OPINION,
                Particulars.of(day("2021-10-14"), "不同意")
                        .code(Opinion.OBJECTED_WITH_GROUNDS)
                        .of(asked),
                on("2021-10-14"));
        a.act(id, Act.ASK_EXTENSION, Particulars.of(day("2021-10-20"), "核对材料多").days(10), on("2021-10-20"));
        a.act(id, Act.AGREE_EXTENSION, "2021-10-20");
        a.act(id, Act.SEND_EXTENSION, "2021-10-21");
        a.answered(id, AnswerType.PARTLY_GRANTED, "2021-11-15");
        assertThat(a.life(id, "2021-11-16").isLate()).isFalse();
        a.act(id, Act.RECORD_DELIVERY, "2021-11-16");
        a.act(id, Act.ARCHIVE, "2021-11-17");
        assertThat(a.life(id, "2021-11-17").state()).isEqualTo(RequestState.ARCHIVED);
        assertThat(AnOffice.recorded("request", id)).startsWith("received").endsWith("archived state");
        assertThat(Act.possible(a.life(id, "2021-11-17"))).containsExactly(Act.REASSESS);
    }

    @Test
    void what_the_law_does_not_allow_is_refused() {
        var id = a.received("2021-09-15");
        a.act(
                id,
                Act.ASK_CORRECTION,
                Particulars.of(day("2021-09-22"), "写明年份").until(day("2021-10-15")),
                on("2021-09-22"));
        assertRefused("answer-waiting", () -> a.answered(id, AnswerType.GRANTED, "2021-09-23"));
        assertRefused("answer-not-lapsed", () -> a.answered(id, AnswerType.NOT_CORRECTED, "2021-10-15"));
        a.act(id, Act.RECORD_CORRECTION, "2021-09-28");
        assertRefused("correction-once", () -> a.act(id, Act.ASK_CORRECTION, "2021-09-29"));
        assertRefused("answer-unconsulted", () -> a.answered(id, AnswerType.THIRD_PARTY, "2021-09-29"));
        assertRefused("answer-withdrawn", () -> a.answered(id, AnswerType.WITHDRAWN, "2021-09-29"));
        assertRefused(
                "extension-days",
                () -> a.act(
                        id,
                        Act.ASK_EXTENSION,
                        Particulars.of(day("2021-09-29"), "多").days(21),
                        on("2021-09-29")));
        assertRefused(
                "extension-late",
                () -> a.act(
                        id,
                        Act.ASK_EXTENSION,
                        Particulars.of(day("2021-12-29"), "多").days(20),
                        on("2021-12-29")));
        assertRefused("request-state", () -> a.act(id, Act.SEND, "2021-09-29"));
        assertRefused(
                "words-required",
                () -> a.act(
                        id,
                        Act.DRAFT,
                        Particulars.of(day("2021-09-29"), " ").code(AnswerType.NOT_EXISTING),
                        on("2021-09-29")));
        assertRefused(
                "day-future", () -> a.act(id, Act.WITHDRAW, Particulars.of(day("2021-10-12"), "信"), on("2021-10-11")));
        assertRefused(
                "day-before", () -> a.act(id, Act.WITHDRAW, Particulars.of(day("2021-09-14"), "信"), on("2021-10-11")));
        assertRefused(
                "late-reason", () -> a.act(id, Act.WITHDRAW, Particulars.of(day("2021-09-29"), "信"), on("2021-10-11")));
        a.act(id, Act.WITHDRAW, Particulars.of(day("2021-09-29"), "信").why("邮件由收发室转来"), on("2021-10-11"));
        assertThat(a.life(id, "2021-10-11").closing().orElseThrow().answer()).isEqualTo(AnswerType.WITHDRAWN);
    }

    @Test
    void nobody_approves_their_own_and_nobody_acts_without_the_duty() {
        var id = a.received("2021-09-15");
        var both = a.office.person(Duty.CASEWORKER, Duty.APPROVER);
        var drafted = Particulars.of(day("2021-09-16"), "").code(AnswerType.GRANTED);
        REQUESTS.act(both, a.body, id, seen(id), Act.DRAFT, drafted, on("2021-09-16"));
        var approve = Particulars.of(day("2021-09-16"), "");
        assertRefused(
                "request-own", () -> REQUESTS.act(both, a.body, id, seen(id), Act.APPROVE, approve, on("2021-09-16")));
        assertRefused(
                "not-your-duty",
                () -> REQUESTS.act(a.caseworker, a.body, id, seen(id), Act.APPROVE, approve, on("2021-09-16")));
        var stranger = new ARequest();
        assertRefused(
                "not-found",
                () -> REQUESTS.act(stranger.head, stranger.body, id, seen(id), Act.APPROVE, approve, on("2021-09-16")));
        a.act(id, Act.APPROVE, "2021-09-16");
        assertThat(a.life(id, "2021-09-16").state()).isEqualTo(RequestState.TO_SEND);
    }

    @Test
    void a_mistaken_registration_is_voided_by_a_second_person_and_counts_nowhere() {
        var id = a.received("2021-09-15");
        assertRefused("void-unasked", () -> a.act(id, Act.VOID, "2021-09-16"));
        a.act(id, Act.ASK_VOID, "2021-09-16");
        a.act(id, Act.VOID, "2021-09-16");
        assertThat(a.life(id, "2021-09-16").state()).isEqualTo(RequestState.VOIDED);
        var table = OfficeServer.bean(RequestFacts.class)
                .table(a.body, 2021, on("2022-01-10").at());
        assertThat(table.cells()).isEmpty();
        var before = OfficeServer.bean(RequestFacts.class)
                .table(a.body, 2021, on("2021-09-15").at().plusSeconds(60));
        assertThat(before.at(RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL)).containsExactly(id);
    }

    @Test
    void a_fee_not_paid_in_time_ends_the_request_in_its_own_row() {
        var id = a.received("2021-03-01");
        assertRefused("fee-none", () -> a.act(id, Act.ASK_FEE, "2021-03-02"));
        a.act(
                id,
                Act.ASK_FEE,
                Particulars.of(day("2021-03-02"), "当月第11件").amount(BigDecimal.valueOf(100)),
                on("2021-03-02"));
        assertThat(a.life(id, "2021-03-02").clock().waiting().orElseThrow().until())
                .isEqualTo(day("2021-03-30"));
        a.answered(id, AnswerType.FEE_UNPAID, "2021-03-31");
        var table = OfficeServer.bean(RequestFacts.class)
                .table(a.body, 2021, on("2022-01-10").at());
        assertThat(table.at(RequestRow.OTHER_FEE_UNPAID, ApplicantColumn.NATURAL_PERSON))
                .containsExactly(id);
    }

    @Test
    void of_two_caseworkers_one_decides() throws Exception {
        var id = a.received("2021-09-15");
        var other = a.office.person(Duty.CASEWORKER);
        var seen = seen(id);
        var pool = Executors.newFixedThreadPool(2);
        Callable<String> one = () -> tried(() -> REQUESTS.act(
                a.caseworker,
                a.body,
                id,
                seen,
                Act.DRAFT,
                Particulars.of(day("2021-09-16"), "").code(AnswerType.GRANTED),
                on("2021-09-16")));
        Callable<String> two = () -> tried(() -> REQUESTS.act(
                other, a.body, id, seen, Act.WITHDRAW, Particulars.of(day("2021-09-16"), "电话"), on("2021-09-16")));
        var ended = List.of(pool.submit(one), pool.submit(two));
        assertThat(List.of(ended.get(0).get(), ended.get(1).get())).containsExactlyInAnyOrder("", "request-moved");
        pool.shutdown();
    }

    @Test
    void numbers_have_no_gaps_whoever_registers_at_once() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        var filing = filing(Intake.INTERNET, ApplicantColumn.NATURAL_PERSON, "某年的预算");
        Callable<String> one =
                () -> REQUESTS.file(a.body, filing, on("2021-09-15")).number();
        var numbers = pool.invokeAll(Collections.nCopies(12, one));
        pool.shutdown();
        var all = new TreeSet<String>();
        for (var number : numbers) {
            all.add(number.get());
        }
        assertThat(all).hasSize(12).first().isEqualTo("2021-0001");
        assertThat(all).last().isEqualTo("2021-0012");
    }

    @Test
    void what_was_filed_is_encrypted_and_every_look_is_recorded() {
        var id = a.received("2021-09-15");
        var rows = OfficeServer.bean(JdbcClient.class)
                .sql(
                        "select encode(filing, 'escape') || encode(identity, 'escape') || applicant_mark || content_mark || title from requests_request where id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain("李秀兰", "130102198503071243", "0472-0000001", "验收报告");
        var filings = OfficeServer.bean(Filings.class);
        assertThat(filings.read(a.caseworker, a.body, id, on("2021-09-16"))
                        .applicant()
                        .name())
                .isEqualTo("李秀兰");
        assertThat(filings.read(a.caseworker, a.body, id, on("2021-09-16"))
                        .applicant()
                        .identity())
                .isEmpty();
        assertThat(filings.identity(a.caseworker, a.body, id, on("2021-09-16"))).isEqualTo("130102198503071243");
        assertThat(AnOffice.recorded("request", id)).contains("read applicant content", "read identity");
    }

    @Test
    void the_same_applicant_asking_the_same_is_seen() {
        var first = a.received("2021-09-15");
        var second = a.received("2021-09-20");
        var likeness =
                REQUESTS.likeness(REQUESTS.get(a.body, second, on("2021-09-20")).request());
        assertThat(likeness.same()).extracting(DisclosureRequest::id).containsExactly(first);
        assertThat(likeness.nthOfMonth()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_looked_at_again_until_it_is_released() {
        var id = a.received("2021-03-01");
        a.answered(id, AnswerType.PROCESS_INFO, "2021-03-05");
        assertThat(a.life(id, "2021-03-05").reassessFrom(12)).contains(day("2022-03-05"));
        a.act(id, Act.REASSESS, Particulars.of(day("2021-12-01"), "仍在审议").code(Reassessment.KEPT), on("2021-12-01"));
        assertThat(a.life(id, "2021-12-01").reassessFrom(12)).contains(day("2022-12-01"));
        a.act(id, Act.REASSESS, Particulars.of(day("2022-01-05"), "已定稿").code(Reassessment.RELEASED), on("2022-01-05"));
        assertThat(a.life(id, "2022-01-05").reassessFrom(12)).isEmpty();
        assertRefused("reassess-nothing", () -> a.act(id, Act.REASSESS, "2022-01-06"));
    }

    @Test
    void proofs_of_identity_are_erased_months_after_the_case_was_closed() {
        var id = a.received("2021-03-01");
        a.answered(id, AnswerType.GRANTED, "2021-03-05");
        var filings = OfficeServer.bean(Filings.class);
        filings.eraseIdentities(on("2021-09-05"));
        assertThat(filings.identity(a.caseworker, a.body, id, on("2021-09-05"))).isNotEmpty();
        assertThat(filings.eraseIdentities(on("2021-09-06"))).isPositive();
        assertThat(filings.identity(a.caseworker, a.body, id, on("2021-09-06"))).isEmpty();
        assertThat(filings.read(a.caseworker, a.body, id, on("2021-09-06")).content())
                .isNotEmpty();
        assertThat(AnOffice.recorded("request", id)).contains("erase identity");
    }

    @Test
    void what_carries_a_secrecy_mark_is_not_stored() {
        var marked = filing(Intake.INTERNET, ApplicantColumn.NATURAL_PERSON, "机密★10年\n某文件");
        assertRefused("classified", () -> REQUESTS.file(a.body, marked, on("2021-09-15")));
        var came = Particulars.of(day("2021-09-15"), "");
        assertRefused("classified", () -> REQUESTS.register(a.caseworker, a.body, marked, came, on("2021-09-15")));
        var id = a.received("2021-09-15");
        assertRefused(
                "classified", () -> a.act(id, Act.NOTE, Particulars.of(day("2021-09-15"), "绝密★长期"), on("2021-09-15")));
        assertThat(REQUESTS.page(a.body, Optional.empty(), Long.MAX_VALUE, 9, on("2021-09-15")))
                .hasSize(1);
    }

    @Test
    void what_several_people_asked_for_is_proposed_for_publication() {
        var first = a.received("2021-03-01");
        var other = new Filing(
                Intake.IN_PERSON,
                ApplicantColumn.NATURAL_PERSON,
                new Applicant("王芳", "", "", "0472-0000002", "", "", ""),
                "公共维修项目验收材料",
                "2020年公共维修项目的验收报告。",
                Way.DOWNLOAD);
        var second = REQUESTS.register(
                        a.caseworker, a.body, other, Particulars.of(day("2021-03-02"), ""), on("2021-03-02"))
                .id();
        a.answered(first, AnswerType.GRANTED, "2021-03-05");
        a.answered(second, AnswerType.GRANTED, "2021-03-05");
        assertThat(OfficeServer.bean(RequestStore.class).askedOften(a.body))
                .singleElement()
                .satisfies(group ->
                        assertThat(group).extracting(DisclosureRequest::id).containsExactly(first, second));
    }

    @Test
    void an_answer_goes_out_sealed_or_with_the_number_of_its_paper() {
        var id = a.received("2021-09-15");
        a.act(id, Act.DRAFT, Particulars.of(day("2021-09-16"), "").code(AnswerType.GRANTED), on("2021-09-16"));
        a.act(id, Act.APPROVE, "2021-09-16");
        assertRefused(
                "answer-unsealed", () -> a.act(id, Act.SEND, Particulars.of(day("2021-09-16"), ""), on("2021-09-16")));
        var letters = OfficeServer.bean(Letters.class);
        var letter = OfficeServer.bean(CaseLetters.class).of(id).get(0);
        assertThat(letter.state()).isEqualTo(Letter.State.APPROVED);
        assertThat(String.join("", letters.text(letter).paragraphs())).contains("2021-0001", "申请行政复议", "6个月");
        letters.seal(a.caseworker, a.body, letter.id(), 2, Optional.empty(), day("2021-09-16"), on("2021-09-16"));
        a.act(id, Act.SEND, Particulars.of(day("2021-09-16"), ""), on("2021-09-16"));
        assertThat(a.life(id, "2021-09-16").state()).isEqualTo(RequestState.ANSWERED);
    }

    @Test
    void open_requests_go_to_the_successor_of_a_caseworker() {
        var id = a.received("2021-09-15");
        var successor = a.office.person(Duty.CASEWORKER);
        var work = OfficeServer.bean("requestHandover", OpenWork.class);
        assertThat(work.of(a.caseworker, a.body)).containsExactly("公共维修项目验收材料");
        work.handOver(a.caseworker, successor, a.body, on("2021-09-16"));
        assertThat(work.of(a.caseworker, a.body)).isEmpty();
        assertThat(work.of(successor, a.body)).hasSize(1);
        assertThat(AnOffice.recorded("request", id)).contains("take-over keeper");
    }

    private long seen(long id) {
        return REQUESTS.get(a.body, id, on("2021-09-16")).seen();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static String tried(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
