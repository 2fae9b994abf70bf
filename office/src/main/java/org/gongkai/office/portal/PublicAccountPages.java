package org.gongkai.office.portal;

import java.util.Map;
import org.gongkai.office.ForPublic;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Refusal;
import org.gongkai.office.SquareCode;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.channels.PublicAccounts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 政务新媒体和公示渠道 of a body: where else it publishes, what stood there last and how often something new came. */
@Controller
@ForPublic
class PublicAccountPages {
    private final Bodies bodies;
    private final PublicAccounts accounts;
    private final OfficeDay day;

    PublicAccountPages(Bodies bodies, PublicAccounts accounts, OfficeDay day) {
        this.bodies = bodies;
        this.accounts = accounts;
        this.day = day;
    }

    @GetMapping("/p/{code}/accounts")
    ModelAndView accounts(@PathVariable String code) {
        var body = bodies.withCode(code);
        var year = day.today().getYear() - 1;
        return new ModelAndView(
                "portal/accounts",
                Map.of("body", body, "year", year, "accounts", accounts.of(body, year, day.today())));
    }

    /** The address of an account as a square code. */
    @GetMapping("/p/{code}/accounts/{id}/code.svg")
    ResponseEntity<String> code(@PathVariable String code, @PathVariable long id) {
        var address = accounts.of(bodies.withCode(code), day.today().getYear(), day.today()).stream()
                .filter(account -> account.gauge().channel().id() == id)
                .map(account -> account.gauge().account().address())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(SquareCode.MEDIA))
                .body(SquareCode.svg(address));
    }
}
