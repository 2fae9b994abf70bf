package org.gongkai.office.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.ForPublic;
import org.gongkai.office.SafeCell;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.publishing.PublicList;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole list of a column for spreadsheets and programs, written page by page. */
@Controller
@ForPublic
class OpenLists {
    private static final int CHUNK = 1000;
    private static final List<String> HEAD =
            List.of("index", "title-of", "document-no", "formed", "published", "column", "validity", "address");

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicList list;
    private final Listings listings;
    private final PortalAddress address;
    private final MessageSource words;

    OpenLists(
            Bodies bodies,
            Catalogue catalogue,
            PublicList list,
            Listings listings,
            PortalAddress address,
            MessageSource words) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.list = list;
        this.listings = listings;
        this.address = address;
        this.words = words;
    }

    @GetMapping("/p/{code}/c/{columnCode}/items.csv")
    void csv(@PathVariable String code, @PathVariable String columnCode, HttpServletResponse response)
            throws IOException {
        var body = bodies.withCode(code);
        var column = catalogue.withCode(body, columnCode);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + body.code() + "-" + column.code() + ".csv\"");
        response.getWriter().write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180)) {
            csv.printRecord(HEAD.stream().map(name -> word("directory." + name)).toList());
            write(body, column, csv);
        }
    }

    private void write(Body body, Column column, CSVPrinter csv) throws IOException {
        var filter = listings.in(body, column);
        var after = PublicList.BEGINNING;
        for (var rows = list.after(Optional.of(body), filter, after, CHUNK);
                !rows.isEmpty();
                rows = list.after(Optional.of(body), filter, after, CHUNK)) {
            var standings = listings.standings(rows);
            for (var row : rows) {
                var standing = Optional.ofNullable(standings.get(row.id()));
                csv.printRecord(
                        SafeCell.of(row.indexNo()),
                        SafeCell.of(row.title()),
                        SafeCell.of(row.documentNo()),
                        row.formedOn(),
                        row.publishedOn(),
                        SafeCell.of(row.columnName()),
                        standing.map(one -> word("standing." + one)).orElse(""),
                        address.of("/p/" + body.code() + "/i/" + row.id()));
            }
            after = PublicList.Mark.of(rows.get(rows.size() - 1));
        }
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
