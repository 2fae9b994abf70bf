package org.gongkai.office.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeptFilesTest {
    private static final String PLANTED = "planted-words-nobody-else-writes-7d1f";

    private final KeptFiles files = OfficeServer.bean(KeptFiles.class);
    private final JdbcClient jdbc = OfficeServer.bean(JdbcClient.class);
    private final Moment now = OfficeServer.bean(Trail.class).now();
    private final Body body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
    private final Person clerk = person("linxiao");
    private final Path data =
            Path.of(String.valueOf(OfficeServer.bean(Environment.class).getProperty("gongkai.data")));

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("通知.docx", SampleFiles.docx("正文"), FileType.DOCX),
                Arguments.of("表.XLSX", SampleFiles.xlsx("数"), FileType.XLSX),
                Arguments.of("表.xls", SampleFiles.xls("数"), FileType.XLS),
                Arguments.of("a.pdf", SampleFiles.pdf("words"), FileType.PDF),
                Arguments.of("𠮷.txt", "𠮷林".getBytes(Charset.forName("GB18030")), FileType.TXT),
                Arguments.of("名单.csv", "姓名,金额\n张三,1".getBytes(Charset.forName("GBK")), FileType.CSV),
                Arguments.of("图.png", SampleFiles.png(10, 10), FileType.PNG),
                Arguments.of("文.ofd", SampleFiles.zip(Map.of("OFD.xml", SampleFiles.text("<ofd/>"))), FileType.OFD));
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_file_that_is_what_its_name_says_is_kept(String name, byte[] content, FileType type) {
        var file = keep(name, content);
        assertThat(file.type()).isEqualTo(type);
        assertThat(files.find(List.of(file.id()))).containsExactly(file);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("空.txt", new byte[0], "file-empty"),
                Arguments.of("程序.exe", SampleFiles.text("MZ"), "file-type"),
                Arguments.of("没有扩展名", SampleFiles.text("x"), "file-type"),
                Arguments.of("包.zip", SampleFiles.zip(Map.of("a", SampleFiles.text("x"))), "file-type"),
                Arguments.of("包.docx", SampleFiles.zip(Map.of("a", SampleFiles.text("x"))), "file-type"),
                Arguments.of("图.png", SampleFiles.pdf("x"), "file-mismatch"),
                Arguments.of("网页.txt", SampleFiles.text("<!DOCTYPE html><html><script>x</script>"), "file-mismatch"),
                Arguments.of("网页.doc", SampleFiles.text("<html><body>文</body></html>"), "file-mismatch"),
                Arguments.of("新版.doc", SampleFiles.docx("x"), "file-mismatch"),
                Arguments.of("图.png", SampleFiles.text("\u0089PNG"), "file-mismatch"),
                Arguments.of("锁.docx", SampleFiles.encryptedDocx(), "file-encrypted"),
                Arguments.of("锁.pdf", SampleFiles.encryptedPdf(), "file-encrypted"),
                Arguments.of("宏.xls", SampleFiles.xlsWithMacros(), "file-macros"),
                Arguments.of("宏.docx", withMacros(), "file-macros"),
                Arguments.of("弹.docx", SampleFiles.bomb(), "file-bomb"),
                Arguments.of("断.docx", half(SampleFiles.docx("x")), "file-broken"),
                Arguments.of("断.pdf", SampleFiles.text("%PDF-1.7 nothing more"), "file-broken"),
                Arguments.of("断.xls", half(SampleFiles.xls("x")), "file-broken"),
                Arguments.of("断.png", half(SampleFiles.png(200, 200)), "file-broken"),
                Arguments.of("实体.docx", withEntity(), "file-broken"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void a_file_nobody_could_open_safely_is_refused(String name, byte[] content, String code) {
        var before = onDisk();
        assertThatThrownBy(() -> keep(name, content))
                .isInstanceOf(Refusal.class)
                .hasMessage(code);
        assertThat(onDisk()).isEqualTo(before);
    }

    @Test
    void a_file_above_the_limit_is_refused_with_both_sizes() {
        assertThatThrownBy(() -> keep("大.txt", new byte[50 * (1 << 20) + 1]))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("file-size");
                    assertThat(refusal.args()).containsExactly("大.txt", "50", "50");
                });
    }

    static Stream<Arguments> marked() {
        return Stream.of(
                Arguments.of("文.docx", SampleFiles.docx("机密★10年", "通知")),
                Arguments.of("文.docx", SampleFiles.docx("秘密", "通知")),
                Arguments.of("文.txt", SampleFiles.text("绝密★\n通知")),
                Arguments.of("表.xlsx", SampleFiles.xlsx("秘密★长期")),
                Arguments.of("表.xls", SampleFiles.xls("秘密★长期")),
                Arguments.of("机密★5年.pdf", SampleFiles.pdf("x")));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void a_file_with_a_secrecy_mark_is_not_kept_and_only_its_fingerprint_is(String name, byte[] content) {
        var before = onDisk();
        var count = count("files_classified");
        assertThatThrownBy(() -> keep(name, content))
                .isInstanceOf(Refusal.class)
                .hasMessage("classified");
        assertThat(onDisk()).isEqualTo(before);
        assertThat(count("files_classified")).isEqualTo(count + 1);
    }

    @Test
    void nothing_of_a_content_lies_plain_on_disk_and_it_comes_back_whole() throws IOException {
        var content = (PLANTED + "\n").repeat(20_000).getBytes(StandardCharsets.UTF_8);
        var file = keep("长文.txt", content);
        assertThat(files.open(file).readAllBytes()).isEqualTo(content);
        try (var paths = Files.walk(data)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1).contains(PLANTED))
                        .as("%s", path)
                        .isFalse();
            }
        }
    }

    @Test
    void a_changed_or_exchanged_content_is_never_handed_out() throws IOException {
        var one = keep("一.txt", SampleFiles.text("一".repeat(50_000)));
        var two = keep("二.txt", SampleFiles.text("二".repeat(50_000)));
        var at = path(one.id());
        var whole = Files.readAllBytes(at);
        var changed = whole.clone();
        changed[changed.length - 20] ^= 1;
        Files.write(at, changed);
        assertThatThrownBy(() -> files.open(one).readAllBytes()).isInstanceOf(IOException.class);
        Files.write(at, java.util.Arrays.copyOf(whole, 1 << 16));
        assertThatThrownBy(() -> files.open(one).readAllBytes()).isInstanceOf(IOException.class);
        Files.write(at, Files.readAllBytes(path(two.id())));
        assertThatThrownBy(() -> files.open(one).readAllBytes()).isInstanceOf(IOException.class);
        Files.write(at, whole);
        assertThat(files.open(one).readAllBytes()).hasSize(150_000);
    }

    @Test
    void a_picture_loses_the_place_where_it_was_taken() throws IOException {
        var taken = SampleFiles.jpegWithPlace("GPS-40.65N-109.84E");
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("GPS-40.65N");
        var kept = files.open(keep("照片.jpg", taken)).readAllBytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS-40.65N", "Exif");
        assertThat(javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(kept))
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void an_upload_nobody_attached_is_its_uploaders_alone_and_can_be_removed() {
        var file = keep("草.txt", SampleFiles.text("草"));
        var address = "/p/hepinglu/f/" + file.id();
        var uploader = Visitor.signedIn("linxiao");
        var answer = uploader.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E8%8D%89.txt");
        assertThat(new Visitor().get(address).statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn("zhouzheng").get(address).statusCode()).isEqualTo(404);
        assertThat(uploader.get("/p/beiliang/f/" + file.id()).statusCode()).isEqualTo(404);

        files.remove(file.id(), person("zhouzheng"), body, now);
        assertThat(uploader.get(address).statusCode()).isEqualTo(200);
        files.remove(file.id(), clerk, body, now);
        assertThat(uploader.get(address).statusCode()).isEqualTo(404);
        assertThat(path(file.id())).doesNotExist();
    }

    @Test
    void what_somebody_else_uploaded_or_another_body_owns_cannot_be_attached() {
        var file = keep("甲.txt", SampleFiles.text("甲"));
        var other = OfficeServer.bean(Bodies.class).withCode("beiliang");
        assertThatThrownBy(() -> files.attach(List.of(file.id()), "item", 1, person("zhouzheng"), body))
                .hasMessage("file-foreign");
        assertThatThrownBy(() -> files.attach(List.of(file.id()), "item", 1, clerk, other))
                .hasMessage("file-foreign");
        assertThatThrownBy(() -> files.attach(List.of(UUID.randomUUID()), "item", 1, clerk, body))
                .hasMessage("file-foreign");
        files.attach(List.of(file.id()), "thing-of-nobody", 7, clerk, body);
        assertThat(files.find(List.of(file.id())).get(0).owner()).isEqualTo(Optional.of("thing-of-nobody"));
    }

    @Test
    void the_sweeper_removes_strays_and_old_uploads_and_nothing_else() throws IOException {
        var old = keep("旧.txt", SampleFiles.text("旧"));
        var attached = keep("附.txt", SampleFiles.text("附"));
        files.attach(List.of(attached.id()), "thing-of-nobody", 8, clerk, body);
        var stray = path(UUID.randomUUID());
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "left by a crash");
        var later = now.at().plus(Sweeper.UNATTACHED).plusSeconds(60);
        for (var path : List.of(path(old.id()), path(attached.id()), stray)) {
            Files.setLastModifiedTime(path, FileTime.from(now.at().minus(Duration.ofDays(2))));
        }
        OfficeServer.bean(Sweeper.class).sweep(later);
        assertThat(path(old.id())).doesNotExist();
        assertThat(stray).doesNotExist();
        assertThat(files.open(attached).readAllBytes()).isEqualTo(SampleFiles.text("附"));
        assertThat(files.find(List.of(old.id()))).isEmpty();
    }

    @Test
    void a_name_keeps_rare_characters_and_loses_what_hides_its_end() {
        assertThat(new Upload("C:\\文\\𠮷\u202egpj.exe", new byte[0]).name()).isEqualTo("𠮷gpj.exe");
        assertThat(new Upload("😀".repeat(200) + ".txt", new byte[0]).name())
                .hasSize(296)
                .endsWith("😀.txt");
    }

    private KeptFile keep(String name, byte[] content) {
        return files.keep(new Upload(name, content), clerk, body, now);
    }

    private Path path(UUID id) {
        return data.resolve("files").resolve(id.toString().substring(0, 2)).resolve(id.toString());
    }

    private List<Path> onDisk() {
        var found = new ArrayList<Path>();
        try (var paths = Files.walk(data.resolve("files"))) {
            paths.filter(Files::isRegularFile).forEach(found::add);
        } catch (IOException e) {
            return List.of();
        }
        return found;
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private Person person(String username) {
        return jdbc.sql("select id, name from bodies_person where username = ?")
                .param(username)
                .query((row, n) -> new Person(row.getLong(1), username, row.getString(2)))
                .single();
    }

    private static byte[] half(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] withMacros() {
        return SampleFiles.zip(Map.of(
                "[Content_Types].xml", SampleFiles.text("<a/>"),
                "word/document.xml", SampleFiles.text("<a/>"),
                "word/vbaProject.bin", SampleFiles.text("x")));
    }

    private static byte[] withEntity() {
        return SampleFiles.zip(Map.of(
                "[Content_Types].xml",
                SampleFiles.text("<a/>"),
                "word/document.xml",
                SampleFiles.text("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")));
    }
}
