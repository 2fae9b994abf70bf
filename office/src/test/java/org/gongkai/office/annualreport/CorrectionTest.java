package org.gongkai.office.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.annualreport.AReport.JANUARY;
import static org.gongkai.office.annualreport.AReport.WRITING;
import static org.gongkai.office.annualreport.AReport.YEAR;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.portal.outside.PublicServer;
import org.gongkai.office.publishing.Action;
import org.gongkai.office.publishing.Publishing;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Two versions side by side, and what the public sees of a correction. */
class CorrectionTest {
    private static final ReportPublication PUBLICATION = OfficeServer.bean(ReportPublication.class);
    private static final List<CellId> CELLS = List.of(
            CellId.of(RequestRow.GRANTED, ApplicantColumn.NATURAL_PERSON),
            CellId.of(RequestRow.NEW_RECEIVED, ApplicantColumn.NATURAL_PERSON));

    private final AReport a = new AReport();
    private final String path = "/desk/" + a.body.code() + "/report/" + YEAR;
    private final String portal = "/p/" + a.body.code();

    private void approved(long item) {
        var publishing = OfficeServer.bean(Publishing.class);
        var version = publishing.get(a.body, item).version();
        publishing.act(a.clerk, a.body, item, version, Action.SUBMIT, "", JANUARY);
        publishing.act(a.head, a.body, item, version + 1, Action.CLEAR, "不涉密", JANUARY);
        publishing.act(a.head, a.body, item, version + 2, Action.APPROVE, "", JANUARY);
    }

    private long published() {
        a.submitted();
        a.act(a.supervisor, ReportAction.ACCEPT);
        var item = PUBLICATION.draft(a.clerk, a.body, YEAR, a.version(), JANUARY);
        approved(item);
        return item;
    }

    /** One request more, in a new edition that was accepted. */
    private void corrected() {
        a.act(a.clerk, ReportAction.CORRECT);
        for (var cell : CELLS) {
            WRITING.adjust(a.clerk, a.body, YEAR, a.version(), cell, Optional.of(BigDecimal.ONE), "纸质件1件未补录", JANUARY);
        }
        a.write(TextPart.ON_REQUEST, "2021年，新收政府信息公开申请{新收申请件数}件，予以公开{予以公开件数}件。");
        a.answerAll();
        a.act(a.clerk, ReportAction.SEND_TO_REVIEW);
        a.act(a.head, ReportAction.REVIEW);
        a.act(a.head, ReportAction.SUBMIT);
        a.act(a.supervisor, ReportAction.ACCEPT);
    }

    private static String received(Visitor visitor, String portal) {
        return visitor.page(portal + "/figures/" + YEAR)
                .select("td[data-cell=requests.new_received.natural_person]")
                .text();
    }

    @Test
    void a_correction_takes_the_place_of_what_was_published_when_it_is_published_itself() {
        var first = published();
        corrected();
        assertRefused("report-correction-words", () -> PUBLICATION.draft(a.clerk, a.body, YEAR, a.version(), JANUARY));
        var second = PUBLICATION.draft(a.clerk, a.body, YEAR, a.version(), "纸质申请1件漏报，现予更正。", JANUARY);
        for (var visitor : List.of(new Visitor(), PublicServer.visitor())) {
            assertThat(visitor.get(portal + "/i/" + first).statusCode())
                    .as("until then it stays")
                    .isEqualTo(200);
            assertThat(visitor.get(portal + "/i/" + second).statusCode()).isEqualTo(404);
            assertThat(received(visitor, portal)).isEqualTo("0");
        }
        approved(second);
        for (var visitor : List.of(new Visitor(), PublicServer.visitor())) {
            var gone = visitor.get(portal + "/i/" + first);
            assertThat(gone.statusCode()).isEqualTo(410);
            var page = Jsoup.parse(gone.body());
            assertThat(page.text()).contains("已由更正后的");
            assertThat(page.select("a[href=" + portal + "/i/" + second + "]")).hasSize(1);
            assertThat(visitor.page(portal + "/i/" + second).select(".callout").text())
                    .contains("更正并代替", "纸质申请1件漏报，现予更正。", "由0改为1", "总体情况");
            assertThat(received(visitor, portal)).isEqualTo("1");
            assertThat(visitor.page(portal + "/b/reports").select("a[href$=/i/" + first + "]"))
                    .isEmpty();
        }
    }

    @Test
    void the_clerk_writes_what_was_corrected_on_the_page_and_the_words_are_screened() {
        published();
        corrected();
        var me = Visitor.signedIn(a.clerk.username());
        assertThat(me.page(path).select("#words-publish").text()).isEqualTo("说明");
        var refused = me.submit(
                path, path + "/publish", Map.of("version", String.valueOf(a.version()), "words", "本人手机13912345670漏报。"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#words-publish").text()).contains("漏报");
        assertThat(a.now().item()).isEmpty();
        var made = me.submit(
                path, path + "/publish", Map.of("version", String.valueOf(a.version()), "words", "纸质申请1件漏报。"));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(a.now().item()).isPresent();
    }

    @Test
    void two_versions_stand_side_by_side_text_and_cells() {
        a.submitted();
        var me = Visitor.signedIn(a.clerk.username());
        assertThat(me.page(path + "/versions").select(".empty")).isNotEmpty();
        a.act(a.supervisor, ReportAction.ACCEPT);
        corrected();
        var page = me.page(path + "/versions");
        assertThat(page.select("section[aria-labelledby=h-cells] tbody tr").size())
                .isGreaterThanOrEqualTo(CELLS.size());
        assertThat(page.select("section[aria-labelledby=h-cells] tbody td.num").eachText())
                .startsWith("0", "1");
        assertThat(page.select(".diff ins").text()).contains("1");
        assertThat(page.select(".diff del")).isNotEmpty();
        a.act(a.clerk, ReportAction.CORRECT);
        a.write(TextPart.OTHER, "没有收取信息处理费，也没有其他事项。");
        var now = me.page(path + "/versions?from=2&to=3");
        assertThat(now.select("#to option[selected]").text()).isEqualTo("正在编写的");
        assertThat(now.select("section[aria-labelledby=h-cells] .empty")).hasSize(1);
        assertThat(now.select(".diff ins").text()).contains("也没有其他事项");
        for (var wrong : List.of("?from=2&to=2", "?from=0&to=1", "?from=1&to=9")) {
            assertThat(me.get(path + "/versions" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
    }
}
