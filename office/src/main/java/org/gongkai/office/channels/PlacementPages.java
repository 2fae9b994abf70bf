package org.gongkai.office.channels;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.facts.Period;
import org.gongkai.office.files.XlsxRows;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 发布台账: all placements of a year or a month, on the screen and to take away. */
@Controller
@RequestMapping("/desk/{code}/channels")
class PlacementPages {
    private static final int PAGE = 50;
    private static final List<String> HEADS = List.of(
            "number",
            "item",
            "channel",
            "placed",
            "address",
            "receipt",
            "state",
            "withdrawn",
            "reason",
            "reads",
            "nature");

    private final Bodies bodies;
    private final Channels channels;
    private final PlacementLedger ledger;
    private final MessageSource words;
    private final Trail trail;

    PlacementPages(Bodies bodies, Channels channels, PlacementLedger ledger, MessageSource words, Trail trail) {
        this.bodies = bodies;
        this.channels = channels;
        this.ledger = ledger;
        this.words = words;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/ledger")
    ModelAndView ledger(@PathVariable String code, @RequestParam Map<String, String> asked) {
        var body = bodies.withCode(code);
        var year = year(asked);
        var filter = ChannelForms.filter(asked, year);
        var page = ledger.page(body, filter, asked.getOrDefault("after", ""), PAGE + 1);
        var shown = page.subList(0, Math.min(PAGE, page.size()));
        var model = new HashMap<String, Object>();
        model.put("body", body);
        model.put("year", year);
        model.put(
                "month",
                ChannelForms.month(asked.getOrDefault("month", ""))
                        .map(Object::toString)
                        .orElse(""));
        model.put("filter", filter);
        model.put("channels", channels.of(body));
        model.put("lines", shown);
        model.put("sums", ledger.sums(body, filter));
        model.put("next", page.size() > PAGE ? shown.get(PAGE - 1).cursor() : "");
        model.put("today", trail.now().day());
        return new ModelAndView("channels/ledger", model);
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/ledger.csv")
    void csv(@PathVariable String code, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        ChannelDownload.csv(response, say("ledger"));
        var out = response.getWriter();
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            for (var row : rows(bodies.withCode(code), asked)) {
                csv.printRecord(row);
            }
        }
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/ledger.xlsx")
    void xlsx(@PathVariable String code, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        ChannelDownload.xlsx(response, say("ledger"));
        try (var sheet = new XlsxRows(response.getOutputStream())) {
            rows(bodies.withCode(code), asked).forEach(sheet::row);
        }
    }

    private List<List<String>> rows(Body body, Map<String, String> asked) {
        var heads = HEADS.stream().map(head -> say("ledger." + head)).toList();
        var rows = new ArrayList<List<String>>(List.of(heads));
        ledger.each(body, ChannelForms.filter(asked, year(asked)), line -> rows.add(row(line)));
        return rows;
    }

    private List<String> row(PlacementLine line) {
        return Stream.of(
                        String.valueOf(line.id()),
                        line.title().isEmpty() ? say("gone") : line.title(),
                        line.channel(),
                        line.placedOn().toString(),
                        line.address(),
                        line.receipt(),
                        say("state." + line.state()),
                        line.withdrawnOn().map(Object::toString).orElse(""),
                        line.withdrawnReason(),
                        line.reads().isPresent() ? String.valueOf(line.reads().getAsInt()) : "",
                        say(line.affairs() ? "nature.affairs" : "nature.information"))
                .map(SafeCell::of)
                .toList();
    }

    private int year(Map<String, String> asked) {
        var month = ChannelForms.month(asked.getOrDefault("month", ""));
        long year = ChannelForms.chosen(asked.getOrDefault("year", ""))
                .orElse((long) trail.now().day().getYear());
        return month.isPresent() ? month.get().getYear() : Period.asked((int) Math.min(year, Integer.MAX_VALUE));
    }

    private String say(String key) {
        return ChannelWords.say(words, "channels." + key);
    }
}
