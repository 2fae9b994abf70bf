package org.gongkai.office.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.catalogue.AnOffice;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenDataTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final AnOffice office = AnOffice.alone();
    private final String code = office.body.code();
    private final Visitor program = new Visitor();

    private JsonNode json(String path) {
        return JSON.readTree(program.get(path).body());
    }

    private void published(int items) {
        for (var n = 0; n < items; n++) {
            office.published("fees", office.now);
        }
    }

    @Test
    void a_program_reads_the_bodies_columns_and_items_page_by_page() {
        published(Paging.SIZE + 1);
        assertThat(json("/api/bodies").findValuesAsString("code")).contains("hepinglu", code);
        assertThat(json("/api/bodies/" + code + "/columns").findValuesAsString("code"))
                .contains("fees", "other");
        var first = json("/api/bodies/" + code + "/columns/fees/items");
        assertThat(first.get("total").asInt()).isEqualTo(Paging.SIZE + 1);
        assertThat(first.get("items")).hasSize(Paging.SIZE);
        var second = json(first.get("next").asString().replaceFirst("https?://[^/]+", ""));
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        var item = json("/api/bodies/" + code + "/items/"
                + second.get("items").get(0).get("id").asLong());
        assertThat(item.get("text").asString()).isNotBlank();
        assertThat(item.get("item").get("publishedOn").asString())
                .isEqualTo(office.now.day().toString());
    }

    @Test
    void other_sites_may_read_the_data_and_nothing_can_be_sent() {
        assertThat(program.get("/api/openapi.json").statusCode()).isEqualTo(200);
        assertThat(program.post("/api/items", "x=y").statusCode()).isIn(403, 405);
        assertThat(program.get("/api/bodies/nowhere/items").statusCode()).isEqualTo(404);
    }

    @Test
    void what_others_asked_is_there_with_its_answer() {
        var matters = json("/api/bodies/hepinglu/participation");
        var titles = new ArrayList<String>();
        matters.forEach(matter -> titles.add(
                matter.get("kind").asString() + " " + matter.get("title").asString()));
        assertThat(titles).contains("answer 八十岁以上老人的高龄津贴怎么申领").anyMatch(one -> one.startsWith("consultation "));
        assertThat(matters.get(0).get("url").asString()).contains("/p/hepinglu/messages/");
    }

    @Test
    void the_feed_of_a_column_names_its_newest_items() {
        published(2);
        var feed = Jsoup.parse(program.get("/p/" + code + "/c/fees/feed.atom").body(), Parser.xmlParser());
        assertThat(feed.select("feed > title").text()).contains(office.body.name());
        assertThat(feed.select("entry")).hasSize(2);
        assertThat(feed.select("entry > link").eachAttr("href")).allMatch(link -> link.contains("/p/" + code + "/i/"));
        assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
    }

    @Test
    void the_file_of_a_column_holds_all_its_items() throws Exception {
        published(3);
        var text = program.get("/p/" + code + "/c/fees/items.csv").body();
        assertThat(text).startsWith("\ufeff");
        try (var rows = CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
            var all = rows.getRecords();
            assertThat(all).hasSize(4);
            assertThat(all.get(0).toList()).startsWith("索引号", "名称", "文号");
            assertThat(all.get(1).get(7)).contains("/p/" + code + "/i/");
        }
    }

    @Test
    void the_description_names_every_address_and_every_field() {
        var description = json("/api/openapi.json");
        var described = description.get("paths").propertyNames();
        var answered = OfficeServer.bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> path.startsWith("/api") || path.startsWith("/data/"))
                .collect(Collectors.toSet());
        assertThat(described).containsExactlyInAnyOrderElementsOf(answered);
        for (Class<?> type : List.of(
                Api.ApiBody.class,
                Api.ApiColumn.class,
                Api.ApiRow.class,
                Api.ApiList.class,
                Api.ApiFile.class,
                Api.ApiItem.class,
                ParticipationApi.ApiMatter.class)) {
            assertThat(description
                            .at("/components/schemas/" + type.getSimpleName() + "/properties")
                            .propertyNames())
                    .as(type.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(fields(type));
        }
    }

    private static Set<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
