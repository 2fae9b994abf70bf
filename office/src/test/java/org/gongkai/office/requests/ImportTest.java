package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ImportTest {
    private static final List<String> HEADS =
            List.of("申请编号", "渠道", "提交日期", "收到日期", "申请人类型", "申请人", "证件号码", "联系电话", "申请内容", "获取方式", "科室");
    private static final List<String> POSTED = List.of(
            "S-17", "邮寄", "", "2021年12月20日", "公民", "李秀兰", "130102198503071243", "0472-0000001", "道路维修合同", "自取", "");
    private static final List<String> BY_NET = List.of(
            "S-18",
            "互联网",
            "2021-12-21",
            "2021-12-22",
            "自然人",
            "王桂英",
            "130102198503071243",
            "0472-0000002",
            "清雪经费",
            "网上下载",
            "二科");
    private static final List<String> UNCONFIRMED =
            List.of("", "平台", "2021/12/23", "", "公民", "赵敏", "护照E1", "0472-0000003", "低保名单", "当面领取", "");

    private final ARequest a = new ARequest();
    private final String desk = "/desk/" + a.body.code() + "/requests";
    private final Visitor clerk = Visitor.signedIn(a.caseworker.username());

    private static byte[] csv(List<List<String>> rows) {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.toString().getBytes(Charset.forName("GB18030"));
    }

    private static List<String> with(List<String> row, int column, String value) {
        var changed = new java.util.ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }

    /** As Excel keeps it: days as numbers with a format. */
    private static byte[] workbook(List<List<String>> rows) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            var asDay = book.createCellStyle();
            asDay.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            for (var r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (var c = 0; c < rows.get(r).size(); c++) {
                    var text = rows.get(r).get(c);
                    var cell = row.createCell(c);
                    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                        cell.setCellValue(LocalDate.parse(text).atTime(9, 30));
                        cell.setCellStyle(asDay);
                    } else {
                        cell.setCellValue(text);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private HttpResponse<String> sent(String name, byte[] content) {
        return clerk.upload(desk + "/import", desk + "/import", Map.of(), name, content);
    }

    private HttpResponse<String> taken(HttpResponse<String> checked) {
        var file = Jsoup.parse(checked.body()).select("input[name=file]").val();
        return clerk.submit(desk + "/import", desk + "/import/take", Map.of("file", file));
    }

    @Test
    void a_sheet_becomes_requests_with_the_days_on_which_they_were_received() throws IOException {
        var checked = sent("平台导出.xlsx", workbook(List.of(HEADS, POSTED, BY_NET, UNCONFIRMED)));
        assertThat(checked.body())
                .contains("可以登记 3 件", "没有用到的列：科室", "2021-12-20", "2021-12-22")
                .doesNotContain("李秀兰", "130102198503071243");
        assertThat(ARequest.REQUESTS.years(a.body)).isEmpty();
        var result = Jsoup.parse(taken(checked).body());
        assertThat(result.select("section[aria-labelledby=h-secrets] tbody th").eachText())
                .containsExactly("2021-0001", "2021-0002", "2021-0003");
        assertThat(result.select("section[aria-labelledby=h-secrets] tbody td:last-child")
                        .eachText())
                .allMatch(secret -> secret.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        var cases = ARequest.REQUESTS.ofYear(a.body, 2021, 0, 10, ARequest.on("2022-01-07"));
        assertThat(cases)
                .extracting(found -> found.life().state())
                .containsExactly(RequestState.OPEN, RequestState.OPEN, RequestState.UNCONFIRMED);
        assertThat(cases)
                .extracting(found ->
                        found.life().received().map(LocalDate::toString).orElse(""))
                .containsExactly("2021-12-20", "2021-12-22", "");
        assertThat(cases.get(0).life().steps().get(0).why()).isEqualTo("由《平台导出.xlsx》第 2 行补登，原登记号 S-17");
        assertThat(cases.get(2).life().steps().get(0).why()).isEqualTo("由《平台导出.xlsx》第 4 行补登");
        var batch = clerk.page(desk + "/import").select("tbody th a").attr("href");
        assertThat(clerk.page(batch).select("section[aria-labelledby=h-cases] tbody tr"))
                .hasSize(3);
        assertThat(clerk.page(batch).select("#h-secrets")).isEmpty();
        var number = Long.parseLong(batch.substring(batch.lastIndexOf('/') + 1));
        assertThat(AnOffice.recorded("request-batch", number)).containsExactly("import");
    }

    @Test
    void the_same_sheet_is_taken_once_and_the_same_request_too() {
        var first = csv(List.of(HEADS, POSTED));
        assertThat(taken(sent("来件.csv", first)).body()).contains("已登记 1 件");
        var again = sent("改了名.csv", first);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("这个文件已经登记过（来件.csv，1 件）");
        assertThat(sent("来件.csv", csv(List.of(HEADS, POSTED, BY_NET))).body())
                .contains("同一申请人同日就同一内容的申请已经登记：2021-0001");
        assertThat(ARequest.REQUESTS.ofYear(a.body, 2021, 0, 10, ARequest.on("2022-01-07")))
                .hasSize(1);
    }

    @Test
    void nothing_is_taken_while_one_row_is_wrong_and_each_problem_names_row_column_and_remedy() {
        var rows = List.of(
                HEADS,
                POSTED,
                with(BY_NET, 1, "飞鸽"),
                with(UNCONFIRMED, 2, "2023-01-01"),
                with(POSTED, 6, "1.30102198503071E+17"),
                with(BY_NET, 3, "上周"),
                with(POSTED, 3, "1999-01-01"),
                with(BY_NET, 3, "2021-12-20"),
                POSTED,
                with(POSTED, 8, ""));
        var checked = sent("来件.csv", csv(rows));
        var found = Jsoup.parse(checked.body())
                .select("section[aria-labelledby=h-wrong] tbody tr")
                .eachText();
        assertThat(found)
                .containsExactly(
                        "3 渠道 “飞鸽”认不出来。请填写：当面提交、邮寄签收、平常信函、互联网、传真、口头。",
                        "4 收到日期 日期 2023-01-01 还没有到，请核对。",
                        "5 证件号码 数字格式的单元格已丢失末几位。请把该列设为文本格式后重新填写。",
                        "6 收到日期 “上周”不是日期。请写作 2021-01-05 或者 2021年1月5日。",
                        "7 收到日期 1999-01-01 早于条例施行之日（2008年5月1日），请核对。",
                        "8 收到日期 日期 2021-12-20 早于 2021-12-21，请核对前一步的日期。",
                        "9 申请内容 与表中第 2 行重复。请删去一行。",
                        "10 申请内容 请填写这一项。");
        assertThat(Jsoup.parse(checked.body()).select("form[action$=take]")).isEmpty();
        assertThat(ARequest.REQUESTS.years(a.body)).isEmpty();
    }

    @Test
    void a_sheet_without_the_needed_heads_is_told_which_and_gets_one_to_fill_in() throws IOException {
        var answer = sent("来件.csv", csv(List.of(List.of("编号", "内容"), List.of("1", "合同"))));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("缺少这些列：渠道、收到日期、申请人类型、姓名或者名称、获取方式");
        var template = clerk.download(desk + "/import/template.xlsx").body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("渠道");
        }
        assertThat(sent("空表.xlsx", template).body()).contains("表中没有申请");
    }

    @Test
    void a_row_of_an_old_register_needs_neither_document_nor_contact_and_says_so() {
        var old = with(with(POSTED, 6, ""), 7, "");
        var checked = sent("旧台账.csv", csv(List.of(HEADS, old)));
        assertThat(checked.body()).contains("可以登记 1 件", "旧台账，无联系方式");
        taken(checked);
        var id = ARequest.REQUESTS
                .ofYear(a.body, 2021, 0, 10, ARequest.on("2022-01-07"))
                .get(0)
                .request()
                .id();
        assertThat(clerk.page(desk + "/" + id).select("aside").text()).contains("旧台账登记的申请，没有申请人的联系方式");
        var numberless = sent("来件.csv", csv(List.of(HEADS, with(old, 0, ""))));
        assertThat(Jsoup.parse(numberless.body()).select("section[aria-labelledby=h-wrong] tbody tr"))
                .hasSize(2);
    }

    private static byte[] hostile(String sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var parts = Map.of(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>",
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                    "xl/worksheets/sheet1.xml",
                    sheet);
            for (var part : new java.util.TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_hostile_or_broken_file_ends_in_a_sentence() throws IOException {
        var main = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
        var end = "</sheetData></worksheet>";
        var sheets = List.of(
                main + "<row r=\"1\"><c r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>渠道</t></is></c></row>" + end,
                main + "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999</v></c></row>" + end,
                main + "<row r=\"1\"><c r=\"A1\"><v>渠道</v></c></row><row r=\"2\"",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + main
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>" + end,
                main + "<row r=\"1\"><c r=\"A1\" s=\"7\"><v>9E999999999</v></c></row>" + end,
                "");
        var good = main + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>渠道</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>传真</t></is></c></row>" + end;
        assertThat(sent("来件.xlsx", hostile(good)).body()).contains("缺少这些列：收到日期");
        for (var sheet : sheets) {
            var answer = sent("来件.xlsx", hostile(sheet));
            assertThat(answer.statusCode()).as(sheet).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body()).select(".error-summary h2").text())
                    .as(sheet)
                    .isNotEmpty();
        }
        assertThat(sent("来件.pdf", "没有".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
        assertThat(sent("来件.csv", new byte[9 << 20]).statusCode()).isEqualTo(422);
        assertThat(sent("来件.xlsx", new byte[0]).statusCode()).isEqualTo(422);
    }
}
