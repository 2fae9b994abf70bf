package org.gongkai.office.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.publishing.ItemFiles;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicList.Filter;
import org.gongkai.office.publishing.PublicList.Row;
import org.gongkai.office.publishing.Standing;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * 开放数据接口: what the portal shows, for programs. Only reading, open to all, described in {@code /api/openapi.json};
 * names in it stay, new ones may be added.
 */
@RestController
@ForPublic
@CrossOrigin
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class Api {
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final ItemFiles files;
    private final Listings listings;
    private final PortalAddress address;

    Api(
            Bodies bodies,
            Catalogue catalogue,
            PublicItems items,
            ItemFiles files,
            Listings listings,
            PortalAddress address) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.items = items;
        this.files = files;
        this.listings = listings;
        this.address = address;
    }

    record ApiBody(
            String code,
            String name,
            String uscc,
            String level,
            String address,
            String hours,
            String phone,
            @Nullable LocalDate closedOn,
            String url) {}

    record ApiColumn(
            String code, String name, @Nullable String parent, String block, String category, int items, String url) {}

    record ApiRow(
            long id,
            String body,
            String title,
            String indexNo,
            String documentNo,
            LocalDate formedOn,
            LocalDate publishedOn,
            String kind,
            String genre,
            String subject,
            @Nullable String validity,
            String column,
            String url) {}

    record ApiList(int total, int page, int pages, @Nullable String next, List<ApiRow> items) {}

    record ApiFile(String name, String type, String url) {}

    record ApiItem(ApiRow item, String summary, String html, String text, List<ApiFile> attachments) {}

    @GetMapping("/openapi.json")
    Resource description() {
        return new ClassPathResource("portal/openapi.json");
    }

    @Kept
    @GetMapping("/bodies")
    List<ApiBody> bodies() {
        return bodies.all().stream().map(this::body).toList();
    }

    @Kept
    @GetMapping("/bodies/{code}/columns")
    List<ApiColumn> columns(@PathVariable String code) {
        var body = bodies.withCode(code);
        var columns = catalogue.shown(body);
        var counts = Catalogue.addedUp(columns, items.counts(body));
        return columns.stream()
                .map(column -> new ApiColumn(
                        column.code(),
                        column.name(),
                        columns.stream()
                                .filter(above -> above.id() == column.parent())
                                .map(Column::code)
                                .findAny()
                                .orElse(null),
                        column.block(),
                        column.category(),
                        counts.getOrDefault(column.id(), 0),
                        address.of("/p/" + code + "/c/" + column.code())))
                .toList();
    }

    @Kept
    @GetMapping("/items")
    ApiList items(@RequestParam Map<String, String> typed) {
        return list(Optional.empty(), Filter.ALL, typed, "/api/items");
    }

    @Kept
    @GetMapping("/bodies/{code}/items")
    ApiList items(@PathVariable String code, @RequestParam Map<String, String> typed) {
        var body = bodies.withCode(code);
        return list(Optional.of(body), Filter.ALL, typed, "/api/bodies/" + code + "/items");
    }

    @Kept
    @GetMapping("/bodies/{code}/columns/{columnCode}/items")
    ApiList items(@PathVariable String code, @PathVariable String columnCode, @RequestParam Map<String, String> typed) {
        var body = bodies.withCode(code);
        var column = catalogue.withCode(body, columnCode);
        return list(
                Optional.of(body),
                listings.in(body, column),
                typed,
                "/api/bodies/" + code + "/columns/" + columnCode + "/items");
    }

    @Kept
    @GetMapping("/bodies/{code}/items/{id}")
    ApiItem item(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        var item = items.get(body, id);
        var row = new Row(
                id,
                body.id(),
                item.title(),
                item.documentNo(),
                item.indexNo(),
                item.formedOn(),
                item.publishedOn(),
                item.metadata().kind(),
                item.metadata().genre(),
                item.metadata().subject(),
                item.columnCode(),
                item.columnName());
        return new ApiItem(
                row(row, body, listings.standings(List.of(row)).get(id)),
                DirectoryEntry.of(item).summary(),
                item.html(),
                Jsoup.parse(item.html()).wholeText().strip(),
                files.shown(body, id).stream()
                        .map(file ->
                                new ApiFile(file.name(), file.type(), address.of("/p/" + code + "/f/" + file.id())))
                        .toList());
    }

    private ApiList list(Optional<Body> body, Filter whole, Map<String, String> typed, String base) {
        var listing = listings.of(body, whole, ListForm.of(typed), base);
        var paging = listing.paging();
        return new ApiList(
                paging.total(),
                paging.page(),
                paging.pages(),
                paging.page() < paging.pages() ? address.of(next(listing)) : null,
                listing.rows().stream()
                        .map(row -> row(
                                row,
                                body.orElseGet(() -> bodies.withId(row.bodyId())),
                                listing.standings().get(row.id())))
                        .toList());
    }

    private static String next(Listing listing) {
        var query = listing.form().query();
        return listing.paging().base() + "?" + (query.isEmpty() ? "" : query + "&") + "page="
                + (listing.paging().page() + 1);
    }

    private ApiBody body(Body body) {
        return new ApiBody(
                body.code(),
                body.name(),
                body.uscc(),
                body.standing().level().name().toLowerCase(Locale.ROOT),
                body.address(),
                body.hours(),
                body.phone(),
                body.standing().closedOn().orElse(null),
                address.of("/p/" + body.code()));
    }

    private ApiRow row(Row row, Body body, @Nullable Standing standing) {
        return new ApiRow(
                row.id(),
                body.code(),
                row.title(),
                row.indexNo(),
                row.documentNo(),
                row.formedOn(),
                row.publishedOn(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.genre(),
                row.subject(),
                standing == null ? null : standing.name().toLowerCase(Locale.ROOT),
                row.columnCode(),
                address.of("/p/" + body.code() + "/i/" + row.id()));
    }
}
