package org.gongkai.office.bodies.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Refusal;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Level;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.AnOffice;
import org.gongkai.office.catalogue.Catalogue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class BodyPagesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Visitor DISTRICT = Visitor.signedIn("leiyan");

    private final Bodies bodies = OfficeServer.bean(Bodies.class);

    @Test
    void a_body_is_added_below_another_with_its_standard_columns() {
        var body = added("新设街道办事处");
        assertThat(body.standing().parent()).contains(bodies.withCode("donghe").id());
        assertThat(OfficeServer.bean(Catalogue.class).of(body)).isNotEmpty();
        assertThat(DISTRICT.page("/desk/" + body.code() + "/body")
                        .select(".timeline")
                        .text())
                .contains("2021-03-01", "设立", "东政发〔2021〕3号");
    }

    @Test
    void a_wrong_code_is_explained_and_what_was_typed_stays() {
        var typed = typed("测试街道办事处");
        typed.put("uscc", "91350100M000100Y44");
        typed.put("phone", "");
        var page = refused("/desk/donghe/body/new", typed);
        assertThat(page.title()).startsWith("有 2 处需要修改");
        assertThat(page.select("#uscc-e").text()).contains("末位为“4”", "应为“3”");
        assertThat(page.select("#name").val()).isEqualTo("测试街道办事处");
        typed.put("uscc", "91350100M00010OY43");
        assertThat(refused("/desk/donghe/body/new", typed).select("#uscc-e").text())
                .contains("第 15 位“O”");
        typed.put("uscc", "9135");
        assertThat(refused("/desk/donghe/body/new", typed).select("#uscc-e").text())
                .contains("现为 4 位");
    }

    @Test
    void a_level_that_does_not_fit_below_and_a_code_in_use_are_refused() {
        var typed = typed("测试街道办事处");
        typed.put("level", "CITY");
        typed.put("code", "hepinglu");
        typed.put("uscc", bodies.withCode("hepinglu").uscc());
        var page = refused("/desk/donghe/body/new", typed);
        assertThat(page.select(".error-summary li")).hasSize(3);
        assertThat(Level.SUBDISTRICT.fitsBelow(Level.COUNTY)).isTrue();
        assertThat(Level.DEPARTMENT.fitsBelow(Level.SUBDISTRICT)).isFalse();
        assertThat(Level.COUNTY.fitsBelow(Level.COUNTY)).isFalse();
    }

    @Test
    void what_a_body_says_of_itself_is_changed_by_its_own_or_a_higher_system_administrator_only() {
        var body = added("可改街道办事处");
        var path = "/desk/" + body.code() + "/body";
        var typed = new HashMap<>(BodyFields.of(body));
        typed.put("email", "mail@example.cn");
        typed.put("lane", "SMALL");
        assertThat(DISTRICT.submit(path, path, typed).body()).contains("mail@example.cn");
        assertThat(bodies.withCode(body.code()).contact().email()).isEqualTo("mail@example.cn");
        assertThat(Visitor.signedIn("fangwei").get(path).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn("linxiao").get("/desk/hepinglu/body").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_body_does_not_choose_the_small_lane_for_itself() {
        var typed = new HashMap<>(BodyFields.of(bodies.withCode("hepinglu")));
        typed.put("lane", "SMALL");
        var answer = Visitor.signedIn("fangwei").submit("/desk/hepinglu/body", "/desk/hepinglu/body", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#lane-e").text()).contains("上级机关");
    }

    @Test
    void a_renamed_body_keeps_the_name_of_the_day() {
        var body = added("旧名街道办事处");
        reorganised(body, Map.of("kind", "RENAMED", "day", "2021-06-01", "name", "新名街道办事处", "shortName", "新名"));
        reorganised(body, Map.of("kind", "RENAMED", "day", "2021-09-01", "name", "再更名街道办事处", "shortName", "再"));
        var now = bodies.withCode(body.code());
        assertThat(now.name()).isEqualTo("再更名街道办事处");
        assertThat(bodies.nameOn(now, LocalDate.of(2021, 5, 31))).isEqualTo("旧名街道办事处");
        assertThat(bodies.nameOn(now, LocalDate.of(2021, 6, 1))).isEqualTo("新名街道办事处");
        assertThat(bodies.nameOn(now, LocalDate.of(2021, 9, 1))).isEqualTo("再更名街道办事处");
        assertThat(answer(body, Map.of("kind", "RENAMED", "day", "2021-07-01", "name", "x", "shortName", "x"))
                        .select(".error-summary")
                        .text())
                .contains("不得早于上一次机构变更（2021-09-01）");
        assertThat(answer(body, Map.of("kind", "ABOLISHED", "day", "2022-01-11"))
                        .select(".error-summary")
                        .text())
                .contains("不得晚于今天");
    }

    @Test
    void a_merged_body_takes_no_new_work_and_its_pages_stay() {
        var old = added("并入前街道办事处");
        var into = added("并入后街道办事处");
        assertThat(answer(old, Map.of("kind", "MERGED", "day", "2022-01-04", "into", "donghe-none"))
                        .title())
                .contains("暂不能办理");
        reorganised(old, Map.of("kind", "MERGED", "day", "2022-01-04", "into", into.code()));
        var closed = bodies.withCode(old.code());
        assertThat(closed.standing().mergedInto()).contains(into.id());
        assertThatThrownBy(() -> bodies.requireOpen(closed))
                .isInstanceOf(Refusal.class)
                .hasMessage("body-closed");
        var page = new Visitor().get("/p/" + old.code());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("2022年1月4日撤销或者合并");
        assertThat(DISTRICT.page("/desk/" + into.code() + "/body").text()).contains("并入前街道办事处并入");
    }

    @Test
    void the_bodies_above_come_nearest_first_whatever_was_merged() {
        var old = AnOffice.alone();
        var middle = AnOffice.below(old);
        var low = AnOffice.below(middle);
        var into = AnOffice.alone();
        assertThat(bodies.above(low.body)).extracting(Body::id).containsExactly(middle.body.id(), old.body.id());
        OfficeServer.bean(Register.class).merge(old.clerk, old.body, into.body, old.now.day(), "关于机构调整的通知", old.now);
        assertThat(bodies.above(low.body)).extracting(Body::id).containsExactly(middle.body.id(), into.body.id());
        assertThat(bodies.above(into.body)).isEmpty();
    }

    @Test
    void a_body_with_bodies_below_it_is_not_abolished() {
        assertThat(answer(bodies.withCode("donghe"), Map.of("kind", "ABOLISHED", "day", "2022-01-04"))
                        .text())
                .contains("还有下级机关");
    }

    private Body added(String name) {
        var typed = typed(name);
        assertThat(DISTRICT.submit("/desk/donghe/body/new", "/desk/donghe/body/new", typed)
                        .statusCode())
                .isEqualTo(200);
        return bodies.withCode(String.valueOf(typed.get("code")));
    }

    private static Map<String, String> typed(String name) {
        var n = NUMBER.incrementAndGet();
        var typed = new HashMap<String, String>();
        BodyFields.NEEDED.forEach(field -> typed.put(field, "待定"));
        typed.put("code", "added-" + n);
        typed.put("name", name);
        typed.put("shortName", "简称");
        typed.put("level", "SUBDISTRICT");
        typed.put("lane", "USUAL");
        typed.put("day", "2021-03-01");
        typed.put("basis", "东政发〔2021〕3号");
        typed.put("uscc", Uscc.completed("111502992" + String.format(java.util.Locale.ROOT, "%08d", n)));
        return typed;
    }

    private static void reorganised(Body body, Map<String, String> typed) {
        assertThat(answer(body, typed).select("h1").text()).isEqualTo("机关信息");
    }

    private static Document answer(Body body, Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.put("basis", "批复");
        var path = "/desk/" + body.code() + "/body/reorganise";
        return Jsoup.parse(DISTRICT.submit(path, path, all).body());
    }

    private static Document refused(String path, Map<String, String> typed) {
        var answer = DISTRICT.submit(path, path, typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.body());
    }
}
