package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.office.Visitor;
import org.gongkai.report.model.ApplicantColumn;
import org.junit.jupiter.api.Test;

class RegisterFileTest {
    private static final String FORMULA = "=HYPERLINK(\"http://example.invalid\",\"点\")";

    private final ARequest a = new ARequest();
    private final String desk = "/desk/" + a.body.code() + "/requests";

    private void registered() {
        var id = a.received("2022-01-04");
        a.answered(id, AnswerType.NOT_EXISTING, "2022-01-07");
        var filing = ARequest.filing(Intake.FAX, ApplicantColumn.NATURAL_PERSON, "内容");
        var odd = new Filing(filing.intake(), filing.kind(), filing.applicant(), FORMULA, "内容", filing.way());
        var came = Particulars.of(LocalDate.parse("2022-01-05"), "");
        ARequest.REQUESTS.register(a.caseworker, a.body, odd, came, ARequest.on("2022-01-05"));
    }

    @Test
    void the_register_of_a_year_is_a_csv_without_names_in_which_nothing_runs() {
        registered();
        var answer = Visitor.signedIn(a.head.username()).get(desk + "/register-2022.csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("attachment");
        assertThat(answer.body().lines())
                .containsExactly(
                        "\ufeff登记号,收到日期,渠道,申请人类型,申请事项,状态,答复类型,答复日期,答复期限,是否逾期",
                        "2022-0001,2022-01-04,当面提交,自然人,公共维修项目验收材料,已办结,无法提供：经检索不存在,2022-01-07,2022-01-30,否",
                        "2022-0002,,传真,自然人,\"'=HYPERLINK(\"\"http://example.invalid\"\",\"\"点\"\")\",待确认,,,,");
        assertThat(answer.body()).doesNotContain("李秀兰");
    }

    @Test
    void the_workbook_holds_the_same_as_texts() throws IOException {
        registered();
        var visitor = Visitor.signedIn(a.caseworker.username());
        var path = desk + "/register-2022.xlsx";
        var content = visitor.download(path).body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(3);
            assertThat(sheet.getRow(2).getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("'" + FORMULA);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("2022-0001");
        }
        assertThat(visitor.download(path).body()).isEqualTo(content);
    }

    @Test
    void the_links_stand_on_the_register_for_those_who_may_follow_them() {
        registered();
        var links = "a[href*=register-2022]";
        assertThat(Visitor.signedIn(a.caseworker.username()).page(desk).select(links))
                .hasSize(2);
        var legal = Visitor.signedIn(a.legal.username());
        assertThat(legal.page(desk).select(links)).isEmpty();
        assertThat(List.of("csv", "xlsx"))
                .allSatisfy(ending -> assertThat(
                                legal.get(desk + "/register-2022." + ending).statusCode())
                        .isEqualTo(403));
    }
}
