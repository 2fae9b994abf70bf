package org.gongkai.office.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.Letters;
import org.gongkai.report.model.ApplicantColumn;
import org.junit.jupiter.api.Test;

class CaseFileTest {
    private final ARequest a = new ARequest();
    private final Letters letters = OfficeServer.bean(Letters.class);
    private final String desk = "/desk/" + a.body.code() + "/requests/";

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private long archived() throws IOException {
        var filing = ARequest.filing(Intake.IN_PERSON, ApplicantColumn.NATURAL_PERSON, "验收报告");
        var came = Particulars.of(LocalDate.parse("2022-01-04"), "");
        var id = ARequest.REQUESTS
                .register(a.caseworker, a.body, filing, came, ARequest.on("2022-01-04"))
                .id();
        a.act(
                id,
                Act.DRAFT,
                Particulars.of(LocalDate.parse("2022-01-05"), "").code(AnswerType.GRANTED),
                ARequest.on("2022-01-05"));
        a.act(id, Act.APPROVE, "2022-01-05");
        var letter = letters.of(Requests.THING, id).get(0);
        var scan = Optional.of(new Upload("盖章.png", picture()));
        letters.seal(
                a.caseworker, a.body, letter.id(), 2, scan, LocalDate.parse("2022-01-06"), ARequest.on("2022-01-06"));
        a.act(id, Act.SEND, "2022-01-06");
        a.act(
                id,
                Act.NOTE,
                Particulars.of(LocalDate.parse("2022-01-06"), "来信\n谢谢\ud83d\ude00"),
                ARequest.on("2022-01-06"));
        return id;
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void the_whole_case_is_one_file_with_cover_catalogue_and_all_that_was_kept() throws IOException {
        var id = archived();
        var head = Visitor.signedIn(a.head.username());
        var pdf = head.download(desk + id + "/file.pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(text(pdf.body()))
                .contains("政府信息公开申请案卷", "尚未归档", "共 4 件，6 页", "归档文件目录")
                .contains("李秀兰", "130************243", "验收报告", "谢谢〔U+1F600〕", "当面提交")
                .doesNotContain("130102198503071243")
                .contains("2022-01-30 周日", "第 20 日", "调休上班")
                .contains("拟定答复", "予以公开", "登记于 2022-01-05 10:00")
                .contains("盖章扫");
        assertThat(head.download(desk + id + "/file.pdf").body()).isEqualTo(pdf.body());
        assertThat(AnOffice.recorded(Requests.THING, id))
                .contains("read letter case-file")
                .doesNotContain("read identity");
        assertThat(Visitor.signedIn(a.legal.username())
                        .get(desk + id + "/file.pdf")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_whole_number_of_a_document_is_exported_for_a_reason_only_which_stays_with_the_case() throws IOException {
        var id = archived();
        var head = Visitor.signedIn(a.head.username());
        assertThat(head.submit(desk + id, desk + id + "/file", Map.of("as", "pdf"))
                        .statusCode())
                .isEqualTo(422);
        var whole = head.submit(desk + id, desk + id + "/file", Map.of("reason", "移送行政复议机关", "as", "zip"));
        assertThat(whole.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(AnOffice.recorded(Requests.THING, id)).contains("exported state", "read identity");
        assertThat(head.page(desk + id).select(".timeline").text()).contains("导出含完整证件号码的案卷", "移送行政复议机关");
        assertThat(ARequest.REQUESTS
                        .get(a.body, id, ARequest.on("2022-01-07"))
                        .life()
                        .state())
                .isEqualTo(RequestState.ANSWERED);
    }

    @Test
    void the_pieces_come_as_single_files_with_an_index_and_their_hashes() throws IOException {
        var id = archived();
        var clerk = Visitor.signedIn(a.caseworker.username());
        var archive = clerk.download(desk + id + "/file.zip").body();
        var files = unzipped(archive);
        assertThat(files.keySet())
                .startsWith("index.csv", "01-政府信息公开申请表.pdf", "02-答复期限逐日计算.pdf", "03-办理经过.pdf")
                .anyMatch(name -> name.startsWith("04-") && name.endsWith("（盖章扫描件）.png"))
                .hasSize(7);
        var hashes = new String(files.remove("sha256.txt"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(hashes)
                .isEqualTo(files.entrySet().stream()
                        .map(file -> DigestUtils.sha256Hex(file.getValue()) + "  " + file.getKey())
                        .toList());
        var index = new String(files.get("index.csv"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(index.get(0)).isEqualTo("\ufeff件号,责任者,文号,题名,日期,页数,保管期限,备注,file,SHA-256");
        assertThat(index.get(1)).startsWith("1,李秀兰,2022-0001,政府信息公开申请表,20220104,1,归档时确定,,01-");
        assertThat(clerk.download(desk + id + "/file.zip").body()).isEqualTo(archive);
    }

    @Test
    void the_retention_period_is_chosen_with_the_archiving_and_shown() throws IOException {
        var id = archived();
        var clerk = Visitor.signedIn(a.caseworker.username());
        var page = clerk.page(desk + id);
        assertThat(page.select("section[aria-labelledby=h-file] dd").text()).isEqualTo("归档时确定");
        assertThat(page.select("form[action$=/archive] input[checked]").val()).isEqualTo("THIRTY_YEARS");
        var seen = page.select("form[action$=/archive] input[name=seen]").val();
        var wrong = clerk.submit(desk + id, desk + id + "/archive", Map.of("seen", seen, "code", "FOREVER"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("请选择保管期限");
        clerk.submit(desk + id, desk + id + "/archive", Map.of("seen", seen, "code", "PERMANENT"));
        assertThat(clerk.page(desk + id)
                        .select("section[aria-labelledby=h-file] dd")
                        .text())
                .isEqualTo("永久");
        assertThat(text(clerk.download(desk + id + "/file.pdf").body()))
                .contains("永久")
                .doesNotContain("尚未归档");
    }
}
