package org.gongkai.office.publishing.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.files.FileType;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TakeoversTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 10);

    private final Takeovers takeovers = OfficeServer.bean(Takeovers.class);
    private final PublicItems visible = OfficeServer.bean(PublicItems.class);
    private final Moment now = OfficeServer.bean(Trail.class).now();
    private final Body body = OfficeServer.bean(Bodies.class).withCode("beiliang");
    private final List<Column> columns = OfficeServer.bean(Catalogue.class).of(body);

    @Test
    void headers_are_known_by_their_usual_names() {
        var mapping = TakeoverMapping.guessed(List.of("序号", "信息标题*", "发布 时间", "所属栏目", "正文内容", "链接地址"));
        assertThat(mapping.columns())
                .isEqualTo(Map.of(
                        TakeoverField.TITLE, 1,
                        TakeoverField.PUBLISHED_ON, 2,
                        TakeoverField.COLUMN, 3,
                        TakeoverField.TEXT, 4,
                        TakeoverField.ADDRESS, 5));
    }

    @Test
    void every_problem_names_its_row_its_field_and_what_stands_there() {
        var check = checked("""
                标题,发布日期,成文日期,栏目,正文,网址
                甲,2021-01-05,,other,文,http://a/1
                ,2021-01-05,,other,文,
                乙,去年,,other,文,
                丙,2023-01-05,,other,文,
                丁,2021年1月5日,2021/2/1,other,文,
                戊,20210105,,没有的栏目,文,
                己,2021-01-05 08:30:00,,other,,
                甲,2021/1/5,,other,文,
                庚,2021-02-30,,other,文,
                辛,2021-01-06,,other,文,http://a/1
                壬,2021-01-05,,政府信息公开/other,文,
                """);
        assertThat(check.good()).extracting(TakeoverRow::title).containsExactly("甲", "壬");
        assertThat(check.problems())
                .containsExactly(
                        problem(3, TakeoverField.TITLE, "blank", ""),
                        problem(4, TakeoverField.PUBLISHED_ON, "day", "去年"),
                        problem(5, TakeoverField.PUBLISHED_ON, "future", "2023-01-05"),
                        problem(6, TakeoverField.FORMED_ON, "order", "2021-02-01"),
                        problem(7, TakeoverField.COLUMN, "column", "没有的栏目"),
                        problem(8, TakeoverField.TEXT, "blank", ""),
                        problem(9, TakeoverField.TITLE, "twice", "2"),
                        problem(10, TakeoverField.PUBLISHED_ON, "day", "2021-02-30"),
                        problem(11, TakeoverField.TITLE, "twice", "2"));
    }

    @Test
    void a_sheet_in_the_old_encoding_keeps_rare_characters() {
        var content = "标题\t发布日期\t栏目\t正文\n𠮷㐂的公示\t2021-01-05\tother\t\"一\n二\"\n".getBytes(Charset.forName("GB18030"));
        var sheet = TakeoverSheet.of("表.csv", FileType.CSV, content);
        var check = check(sheet);
        assertThat(check.problems()).isEmpty();
        assertThat(check.good())
                .extracting(TakeoverRow::title, TakeoverRow::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("𠮷㐂的公示", "一\n二"));
    }

    @Test
    void ten_thousand_rows_are_taken_over_confirmed_by_another_and_withdrawn_as_one() throws IOException {
        var office = OfficeServer.bean(Bodies.class).withCode("beiliang");
        var importer = person(
                "clerk-of-takeover", org.gongkai.office.bodies.Duty.CLERK, org.gongkai.office.bodies.Duty.APPROVER);
        var approver = person("approver-of-takeover", org.gongkai.office.bodies.Duty.APPROVER);
        var sheet = TakeoverSheet.of("原网站.xlsx", FileType.XLSX, workbook(10_000));
        assertThat(sheet.rows()).hasSize(10_000);
        var mapping = TakeoverMapping.guessed(sheet.headers());
        var check = takeovers.check(office, sheet, mapping, now);
        assertThat(check.problems()).isEmpty();
        var before = published(office);
        var id = takeovers.keep(importer, office, "原网站.xlsx", check.good(), now);
        assertThat(published(office)).isEqualTo(before);
        assertThat(takeovers.check(office, sheet, mapping, now).good()).isEmpty();

        assertThatThrownBy(() -> takeovers.confirm(importer, office, id, now)).hasMessage("takeover-own");
        takeovers.confirm(approver, office, id, now);
        assertThat(published(office)).isEqualTo(before + 10_000);
        var item = visible.latest(office, 1).get(0);
        assertThat(item.title()).startsWith("接收的信息𠮷");
        assertThat(item.publishedOn()).isEqualTo(LocalDate.of(2021, 12, 28));
        assertThat(item.html()).isEqualTo("<p>正文</p>");
        assertThat(address(item.id())).startsWith("http://old.example/");
        assertThatThrownBy(() -> takeovers.confirm(approver, office, id, now)).hasMessage("wrong-state");

        assertThatThrownBy(() -> takeovers.withdraw(approver, office, id, " ", now))
                .hasMessage("words-required");
        takeovers.withdraw(approver, office, id, "导错了", now);
        assertThat(published(office)).isEqualTo(before);
        assertThat(takeovers.get(office, id).state()).isEqualTo(Takeover.State.WITHDRAWN);
        assertThat(takeovers.check(office, sheet, mapping, now).good()).hasSize(10_000);
    }

    @Test
    void a_batch_that_waits_is_taken_back_by_who_imported_it() {
        var importer = person("second-clerk-of-takeover", org.gongkai.office.bodies.Duty.CLERK);
        var check = checked("标题,发布日期,栏目,正文\n等待的信息,2021-01-05,other,文\n");
        var id = takeovers.keep(importer, body, "表.csv", check.good(), now);
        takeovers.withdraw(importer, body, id, "重传", now);
        assertThat(takeovers.get(body, id).state()).isEqualTo(Takeover.State.WITHDRAWN);
        assertThatThrownBy(() -> takeovers.keep(importer, body, "表.csv", List.of(), now))
                .hasMessage("takeover-none");
    }

    @Test
    void the_pages_lead_from_the_sheet_over_the_mapping_to_the_batch() {
        var clerk = Visitor.signedIn("linxiao");
        var list = "/desk/hepinglu/takeover";
        var csv = "题,日子,内容\n接收页面测试𠮷,2020-03-04,<p onclick=x()>文</p>\n,2020-03-04,文\n".getBytes(StandardCharsets.UTF_8);
        var mapping = Jsoup.parse(clerk.upload(list, list, Map.of(), List.of(new Uploads.Sent("sheet", "表.csv", csv)))
                .body());
        assertThat(mapping.select("h1").text()).isEqualTo("核对各列");
        var office = OfficeServer.bean(Bodies.class).withCode("hepinglu");
        var other = OfficeServer.bean(Catalogue.class).withCode(office, "other").id();
        var chosen = new java.util.HashMap<>(Map.of(
                "file", mapping.select("input[name=file]").val(),
                "field-TITLE", "0",
                "field-PUBLISHED_ON", "1",
                "field-TEXT", "2",
                "otherwise", String.valueOf(other)));
        var checked = Jsoup.parse(clerk.submit(list, list + "/check", chosen).body());
        assertThat(checked.select("#h-result").text()).isEqualTo("可以接收 1 条，有问题 1 处");
        assertThat(checked.select("tbody tr").eachText().get(0)).contains("3 标题 是空的。请补上");
        chosen.put("act", "import");
        var batch = clerk.submit(list, list + "/check", chosen);
        assertThat(Jsoup.parse(batch.body()).text()).contains("接收页面测试𠮷", "待确认", "须由接收人以外的审发人确认");
        var address = batch.uri().getPath();
        assertThat(Visitor.signedIn("gaoyuan")
                        .submit(address, address + "/confirm", Map.of())
                        .body())
                .contains("已确认，已公开");
        assertThat(visible.publishedBetween(office, LocalDate.of(2020, 3, 4), LocalDate.of(2020, 3, 4)))
                .isEqualTo(1);
    }

    @Test
    void what_is_no_sheet_is_refused_with_a_sentence() {
        var clerk = Visitor.signedIn("linxiao");
        var list = "/desk/hepinglu/takeover";
        var answer = clerk.upload(
                list,
                list,
                Map.of(),
                List.of(new Uploads.Sent("sheet", "表.csv", "只有列名".getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("第一行应为列名");
    }

    private TakeoverCheck checked(String csv) {
        return check(TakeoverSheet.of("表.csv", FileType.CSV, csv.getBytes(StandardCharsets.UTF_8)));
    }

    private TakeoverCheck check(TakeoverSheet sheet) {
        var check = new TakeoverCheck(TakeoverMapping.guessed(sheet.headers()), columns, Set.of(), TODAY);
        sheet.rows().forEach(check::row);
        return check;
    }

    private static TakeoverProblem problem(int row, TakeoverField field, String code, String found) {
        return new TakeoverProblem(row, field, code, found);
    }

    private int published(Body office) {
        return visible.publishedBetween(office, LocalDate.of(2000, 1, 1), TODAY);
    }

    private static String address(long item) {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select original_address from publishing_item where id = ?")
                .param(item)
                .query(String.class)
                .single();
    }

    private Person person(String username, org.gongkai.office.bodies.Duty... duties) {
        var bodies = OfficeServer.bean(Bodies.class);
        var person = bodies.addPerson(username, username, "a long password");
        for (var duty : duties) {
            bodies.appoint(person, body.id(), duty);
        }
        return person;
    }

    private static byte[] workbook(int rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new SXSSFWorkbook(100)) {
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
            var sheet = book.createSheet();
            var header = sheet.createRow(0);
            var names = List.of("标题", "发布日期", "栏目", "正文", "网址");
            for (var i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            for (var r = 1; r <= rows; r++) {
                var row = sheet.createRow(r);
                row.createCell(0).setCellValue("接收的信息𠮷" + r);
                var day = row.createCell(1);
                day.setCellValue(LocalDate.of(2021, r % 12 + 1, r % 28 + 1));
                day.setCellStyle(style);
                row.createCell(2).setCellValue("other");
                row.createCell(3).setCellValue("<p style='x'>正文</p>");
                row.createCell(4).setCellValue("http://old.example/" + r);
            }
            book.write(out);
        }
        return out.toByteArray();
    }
}
