package org.gongkai.office.portal;

import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.ForPublic;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.engagement.PublishedAnswers;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 订阅答复: the newest published answers of a body as an Atom feed. */
@Controller
@ForPublic
class AnswerFeeds {
    private final Bodies bodies;
    private final PublishedAnswers answers;
    private final PortalAddress address;
    private final MessageSource words;

    AnswerFeeds(Bodies bodies, PublishedAnswers answers, PortalAddress address, MessageSource words) {
        this.bodies = bodies;
        this.answers = answers;
        this.address = address;
        this.words = words;
    }

    @GetMapping("/p/{code}/messages/feed.atom")
    ResponseEntity<String> ofBody(@PathVariable String code) {
        var body = bodies.withCode(code);
        var path = "/p/" + code + "/messages";
        var entries = answers.list(body, Optional.empty(), "", AtomFeed.ENTRIES, 0).stream()
                .map(answer -> new AtomFeed.Item(
                        path + "/" + answer.id(),
                        answer.title(),
                        answer.publishedOn(),
                        body.name(),
                        answer.kind().name(),
                        word("message.kind." + answer.kind()),
                        answer.answer()))
                .toList();
        var title = word("answers.title") + " - " + body.name();
        return new AtomFeed(address, title, path, path + "/feed.atom").of(entries);
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
