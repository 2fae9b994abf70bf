package org.gongkai.office.annualreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.annualreport.AReport.JANUARY;
import static org.gongkai.office.annualreport.AReport.REPORTS;
import static org.gongkai.office.annualreport.AReport.WRITING;
import static org.gongkai.office.annualreport.AReport.YEAR;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Uploads;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.files.Upload;
import org.gongkai.office.trail.SigningKey;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.RequestRow;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body and its district in two offices, played by one: while the one works, the report of the other is set aside. */
class ParcelTest {
    private static final ParcelSending SENDING = OfficeServer.bean(ParcelSending.class);
    private static final ParcelTaking TAKING = OfficeServer.bean(ParcelTaking.class);
    private static final ParcelKeys KEYS = OfficeServer.bean(ParcelKeys.class);
    private static final JdbcClient JDBC = OfficeServer.bean(JdbcClient.class);
    private static final String GRANTED =
            CellId.of(RequestRow.GRANTED, ApplicantColumn.NATURAL_PERSON).toString();

    private final AReport a = new AReport();
    private final AnOffice below = AnOffice.below(a.district);
    private final AnOffice above = AnOffice.below(a.district);
    private final String fingerprint = key().fingerprint();

    /** The office makes its key within seconds of its start. */
    private static SigningKey key() {
        var turns = Executors.newSingleThreadScheduledExecutor();
        try {
            while (KEYS.own().isEmpty()) {
                turns.schedule(() -> {}, 50, TimeUnit.MILLISECONDS).get();
            }
            return KEYS.own().orElseThrow();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            turns.shutdown();
        }
    }

    private static void move(Body from, Body to) {
        JDBC.sql("update annualreport_report set body_id = ? where body_id = ?")
                .params(to.id(), from.id())
                .update();
    }

    private void inTheDistrict() {
        move(a.body, below.body);
        move(above.body, a.body);
    }

    private void inTheBody() {
        move(a.body, above.body);
        move(below.body, a.body);
    }

    private byte[] sent() {
        a.submitted();
        return made();
    }

    private byte[] made() {
        SENDING.submission(a.head, a.body, YEAR, JANUARY);
        return SENDING.content(SENDING.made(a.now()).orElseThrow());
    }

    private void take(byte[] parcel) {
        take(parcel, "");
    }

    private void take(byte[] parcel, String typed) {
        TAKING.submission(a.supervisor, a.district.body, YEAR, new Upload("包.zip", parcel), typed, JANUARY);
    }

    @Test
    void a_report_goes_up_is_returned_with_comments_and_goes_up_again() {
        var first = sent();
        assertThat(made()).as("what went out stays as it is").isEqualTo(first);
        var json = REPORTS.versions(a.now()).get(0).report();
        inTheDistrict();
        take(first, fingerprint.replace(" ", ""));
        assertThat(a.now().state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(REPORTS.versions(a.now()).get(0).report().cells()).isEqualTo(json.cells());
        assertThat(REPORTS.open(a.body, YEAR, JANUARY))
                .as("the answers came with it")
                .isEmpty();
        assertRefused("parcel-again", () -> take(first));
        assertRefused("report-away", () -> a.write(TextPart.OTHER, "无"));
        REPORTS.comment(a.supervisor, a.body, YEAR, GRANTED, "", "请核对登记簿", JANUARY);
        a.act(a.supervisor, ReportAction.RETURN);
        SENDING.answer(a.supervisor, a.body, YEAR, JANUARY);
        var answer = SENDING.content(SENDING.answered(a.now()).orElseThrow());

        inTheBody();
        var upload = new Upload("答复.zip", answer);
        assertRefused("parcel-first", () -> TAKING.answer(a.clerk, a.body, YEAR, upload, "", JANUARY));
        TAKING.answer(a.clerk, a.body, YEAR, upload, fingerprint, JANUARY);
        assertThat(a.now().state()).isEqualTo(ReportState.RETURNED);
        var comment = REPORTS.comments(a.now()).get(0);
        assertThat(comment.words()).isEqualTo("请核对登记簿");
        assertThat(comment.person()).isEqualTo(a.supervisor.name());
        assertRefused("parcel-again", () -> TAKING.answer(a.clerk, a.body, YEAR, upload, "", JANUARY));
        WRITING.settle(a.clerk, a.body, YEAR, a.version(), comment.id(), "已核对，没有遗漏。", JANUARY);
        a.act(a.clerk, ReportAction.SEND_TO_REVIEW);
        a.act(a.head, ReportAction.REVIEW);
        a.act(a.head, ReportAction.SUBMIT);
        var second = made();

        inTheDistrict();
        take(second);
        assertThat(REPORTS.comments(a.now()).get(0).reply()).contains("已核对，没有遗漏。");
        a.act(a.supervisor, ReportAction.ACCEPT);
        SENDING.answer(a.supervisor, a.body, YEAR, JANUARY);
        var accepted = SENDING.content(SENDING.answered(a.now()).orElseThrow());
        inTheBody();
        TAKING.answer(a.clerk, a.body, YEAR, new Upload("答复.zip", accepted), "", JANUARY);
        assertThat(a.now().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(AnOffice.recorded("report", a.now().id())).contains("make-parcel parcel", "take-answer parcel");
    }

    @Test
    void the_first_parcel_is_believed_only_with_the_fingerprint_the_body_told() {
        var parcel = sent();
        inTheDistrict();
        assertRefused("parcel-first", () -> take(parcel));
        assertRefused("parcel-fingerprint", () -> take(parcel, "0000 1111 2222 3333 4444 5555 6666 7777"));
        take(parcel, fingerprint);
        assertThat(KEYS.known(a.body, ParcelKeys.Side.BELOW)).isPresent();
        TAKING.forget(a.supervisor, a.body, ParcelKeys.Side.BELOW, JANUARY);
        assertThat(KEYS.known(a.body, ParcelKeys.Side.BELOW)).isEmpty();
    }

    @Test
    void what_is_forged_altered_or_signed_by_another_is_refused() throws IOException {
        var parcel = sent();
        inTheDistrict();
        take(parcel, fingerprint);
        // another key, with a manifest that it signed itself
        var folder = Files.createTempDirectory("parcel");
        var stranger = SigningKey.made(folder);
        var parts = parts(parcel);
        var about = Parcel.read(ParcelKind.SUBMISSION, "包.zip", parcel).manifest();
        var own = new LinkedHashMap<String, byte[]>();
        about.parts().stream()
                .filter(part -> !part.name().equals(ParcelKind.KEY))
                .forEach(part -> own.put(part.name(), parts.get(part.name())));
        var theirs = Parcel.packed(ParcelKind.SUBMISSION, about, own, stranger);
        assertRefused("parcel-other-key", () -> take(theirs));
        assertRefused("parcel-other-key", () -> take(theirs, stranger.fingerprint()));
        // their signature under our key
        assertRefused(
                "parcel-forged",
                () -> take(changed(theirs, files -> files.put(ParcelKind.KEY, parts.get(ParcelKind.KEY)))));
        OfficeServer.delete(folder);
        // a byte of a part, of the manifest, a part that is missing
        assertRefused(
                "parcel-damaged",
                () -> take(changed(
                        parcel,
                        files -> files.computeIfPresent(
                                "report.json",
                                (name, bytes) ->
                                        text(bytes).replace("2021", "2020").getBytes(StandardCharsets.UTF_8)))));
        assertRefused(
                "parcel-forged",
                () -> take(changed(
                        parcel,
                        files -> files.computeIfPresent(
                                ParcelKind.MANIFEST,
                                (name, bytes) -> text(bytes)
                                        .replace("\"number\":1", "\"number\":7")
                                        .getBytes(StandardCharsets.UTF_8)))));
        assertRefused("parcel-damaged", () -> take(changed(parcel, files -> files.remove("report.pdf"))));
        assertRefused("parcel-none", () -> take(changed(parcel, files -> files.remove(ParcelKind.SIGNATURE))));
    }

    /** The body's own key does not make every content good. */
    @Test
    void what_the_body_signed_itself_is_still_looked_at() {
        var parcel = sent();
        var own = KEYS.own().orElseThrow();
        inTheDistrict();
        var about = Parcel.read(ParcelKind.SUBMISSION, "包.zip", parcel).manifest();
        assertRefused("parcel-printed", () -> take(signed(parcel, about, own, "report.pdf", "%PDF-1.4"), fingerprint));
        assertRefused("parcel-damaged", () -> take(signed(parcel, about, own, "report.json", "{"), fingerprint));
        assertRefused(
                "parcel-content",
                () -> take(signed(parcel, about, own, "evidence.json", "{\"no.such.cell\":[]}"), fingerprint));
        assertRefused("parcel-damaged", () -> take(signed(parcel, about, own, "answers.json", "[{}]"), fingerprint));
        assertRefused(
                "parcel-damaged",
                () -> take(signed(parcel, about, own, "replies.json", "[{\"ref\":1,\"words\":\"\"}]"), fingerprint));
    }

    @Test
    void another_body_another_year_another_kind_and_an_older_one_are_refused() {
        var parcel = sent();
        assertRefused("parcel-kept-here", () -> take(parcel, fingerprint));
        var other = new AReport();
        assertRefused(
                "parcel-other-body",
                () -> TAKING.submission(
                        other.supervisor,
                        other.district.body,
                        YEAR,
                        new Upload("包.zip", parcel),
                        fingerprint,
                        JANUARY));
        assertRefused(
                "parcel-other-year",
                () -> TAKING.submission(
                        a.supervisor, a.district.body, 2022, new Upload("包.zip", parcel), fingerprint, JANUARY));
        assertRefused(
                "parcel-kind",
                () -> TAKING.answer(a.clerk, a.body, YEAR, new Upload("包.zip", parcel), fingerprint, JANUARY));
        assertRefused(
                "not-your-duty",
                () -> TAKING.submission(
                        a.clerk, a.district.body, YEAR, new Upload("包.zip", parcel), fingerprint, JANUARY));
        inTheDistrict();
        take(parcel, fingerprint);
        var about = Parcel.read(ParcelKind.SUBMISSION, "包.zip", parcel).manifest();
        var again = signed(parcel, about, KEYS.own().orElseThrow(), "answers.json", "[]");
        assertRefused("parcel-older", () -> take(again));
    }

    @Test
    void bombs_paths_and_what_is_no_parcel_are_refused() {
        var parcel = sent();
        inTheDistrict();
        assertRefused("parcel-none", () -> take("不是压缩包".getBytes(StandardCharsets.UTF_8)));
        assertRefused("parcel-none", () -> take(zip(Map.of())));
        assertRefused("parcel-size", () -> take(new byte[Parcel.LARGEST + 1]));
        assertRefused(
                "parcel-size",
                () -> take(changed(parcel, files -> files.put("report.docx", new byte[4 * Parcel.LARGEST]))));
        for (var name : List.of("../../keys/signing.key", "/etc/passwd", "report.json/", "MANIFEST.JSON", "a.exe")) {
            assertRefused("parcel-entry", () -> take(changed(parcel, files -> files.put(name, new byte[1]))));
        }
        assertRefused("parcel-entry", () -> take(changed(parcel, files -> files.put("comments.json", new byte[1]))));
        assertThat(REPORTS.find(a.body, YEAR)).isEmpty();
    }

    @Test
    void on_the_pages_it_is_made_downloaded_and_taken_in() {
        a.submitted();
        var path = "/desk/" + a.body.code() + "/report/" + YEAR;
        var head = Visitor.signedIn(a.head.username());
        head.submit(path, path + "/parcel", Map.of());
        var page = head.page(path);
        assertThat(page.select("#h-parcel").text()).isEqualTo("报送包");
        assertThat(page.select("a[href$=parcel.zip]")).hasSize(1);
        assertThat(page.text()).contains(fingerprint);
        var zip = head.download(path + "/parcel.zip").body();
        inTheDistrict();
        var board = "/desk/" + a.district.body.code() + "/report/" + YEAR + "/district";
        var supervisor = Visitor.signedIn(a.supervisor.username());
        var file = List.of(new Uploads.Sent("parcel", "包.zip", zip));
        var refused = supervisor.upload(board, board + "/parcel", Map.of(), file);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".error-summary").text()).contains("电话核对公钥指纹");
        var taken = Jsoup.parse(supervisor
                .upload(board, board + "/parcel", Map.of("fingerprint", fingerprint), file)
                .body());
        assertThat(taken.select("button[value=ACCEPT]")).hasSize(1);
        assertThat(taken.select("textarea[data-live]")).isEmpty();
        assertThat(supervisor
                        .page(path + "/cell/" + GRANTED)
                        .select("#h-records")
                        .text())
                .contains("背后的记录");
        assertThat(supervisor.page(board).select("#h-parcel").size()).isEqualTo(1);
        assertThat(supervisor.page(board).text()).contains(fingerprint);
        assertThat(supervisor.download(path + "/parcel.zip").body()).isEqualTo(zip);
        supervisor.submit(path, path + "/act", Map.of("version", version(), "action", "RETURN", "words", "请补充"));
        supervisor.submit(path, path + "/answer-parcel", Map.of());
        var answer = supervisor.download(path + "/answer-parcel.zip").body();
        inTheBody();
        var back = head.upload(
                path,
                path + "/answer-parcel/take",
                Map.of("fingerprint", fingerprint),
                List.of(new Uploads.Sent("parcel", "答复.zip", answer)));
        assertThat(Jsoup.parse(back.body()).select("#state").text()).contains("退回修改");
        assertThat(Jsoup.parse(back.body()).select(".timeline").text()).contains("导入答复包：退回修改", "请补充");
    }

    private String version() {
        return String.valueOf(a.version());
    }

    private static byte[] signed(byte[] parcel, ParcelManifest about, SigningKey key, String part, String text) {
        var parts = new LinkedHashMap<>(parts(parcel));
        List.of(ParcelKind.KEY, ParcelKind.MANIFEST, ParcelKind.SIGNATURE).forEach(parts::remove);
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return Parcel.packed(ParcelKind.SUBMISSION, about, parts, key);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] changed(byte[] parcel, Consumer<Map<String, byte[]>> change) {
        var files = new LinkedHashMap<>(parts(parcel));
        change.accept(files);
        return zip(files);
    }

    private static Map<String, byte[]> parts(byte[] parcel) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(parcel))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
