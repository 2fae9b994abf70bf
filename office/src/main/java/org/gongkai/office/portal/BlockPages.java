package org.gongkai.office.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.GuideFacts;
import org.gongkai.office.catalogue.Guides;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The fixed blocks of the platform, 指南 and 目录 of each body. */
@Controller
@ForPublic
class BlockPages {
    private static final int PAGE = 50;
    private static final int CSV_PAGE = 500;
    private static final List<String> HEAD =
            List.of("index", "title-of", "summary", "formed", "published", "document-no", "column");

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final ColumnCounts held;
    private final Guides guides;
    private final MessageSource words;
    private final OfficeDay day;

    BlockPages(
            Bodies bodies,
            Catalogue catalogue,
            PublicItems items,
            ColumnCounts held,
            Guides guides,
            MessageSource words,
            OfficeDay day) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.items = items;
        this.held = held;
        this.guides = guides;
        this.words = words;
        this.day = day;
    }

    @GetMapping("/p/{code}/b/{block}")
    ModelAndView block(@PathVariable String code, @PathVariable String block) {
        var body = bodies.withCode(code);
        var shown = Block.withId(block);
        return shown.id().equals(Block.GUIDE) || shown.id().equals(Block.REQUESTS)
                ? guide(body, shown)
                : columns(body, shown);
    }

    private ModelAndView guide(Body body, Block block) {
        return new ModelAndView(
                "portal/guide",
                Map.of(
                        "body", body,
                        "block", block,
                        "guide", guides.of(body, day.today()),
                        "facts", GuideFacts.of(body),
                        "columns", tops(catalogue.shown(body))));
    }

    private ModelAndView columns(Body body, Block block) {
        var tree = catalogue.shown(body);
        var columns = tree.stream()
                .filter(column -> column.block().equals(block.id()))
                .toList();
        return new ModelAndView(
                "portal/block",
                Map.of(
                        "body", body,
                        "block", block,
                        "columns", columns,
                        "counts", Catalogue.addedUp(tree, held.counts(body)),
                        "latest", items.in(body, ids(columns), PAGE, 0)));
    }

    /** A page of the whole directory: an address that can be a file. */
    @GetMapping("/p/{code}/directory/page/{page:[0-9]{1,6}}")
    ModelAndView directory(@PathVariable String code, @PathVariable int page) {
        return directory(code, "", page);
    }

    @GetMapping("/p/{code}/directory")
    ModelAndView directory(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "1") int page) {
        var body = bodies.withCode(code);
        var all = listed(body);
        var listed = chosen(body, all, column);
        var counts = held.counts(body);
        var total = listed.stream()
                .mapToInt(one -> counts.getOrDefault(one.id(), 0))
                .sum();
        var pages = Math.max(1, (total + PAGE - 1) / PAGE);
        var shown = Math.min(Math.max(1, page), pages);
        return new ModelAndView(
                "portal/directory",
                Map.of(
                        "body", body,
                        "columns", all,
                        "chosen", column,
                        "entries", entries(body, listed, PAGE, (shown - 1) * PAGE),
                        "total", total,
                        "page", shown,
                        "pages", pages));
    }

    @GetMapping("/p/{code}/directory.csv")
    void csv(@PathVariable String code, @RequestParam(defaultValue = "") String column, HttpServletResponse response)
            throws IOException {
        var body = bodies.withCode(code);
        var listed = chosen(body, listed(body), column);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"directory-" + body.code() + ".csv\"");
        var head = HEAD.stream()
                .map(name -> words.getMessage("directory." + name, null, Locale.SIMPLIFIED_CHINESE))
                .toList();
        DirectoryCsv.write(response.getWriter(), head, page -> entries(body, listed, CSV_PAGE, page * CSV_PAGE));
    }

    /** Columns of government information: what is beside it, such as 党务, stands in no directory. */
    private List<Column> listed(Body body) {
        var platform = Block.platform().stream().map(Block::id).toList();
        return catalogue.shown(body).stream()
                .filter(column -> platform.contains(column.block()))
                .toList();
    }

    private List<Column> chosen(Body body, List<Column> all, String code) {
        return code.isEmpty() ? all : Catalogue.withBelow(all, catalogue.withCode(body, code));
    }

    private List<DirectoryEntry> entries(Body body, List<Column> columns, int limit, int offset) {
        return items.in(body, ids(columns), limit, offset).stream()
                .map(DirectoryEntry::of)
                .toList();
    }

    private static List<Long> ids(List<Column> columns) {
        return columns.stream().map(Column::id).toList();
    }

    private static List<Column> tops(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.parent() == 0 && column.block().equals(Block.CONTENT))
                .toList();
    }
}
