package org.gongkai.office.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.gongkai.report.read.ReportReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of reports over the sample district. */
class ReportPagesTest {
    private static final Path CORPUS = Path.of("../../shared/corpus/reports");
    private static final String ZHUJIAN = "/desk/zhujian/report/2021";

    private final Bodies bodies = OfficeServer.bean(Bodies.class);
    private final Reports reports = OfficeServer.bean(Reports.class);

    @Test
    void every_cell_of_the_bureau_leads_to_its_records() {
        var me = Visitor.signedIn("jiaming");
        var page = me.page(ZHUJIAN);
        assertThat(page.select("td.cell a")).hasSize(10 + 175 + 15);
        var total = page.select("a[href$=cell/requests.new_received.total]").text();
        var cell = me.page(ZHUJIAN + "/cell/requests.new_received.total");
        assertThat(cell.select("#h-records").text()).contains("（" + total + "）");
        var first = cell.select(".record-list a").get(0);
        assertThat(me.get(first.attr("href")).statusCode()).isEqualTo(200);
        assertThat(cell.select(".record-list a")).hasSize(Integer.parseInt(total));
    }

    /** The same count, straight from the steps of the requests. */
    @Test
    void the_table_says_what_a_plain_count_of_the_records_says() {
        var body = bodies.withCode("zhujian");
        var compiled = reports.compiled(
                body, 2021, OfficeServer.bean(Trail.class).now().at());
        var counted = OfficeServer.bean(JdbcClient.class)
                .sql("select count(*) from requests_request r where r.body_id = ? and (select min(day) from"
                        + " requests_step s where s.request_id = r.id and s.kind = 'RECEIVED') between '2021-01-01' and"
                        + " '2021-12-31' and not exists (select from requests_step s where s.request_id = r.id and"
                        + " s.kind = 'VOIDED')")
                .param(body.id())
                .query(BigDecimal.class)
                .single();
        assertThat(counted.intValue()).isPositive();
        assertThat(compiled.cell(CellId.of(RequestRow.NEW_RECEIVED, ApplicantColumn.TOTAL))
                        .value())
                .isEqualByComparingTo(counted);
        for (var column : ApplicantColumn.values()) {
            var in = value(compiled, RequestRow.NEW_RECEIVED, column)
                    .add(value(compiled, RequestRow.CARRIED_IN, column));
            var out = value(compiled, RequestRow.RESULTS_TOTAL, column)
                    .add(value(compiled, RequestRow.CARRIED_OUT, column));
            assertThat(in).as(column.id()).isEqualByComparingTo(out);
        }
    }

    private static BigDecimal value(Compiled compiled, RequestRow row, ApplicantColumn column) {
        return compiled.cell(CellId.of(row, column)).value();
    }

    @Test
    void what_is_downloaded_reads_back_to_the_same_cells() throws Exception {
        var me = Visitor.signedIn("duanrui");
        var json = new ReportReader()
                .read("r.json", me.download(ZHUJIAN + "/report.json").body());
        for (var format : List.of("docx", "xlsx", "pdf")) {
            var read = new ReportReader()
                    .read(
                            "r." + format,
                            me.download(ZHUJIAN + "/report." + format).body());
            for (var id : Compiler.layout(2021)) {
                assertThat(read.number(id)).as("%s of %s", id, format).isEqualTo(json.number(id));
            }
        }
        assertThat(me.page(ZHUJIAN + "/preview").select(".document .prose table"))
                .hasSize(TableKind.values().length);
    }

    @Test
    void what_was_cleared_in_a_form_that_failed_stays_cleared_and_no_year_breaks_a_page() {
        var me = Visitor.signedIn("wenli");
        me.submit("/desk/gongyuanlu/report", "/desk/gongyuanlu/report", Map.of("year", "2022"));
        var path = "/desk/gongyuanlu/report/2022";
        var version = me.page(path).select("#text input[name=version]").val();
        var form = Map.of("version", version, "OTHER", "", "SUPERVISION", "{没有这个数}");
        var answer = me.submit(path, path + "/save", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("#t-OTHER").text()).isEmpty();
        assertThat(page.select("#t-SUPERVISION").text()).isEqualTo("{没有这个数}");
        for (var year : List.of("999999999", "0", "-5")) {
            assertThat(me.get("/desk/gongyuanlu/ledger?year=" + year).statusCode())
                    .isEqualTo(404);
            assertThat(me.get("/desk/gongyuanlu/report/" + year).statusCode()).isEqualTo(404);
            assertThat(Visitor.signedIn("jiangtao")
                            .get("/desk/donghe/report/" + year + "/district")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void another_body_s_clerk_sees_nothing_and_the_supervisor_writes_nothing() {
        assertThat(Visitor.signedIn("linxiao").get(ZHUJIAN).statusCode()).isEqualTo(403);
        var supervisor = Visitor.signedIn("jiangtao");
        var page = supervisor.page("/desk/beiliang/report/2021");
        assertThat(page.select("textarea[data-live]")).isEmpty();
        assertThat(page.select("button[value=ACCEPT]")).hasSize(1);
        assertThat(supervisor
                        .submit("/desk/beiliang/report/2021", "/desk/beiliang/report/2021/save", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_returned_report_shows_the_comment_at_its_place() {
        var page = Visitor.signedIn("jiangtao").page("/desk/dongmen/report/2021");
        assertThat(page.select("#part-PROBLEMS").text()).contains("没有写明由哪个科室负责");
        assertThat(page.select("#state").text()).contains("退回修改");
    }

    @Test
    void every_report_of_the_corpus_is_taken_in_with_its_unread_cells_typed() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus here");
        var me = Visitor.signedIn("luoyi");
        try (var files = Files.list(CORPUS)) {
            for (var file : files.filter(path -> !path.toString().endsWith(".truth.json") && Files.isRegularFile(path))
                    .filter(path -> !path.getFileName().toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                taken(me, file);
            }
        }
    }

    private static void taken(Visitor me, Path file) throws IOException {
        var sent = new Uploads.Sent("document", file.getFileName().toString(), Files.readAllBytes(file));
        var check = Jsoup.parse(me.upload("/desk/donghe/report", "/desk/donghe/report/earlier", Map.of(), List.of(sent))
                .body());
        assertThat(check.select("form[action$=take]"))
                .as(file + ": " + check.select("main").text())
                .isNotEmpty();
        var form = new HashMap<String, String>();
        check.select("form[action$=take] input[name]").forEach(input -> form.put(input.attr("name"), input.val()));
        check.select("#h-unread ~ .panel__body input").forEach(input -> form.put(input.attr("name"), "0"));
        form.put("confirmed", "1");
        form.put("report-year", form.getOrDefault("report-year", "").isEmpty() ? "2020" : form.get("report-year"));
        if (Integer.parseInt(form.get("report-year")) >= 2022) {
            form.put("report-year", "2021");
        }
        var answer = me.submit("/desk/donghe/report", "/desk/donghe/report/earlier/take", form);
        assertThat(answer.statusCode())
                .as(file + " "
                        + Jsoup.parse(answer.body()).select(".error-summary").text())
                .isIn(200, 302, 303);
    }

    @Test
    void what_is_no_report_is_said_to_be_none() {
        var me = Visitor.signedIn("luoyi");
        var photo = new Uploads.Sent("document", "照片.png", png());
        var answer = me.upload("/desk/donghe/report", "/desk/donghe/report/earlier", Map.of(), List.of(photo));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".error-summary").text()).contains("照片.png", "转成文字");
        var other = new Uploads.Sent("document", "通知.txt", "关于召开会议的通知\n请各单位准时参加。".getBytes(StandardCharsets.UTF_8));
        assertThat(Jsoup.parse(me.upload("/desk/donghe/report", "/desk/donghe/report/earlier", Map.of(), List.of(other))
                                .body())
                        .select(".error-summary")
                        .text())
                .contains("通知.txt");
    }

    private static byte[] png() {
        var image = new java.awt.image.BufferedImage(8, 8, java.awt.image.BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
