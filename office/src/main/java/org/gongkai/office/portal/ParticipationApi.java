package org.gongkai.office.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.engagement.PublicParticipation;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 互动交流 for programs: what the public reads of a body's answers, consultations and surveys. */
@RestController
@ForPublic
@CrossOrigin
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ParticipationApi {
    /** Of each kind. */
    private static final int MOST = 500;

    private final Bodies bodies;
    private final PublicParticipation matters;
    private final PortalAddress address;

    ParticipationApi(Bodies bodies, PublicParticipation matters, PortalAddress address) {
        this.bodies = bodies;
        this.matters = matters;
        this.address = address;
    }

    record ApiMatter(String kind, long id, String body, String title, String text, LocalDate publishedOn, String url) {}

    @GetMapping("/bodies/{code}/participation")
    List<ApiMatter> participation(@PathVariable String code) {
        var body = bodies.withCode(code);
        return matters.of(body, MOST).stream()
                .map(matter -> new ApiMatter(
                        matter.key().kind().name().toLowerCase(Locale.ROOT),
                        matter.key().id(),
                        code,
                        matter.title(),
                        matter.words(),
                        matter.shownOn(),
                        address.of("/p/" + code + matter.path())))
                .toList();
    }
}
