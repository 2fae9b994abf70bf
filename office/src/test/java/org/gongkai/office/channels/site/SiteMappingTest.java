package org.gongkai.office.channels.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongkai.office.channels.outbox.Hindrance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteMappingTest {
    @Test
    void fields_get_to_where_their_pointers_lead_and_keep_what_json_would_break() {
        var mapping = SiteMapping.of(SiteStandIn.MAPPING);
        var sent = mapping.body(Map.of(
                "title", "“引号”\\ 和 {html}",
                "html", "<p>第一行\n第二行</p>",
                "column", "zc",
                "number", "A/1",
                "published", "2022-01-10"));
        assertThat(sent)
                .isEqualTo("{\"doc\":{\"title\":\"“引号”\\\\ 和 {html}\",\"body\":\"<p>第一行\\n第二行</p>\","
                        + "\"channelId\":\"zc\",\"pubDate\":\"2022-01-10\"},\"extId\":\"A/1\"}");
    }

    @Test
    void a_mapping_that_can_be_used_has_no_problems() {
        assertThat(SiteMapping.problems(SiteStandIn.MAPPING)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{|mapping-json",
                "[]|mapping-json",
                "{\"path\":\"api\",\"receipt\":\"/id\",\"fields\":{\"/n\":\"{number}\"}}|mapping-path",
                "{\"path\":\"/a\",\"reciept\":\"/id\",\"receipt\":\"/id\",\"fields\":{\"/n\":\"{number}\"}}|mapping-key",
                "{\"path\":\"/a\",\"receipt\":\"id\",\"fields\":{\"/n\":\"{number}\"}}|mapping-pointer",
                "{\"path\":\"/a\",\"receipt\":\"/id\",\"fields\":{\"/n\":\"{title}\"}}|mapping-number",
                "{\"path\":\"/a\",\"receipt\":\"/id\",\"fields\":{\"/n\":\"{number}\",\"/t\":\"{titel}\"}}|mapping-name",
                "{\"path\":\"/a\",\"fields\":{\"/n\":\"{number}\"}}|mapping-receipt",
                "{\"path\":\"/a\",\"method\":\"PATCH\",\"receipt\":\"/id\",\"fields\":{\"/n\":\"{number}\"}}|mapping-method"
            })
    void what_is_wrong_is_named(String mapping, String code) {
        assertThat(SiteMapping.problems(mapping)).extracting(Hindrance::code).containsExactly(code);
    }
}
