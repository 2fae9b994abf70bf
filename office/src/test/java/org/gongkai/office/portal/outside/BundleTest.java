package org.gongkai.office.portal.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.PublicSide;
import org.gongkai.office.Visitor;
import org.gongkai.office.backup.Tables;
import org.gongkai.office.channels.Submissions;
import org.gongkai.office.commands.CommandsFixture;
import org.gongkai.office.database.Access;
import org.gongkai.office.engagement.MessageAct;
import org.gongkai.office.engagement.MessageTyped;
import org.gongkai.office.engagement.Messages;
import org.gongkai.office.engagement.Mistake;
import org.gongkai.office.engagement.Mistakes;
import org.gongkai.office.engagement.PublicAnswer;
import org.gongkai.office.engagement.Publications;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.trail.SigningKey;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal on a database and a folder of its own, which learns of the office by bundles alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("own-office")
class BundleTest {
    private static final String DATABASE = "gongkai_outside";
    /** As docs/operation.md says: it can do nothing else. */
    private static final String LOGIN = "gongkai_outside_login";

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    private final Planted planted = new Planted();
    private final Path folder = OfficeServer.folder();
    private final Path data = folder.resolve("portal");
    private final Path trust = PublicServer.data().resolve("trail/signing.pub");
    private final Access outside =
            outside(OfficeServer.owner().user(), OfficeServer.owner().password());
    private final ConfigurableApplicationContext portal;
    private final Visitor resident;
    private int bundles;

    BundleTest() throws IOException, SQLException, InterruptedException {
        try (var connection = OfficeServer.owner().open();
                var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
            statement.execute("create role " + LOGIN + " login password '" + LOGIN + "' in role " + PublicSide.ROLE);
        }
        for (var tries = 0; !Files.exists(trust); tries++) {
            assertThat(tries).as("the first head is signed").isLessThan(300);
            Thread.sleep(100);
        }
        var office = planted.office;
        OfficeServer.bean(Submissions.class)
                .submit(office.clerk, office.body, Planted.HIDDEN + "报送", "某处", office.now.day(), office.now);
        takeIn(bundle());
        portal = PublicSide.start(
                outside(LOGIN, LOGIN),
                data,
                0,
                Map.of("logging.config", "classpath:logback.xml", "gongkai.portal.address", PublicServer.ADDRESS));
        resident = new Visitor("http://127.0.0.1:" + PublicSide.port(portal));
    }

    @BeforeAll
    void something_is_there() {
        assertThat(resident.get(planted.path(planted.shown)).statusCode()).isEqualTo(200);
    }

    @AfterAll
    void end() {
        portal.close();
        OfficeServer.delete(folder);
    }

    private static Access outside(String user, String password) {
        var url = OfficeServer.owner().url().replaceFirst("/gongkai$", "/" + DATABASE);
        return Access.external(url + "?user=" + user + "&password=" + password);
    }

    private Path bundle() {
        bundles++;
        var file = folder.resolve("bundle-" + bundles + ".zip");
        var answer = CommandsFixture.run(
                "export-bundle", file.toString(), "--data", PublicServer.data().toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("已写成数据包", file.toString());
        return file;
    }

    private CommandsFixture.Result imported(Path file, Path key) {
        return CommandsFixture.run(
                "import-bundle",
                file.toString(),
                "--trust=" + key,
                "--database-url=" + outside.url(),
                "--data=" + data);
    }

    private void takeIn(Path file) {
        var answer = imported(file, trust);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("已导入数据包");
    }

    /** Refused with this sentence, and nothing has changed. */
    private void assertRefused(Path file, Path key, String sentence) {
        var before = state();
        var answer = imported(file, key);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(sentence, "没有改动任何内容");
        assertThat(state()).isEqualTo(before);
    }

    private List<Map<String, Object>> state() {
        return inside(
                "select number, sha256 from portal_bundle union all select number, 'version' from portal_version");
    }

    private List<Map<String, Object>> inside(String question) {
        try (var connection = outside.open();
                var statement = connection.createStatement();
                var row = statement.executeQuery(question)) {
            var rows = new ArrayList<Map<String, Object>>();
            while (row.next()) {
                rows.add(Map.of("a", row.getObject(1), "b", row.getObject(2)));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_portal_outside_is_the_portal_inside() {
        takeIn(bundle());
        var inside = PublicServer.visitor();
        var paths = new TreeSet<>(List.of("/", "/b/reports", "/p/hepinglu", "/p/" + planted.code()));
        for (var start : List.copyOf(paths)) {
            LINK.matcher(inside.get(start).body()).results().limit(25).forEach(link -> paths.add(link.group(1)));
        }
        assertThat(paths).hasSizeGreaterThan(40);
        for (var path : paths) {
            var office = inside.get(path);
            var answer = resident.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(office.statusCode());
            assertThat(answer.body()).as(path).isEqualTo(office.body());
        }
        var page = resident.page(planted.path(planted.shown));
        assertThat(resident.get(page.select(".file-list a").attr("href")).body())
                .isEqualTo(Planted.SHOWN + "甲附件内容");
    }

    @Test
    void nothing_unpublished_is_in_a_bundle_or_outside() throws IOException, SQLException {
        var bundle = bundle();
        takeIn(bundle);
        entries(bundle)
                .forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8))
                        .as(name)
                        .doesNotContain(Planted.HIDDEN));
        assertThat(entries(bundle))
                .containsKeys("tables/publishing_revision.copy", "manifest.sig")
                .doesNotContainKeys(
                        "tables/bodies_person.copy", "tables/trail_entry.copy", "tables/portal_bundle.copy");
        var people = new StringBuilder();
        try (var connection = outside.open()) {
            var tables = new Tables(connection);
            for (var shape : tables.readable()) {
                var out = new ByteArrayOutputStream();
                tables.copyOut(shape.name(), shape.columns(), out);
                var rows = out.toString(StandardCharsets.UTF_8);
                assertThat(rows).as(shape.name()).doesNotContain(Planted.HIDDEN);
                people.append(shape.name().equals("bodies_person") ? rows : "");
            }
        }
        assertThat(people.toString()).isEmpty();
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as("%s", file)
                        .doesNotContain(Planted.HIDDEN, Planted.SHOWN + "甲附件内容");
            }
        }
    }

    @Test
    void what_was_withdrawn_is_gone_with_the_next_bundle_and_its_attachment_too() throws IOException {
        var fleeting = planted.published(Planted.SHOWN + "丙", Metadata.ORDINARY);
        takeIn(bundle());
        var attachment =
                resident.page(planted.path(fleeting)).select(".file-list a").attr("href");
        var stored = data.resolve("files");
        var before = count(stored);
        planted.withdraw(fleeting);
        assertThat(resident.get(planted.path(fleeting)).statusCode()).isEqualTo(200);
        takeIn(bundle());
        assertThat(resident.get(planted.path(fleeting)).statusCode()).isEqualTo(410);
        assertThat(resident.get(planted.path(fleeting)).body()).doesNotContain("丙");
        assertThat(resident.get(attachment).statusCode()).isIn(404, 410);
        assertThat(resident.get("/p/" + planted.code()).body()).doesNotContain(Planted.SHOWN + "丙");
        assertThat(count(stored)).isEqualTo(before - 1);
    }

    private static long count(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void a_reader_sees_the_earlier_state_or_the_new_one() {
        takeIn(bundle());
        var items = portal.getBean(JdbcClient.class)
                .sql(
                        "select (select count(*) from publishing_item) || '/' || (select count(*) from publishing_revision)");
        var before = items.query(String.class).single();
        planted.published(Planted.SHOWN + "丁", Metadata.ORDINARY);
        var next = bundle();
        var running = CompletableFuture.runAsync(() -> takeIn(next));
        var seen = new TreeSet<String>();
        while (!running.isDone()) {
            seen.add(items.query(String.class).single());
        }
        running.join();
        assertThat(List.of(before, items.query(String.class).single())).containsAll(seen);
    }

    @Test
    void an_earlier_bundle_is_refused_after_a_later_one_and_the_same_once_more_does_no_harm() {
        var earlier = bundle();
        var later = bundle();
        takeIn(later);
        assertRefused(earlier, trust, "不比已经导入的");
        takeIn(later);
    }

    @Test
    void whatever_is_changed_in_a_bundle_is_found_before_anything_is_touched() throws IOException {
        var bundle = bundle();
        var name = "tables/publishing_revision.copy";
        assertRefused(changed(bundle, name, text -> text.replace(Planted.SHOWN, "改动过的")), trust, name);
        assertRefused(
                changed(bundle, "manifest.json", text -> text.replace("\"number\":", "\"number\":1")), trust, "已损坏");
        assertRefused(changed(bundle, "manifest.sig", text -> text.substring(0, text.length() - 8)), trust, "已损坏");
        assertRefused(changed(bundle, name, text -> null), trust, name);
        assertRefused(changed(bundle, "tables/trail_entry.copy", text -> "1"), trust, "trail_entry");
        var cut = folder.resolve("cut.zip");
        var bytes = Files.readAllBytes(bundle);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(cut, trust, "已损坏");
    }

    @Test
    void another_key_and_another_version_are_refused_each_with_its_sentence() throws Exception {
        var bundle = bundle();
        assertRefused(bundle, anotherKey(), "不是由所信任的密钥签名");
        assertRefused(signedAnew(bundle, "\"format\":1", "\"format\":2"), trust, "另一个版本");
        assertRefused(signedAnew(bundle, "202611290100", "202611290101"), trust, "另一个版本");
        assertThat(imported(folder.resolve("nowhere.zip"), trust).err()).contains("不能读取数据包");
    }

    @Test
    void an_office_never_takes_a_bundle_in() {
        var owner = OfficeServer.owner();
        var url = owner.url() + "?user=" + owner.user() + "&password=" + owner.password();
        var bundle = bundle();
        var intoDatabase = CommandsFixture.run(
                "import-bundle", bundle.toString(), "--trust=" + trust, "--database-url=" + url, "--data=" + data);
        assertThat(intoDatabase.err()).contains("办公系统的数据").doesNotContain(owner.password());
        var intoFolder = CommandsFixture.run(
                "import-bundle",
                bundle.toString(),
                "--trust=" + trust,
                "--database-url=" + outside.url(),
                "--data=" + PublicServer.data());
        assertThat(intoFolder.err()).contains("办公系统的数据");
        assertThat(new Visitor().get(planted.path(planted.shown)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_residents_send_outside_is_in_the_office_once_and_its_number_comes_back() throws Exception {
        untilTheOfficeHasAKey();
        takeIn(bundle());
        var id = sent("标题里的年份写错了");
        assertThat(resident.get(mistake(id)).body()).contains(id).doesNotContain("已由办公系统登记");
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as("%s", file)
                        .doesNotContain("年份写错了");
            }
        }
        var inward = inward();
        assertThat(takenInward(inward).out()).contains("1 件，其中新的 1 件");
        assertThat(takenInward(inward).out()).contains("1 件，其中新的 0 件");
        var found = untilRegistered("标题里的年份写错了");
        assertThat(takenInward(inward()).out()).contains("其中新的 0 件");

        takeIn(bundle());
        assertThat(resident.get(mistake(id)).body()).contains("已由办公系统登记", found.number());
        assertThat(data.resolve("inward").resolve(id)).doesNotExist();
        assertThat(takenInward(inward()).out()).contains("0 件，其中新的 0 件");
        assertThat(mistakes()).extracting(Mistake::words).containsOnlyOnce("标题里的年份写错了");
    }

    @Test
    void an_application_sent_outside_is_registered_inside_with_the_day_it_was_sent() throws Exception {
        untilTheOfficeHasAKey();
        takeIn(bundle());
        var form = "/p/" + planted.code() + "/request";
        var page = resident.page(form);
        assertThat(page.select("input[type=file], input[value=DOWNLOAD]")).isEmpty();
        var wrong = resident.post(form, "applicant=NATURAL_PERSON&name=%E9%99%88&way=DOWNLOAD&content=x");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("不能网上下载答复");
        var marked = resident.post(form, application("绝密★十年 关于低保的通知"));
        assertThat(marked.statusCode()).isEqualTo(403);
        var answer = resident.post(form, application("二〇二一年低保审批汇总表"));
        var id = Pattern.compile("W[0-9]{8}-[a-z0-9]{10}").matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        var sent = form + "/sent/" + id.group();
        assertThat(resident.get(sent).body()).contains("正在转交").doesNotContain("汇总表");
        assertThat(takenInward(inward()).out()).contains("新的 1 件");
        var number = untilNumbered(id.group());
        assertThat(number).matches("\\d{4}-\\d{4}");
        takeIn(bundle());
        assertThat(resident.get(sent).body()).contains("已经登记您的申请", number);
    }

    private static String application(String content) {
        return "applicant=NATURAL_PERSON&name=" + encoded("陈某甲") + "&identity=11010519491231002X&phone=13800138000"
                + "&email=a%40example.cn&way=EMAIL&content=" + encoded(content);
    }

    @Test
    void a_message_left_outside_is_sealed_answered_inside_and_its_published_answer_comes_back() throws Exception {
        untilTheOfficeHasAKey();
        takeIn(bundle());
        var form = "/p/" + planted.code() + "/message";
        assertThat(resident.page(form).select("form textarea[name=words]")).hasSize(1);
        var slip = Jsoup.parse(resident.post(
                                form,
                                "sort=CONSULTATION&topic=" + encoded("公交站迁到哪里") + "&words=" + encoded("施工期间公交站迁到哪里了")
                                        + "&reach=13812345678&consent=yes&page=/")
                        .body())
                .select(".slip dd")
                .eachText();
        assertThat(slip).hasSize(2);
        assertThat(resident.get(form + "/" + slip.get(0)).body()).contains("内容已加密");
        try (var files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        .as("%s", file)
                        .doesNotContain("公交站", "13812345678", slip.get(1));
            }
        }
        assertThat(takenInward(inward()).out()).contains("其中新的 1 件");
        var messages = OfficeServer.bean(Messages.class);
        var office = planted.office;
        for (var tries = 0;
                messages.of(office.body, office.now).stream()
                        .noneMatch(found -> found.message().title().equals("公交站迁到哪里"));
                tries++) {
            assertThat(tries).isLessThan(300);
            Thread.sleep(200);
        }
        var found = messages.of(office.body, office.now).get(0).message();
        var inside = Visitor.from("203.0.113.77");
        var follow = Map.of("number", found.number(), "secret", slip.get(1));
        assertThat(inside.submit(form + "/follow", form + "/follow", follow).body())
                .contains("办理进度", "公交站迁到哪里");

        messages.act(
                office.clerk,
                office.body,
                found.id(),
                seen(found.id()),
                MessageAct.DRAFT,
                MessageTyped.of("迁到路口东侧"),
                office.now);
        messages.act(
                office.approver,
                office.body,
                found.id(),
                seen(found.id()),
                MessageAct.APPROVE,
                MessageTyped.of(""),
                office.now);
        OfficeServer.bean(Publications.class)
                .publish(
                        office.approver,
                        office.body,
                        found.id(),
                        seen(found.id()),
                        new PublicAnswer.Words("公交站临时迁移", "公交站迁到哪里了？", "迁到路口东侧。"),
                        office.now);
        takeIn(bundle());
        assertThat(resident.get(form + "/" + slip.get(0)).body()).contains("已由办公系统登记", found.number());
        var token = form + "/" + slip.get(0);
        assertThat(resident.post(token, "secret=" + slip.get(1)).body()).contains("已答复", "迁到路口东侧", found.number());
        assertThat(resident.post(token, "secret=AAAA-BBBB-CCCC").body())
                .contains("查询码不对")
                .doesNotContain("迁到路口东侧");
        assertThat(inside("select encode(sealed, 'escape'), locator from engagement_outward"))
                .hasSize(1)
                .asString()
                .doesNotContain("迁到路口东侧");
        var list = resident.page(form + "s");
        assertThat(list.text()).contains("公交站临时迁移");
        assertThat(resident.get(form + "s/" + found.id()).body())
                .contains("迁到路口东侧。")
                .doesNotContain("13812345678");
        assertThat(inside("select id, number from engagement_message")).isEmpty();
    }

    private static long seen(long id) {
        return OfficeServer.bean(JdbcClient.class)
                .sql("select max(id) from engagement_step where message_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String untilNumbered(String id) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            var found = OfficeServer.bean(JdbcClient.class)
                    .sql("select number from inward_receipt where id = ?")
                    .param(id)
                    .query(String.class)
                    .optional();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("not registered: " + id);
    }

    @Test
    void a_package_inward_that_was_changed_or_comes_from_elsewhere_is_refused() throws Exception {
        untilTheOfficeHasAKey();
        takeIn(bundle());
        var id = sent("栏目放错了");
        var inward = inward();
        var outsideKey = data.resolve("outside-key/signing.pub");
        var name = "files/" + id;
        assertThat(takenInward(changed(inward, name, text -> text + "x"), outsideKey)
                        .err())
                .contains("已损坏", name);
        assertThat(takenInward(changed(inward, "files/W20220101-bbbbbbbbbb", text -> "x"), outsideKey)
                        .err())
                .contains("已损坏");
        assertThat(takenInward(inward, trust).err()).contains("不是由所信任的密钥签名");
        assertThat(takenInward(bundle(), trust).err()).contains("已损坏");
        assertThat(imported(inward, outsideKey).err()).contains("已损坏");
        assertThat(CommandsFixture.run(
                                "import-bundle",
                                inward.toString(),
                                "--inward",
                                "--trust=" + outsideKey,
                                "--database-url=" + outside.url())
                        .err())
                .contains("只能导入办公系统");
        assertThat(OfficeServer.bean(JdbcClient.class)
                        .sql("select count(*) from inward_submission where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        Files.delete(data.resolve("inward").resolve(id));
    }

    /** Its job makes one when it starts. */
    private static void untilTheOfficeHasAKey() throws InterruptedException {
        for (var tries = 0;
                OfficeServer.bean(JdbcClient.class)
                                .sql("select count(*) from inward_key")
                                .query(Integer.class)
                                .single()
                        == 0;
                tries++) {
            assertThat(tries).isLessThan(300);
            Thread.sleep(200);
        }
    }

    private String sent(String words) {
        var form = "/p/" + planted.code() + "/mistake";
        assertThat(resident.page(form).select("form textarea[name=words]")).hasSize(1);
        var answer = resident.post(form, "page=" + form + "&words=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        var id = Pattern.compile("W[0-9]{8}-[a-z0-9]{10}").matcher(answer.body());
        assertThat(id.find()).as(answer.body()).isTrue();
        return id.group();
    }

    private String mistake(String id) {
        return "/p/" + planted.code() + "/mistake/" + id;
    }

    private Path inward() {
        bundles++;
        var file = folder.resolve("inward-" + bundles + ".zip");
        var answer = CommandsFixture.run("export-bundle", file.toString(), "--inward", "--data", data.toString());
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("向内的数据包", "outside-key/signing.pub");
        return file;
    }

    private CommandsFixture.Result takenInward(Path file) {
        return takenInward(file, data.resolve("outside-key/signing.pub"));
    }

    private static CommandsFixture.Result takenInward(Path file, Path key) {
        return CommandsFixture.run(
                "import-bundle",
                file.toString(),
                "--inward",
                "--trust=" + key,
                "--data",
                PublicServer.data().toString());
    }

    private List<Mistake> mistakes() {
        return OfficeServer.bean(Mistakes.class).of(planted.office.body, 100);
    }

    private Mistake untilRegistered(String words) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            var found =
                    mistakes().stream().filter(one -> one.words().equals(words)).findAny();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("not registered: " + words);
    }

    private static Map<String, byte[]> entries(Path bundle) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(bundle.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private Path changed(Path bundle, String name, UnaryOperator<String> change) throws IOException {
        var entries = entries(bundle);
        var after = change.apply(new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8));
        if (after == null) {
            entries.remove(name);
        } else {
            entries.put(name, after.getBytes(StandardCharsets.UTF_8));
        }
        return written(entries);
    }

    /** As if the office itself had written it so. */
    private Path signedAnew(Path bundle, String from, String to) throws IOException {
        var entries = entries(bundle);
        var json = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        var after = json.replace(from, to).getBytes(StandardCharsets.UTF_8);
        var key = SigningKey.in(trust.resolveSibling(""));
        var text = "gongkai-bundle-1\tSM3withSM2\t" + key.id() + "\t" + DigestUtils.sha256Hex(after);
        entries.put("manifest.json", after);
        entries.put("manifest.sig", (text + "\t" + key.sign(text)).getBytes(StandardCharsets.UTF_8));
        return written(entries);
    }

    private Path written(Map<String, byte[]> entries) {
        try {
            var file = Files.createTempFile(folder, "changed", ".zip");
            try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path anotherKey() throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        var bytes = generator.generateKeyPair().getPublic().getEncoded();
        return Files.writeString(
                folder.resolve("another.pub"),
                "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(bytes)
                        + "\n-----END PUBLIC KEY-----\n");
    }
}
