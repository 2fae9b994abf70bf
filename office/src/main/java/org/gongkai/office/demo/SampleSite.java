package org.gongkai.office.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.supervision.crawl.CrawlLimits;
import org.gongkai.office.supervision.crawl.Crawls;
import org.gongkai.office.supervision.crawl.SiteCopy;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The street's old site, read from a copy by the same steps as one on the network, which a demonstration does not touch. Its
 * pages stand in {@code demo/site.tsv}: address, status, media type, text; the host is one that never exists.
 */
@Component
@Profile("demo")
@Order(40)
class SampleSite implements SamplePart {
    private static final String HOST = "hepinglu.example";
    private static final LocalTime READ = LocalTime.of(8, 30);

    private final Bodies bodies;
    private final Crawls crawls;
    private final OfficeDay day;

    SampleSite(Bodies bodies, Crawls crawls, OfficeDay day) {
        this.bodies = bodies;
        this.crawls = crawls;
        this.day = day;
    }

    @Override
    public void fill(Map<String, Person> people) {
        var today = day.today();
        var now = new Moment(today, today.atTime(READ).atZone(OfficeDay.ZONE).toInstant());
        var body = bodies.withCode("hepinglu");
        crawls.allow(one(people, "fangwei"), body, "HOST", HOST, "本街道原有网站，2021年1月起停止更新，内容迁移后关闭", now);
        Map<String, List<String>> pages =
                Sheet.rows("demo/site").stream().collect(Collectors.toMap(row -> row.get(0), row -> row));
        SiteCopy copy = uri -> Optional.ofNullable(pages.get(address(uri)))
                .map(row -> new SiteCopy.Held(
                        Integer.parseInt(row.get(1)),
                        row.get(2),
                        row.get(3).replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
        crawls.read(one(people, "linxiao"), body, "http://" + HOST + "/", CrawlLimits.USUAL, copy, now);
    }

    private static String address(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Person one(Map<String, Person> people, String username) {
        return Objects.requireNonNull(people.get(username), username);
    }
}
