package org.gongkai.office.engagement.subscription;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.engagement.consultation.Consultation;
import org.gongkai.office.engagement.consultation.ConsultationNews;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicItems.Placed;
import org.gongkai.office.trail.Moment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 订阅摘要: once a day each subscription gets one mail with what is new, and none where nothing is. How far it was told is
 * kept with the mail that told it, so that nothing is missed over a failure or an end of the office.
 */
@Component
class Digests {
    private static final int STEP = 2000;
    private static final int SHOWN = 50;

    private final SubscriptionStore store;
    private final SubscriptionMail mail;
    private final WantedNames names;
    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final Changes changes;
    private final ConsultationNews news;
    private final ObjectProvider<SavedSearch> search;

    Digests(
            SubscriptionStore store,
            SubscriptionMail mail,
            WantedNames names,
            Bodies bodies,
            Catalogue catalogue,
            PublicItems items,
            Changes changes,
            ConsultationNews news,
            ObjectProvider<SavedSearch> search) {
        this.store = store;
        this.mail = mail;
        this.names = names;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.items = items;
        this.changes = changes;
        this.news = news;
        this.search = search;
    }

    /** How far the public has been told of what, at the beginning of a run. */
    private record Reach(long change, long step) {}

    /** Sends what has not been sent today, or failed earlier today. */
    void send(Moment now) {
        if (!mail.isAvailable()) {
            return;
        }
        var reach = new Reach(changes.last(), news.last());
        var published = new HashMap<Long, Set<Long>>();
        for (var one : store.in(Subscription.State.ACTIVE)) {
            var since = published.computeIfAbsent(one.change(), from -> publishedAfter(from, reach.change()));
            try {
                send(one, since, reach, now);
            } catch (Refusal refusal) {
                // its column or consultation is gone, or there is no index for the moment: told another day
            }
        }
    }

    /** Ids of what was published after a change; what was withdrawn since is left out when the lines are made. */
    private Set<Long> publishedAfter(long from, long last) {
        var ids = new LinkedHashSet<Long>();
        var after = from;
        for (var page = changes.after(after, STEP); !page.isEmpty(); page = changes.after(after, STEP)) {
            for (var change : page) {
                if (change.kind() == Changes.Kind.PUBLISHED && change.number() <= last) {
                    ids.add(change.item());
                }
            }
            after = page.get(page.size() - 1).number();
        }
        return ids;
    }

    private void send(Subscription one, Set<Long> published, Reach reach, Moment now) {
        var body = bodies.withId(one.bodyId());
        var lines = lines(one, body, published, reach);
        if (lines.isEmpty()) {
            store.moved(one, reach.change(), reach.step());
            return;
        }
        if (!store.begin(one.id(), lines.size(), now)) {
            return;
        }
        var what = names.of(body, one.wanted());
        mail.digest(body, one.id(), what, lines, store.address(one.id()))
                .ifPresentOrElse(
                        failure -> store.failed(one.id(), failure, now),
                        () -> store.done(one, reach.change(), reach.step(), now));
    }

    private List<SubscriptionMail.Line> lines(Subscription one, Body body, Set<Long> published, Reach reach) {
        var lines = new ArrayList<SubscriptionMail.Line>();
        if (one.wanted().scope() != Scope.CONSULTATION && !published.isEmpty()) {
            for (var placed : wanted(one.wanted(), body, items.byIds(published))) {
                lines.add(new SubscriptionMail.Line(
                        placed.item().title(),
                        "/p/" + body.code() + "/i/" + placed.item().id()));
            }
        }
        if (one.wanted().scope() == Scope.BODY || one.wanted().scope() == Scope.CONSULTATION) {
            news.between(one.step(), reach.step()).stream()
                    .filter(consultation -> isWanted(one.wanted(), body, consultation))
                    .forEach(consultation -> lines.add(new SubscriptionMail.Line(
                            consultation.title(), "/p/" + body.code() + "/consultations/" + consultation.id())));
        }
        return lines.subList(0, Math.min(lines.size(), SHOWN));
    }

    private static boolean isWanted(Wanted wanted, Body body, Consultation consultation) {
        return consultation.bodyId() == body.id()
                && (wanted.scope() == Scope.BODY || consultation.id() == WantedNames.number(wanted));
    }

    private List<Placed> wanted(Wanted wanted, Body body, List<Placed> placed) {
        var own = placed.stream()
                .filter(one -> one.bodyId() == body.id())
                .sorted(java.util.Comparator.comparing(one -> one.item().id()))
                .toList();
        return switch (wanted.scope()) {
            case BODY -> own;
            case COLUMN -> {
                var columns = columns(body, wanted.target());
                yield own.stream()
                        .filter(one -> columns.contains(one.columnId()))
                        .toList();
            }
            case SEARCH -> {
                var ids = own.stream().map(one -> one.item().id()).toList();
                var found = ids.isEmpty() ? Set.<Long>of() : found(body, wanted.target(), ids);
                yield own.stream()
                        .filter(one -> found.contains(one.item().id()))
                        .toList();
            }
            case CONSULTATION -> List.of();
        };
    }

    private Set<Long> columns(Body body, String code) {
        return Catalogue.withBelow(catalogue.shown(body), catalogue.withCode(body, code)).stream()
                .map(Column::id)
                .collect(Collectors.toSet());
    }

    private Set<Long> found(Body body, String words, List<Long> ids) {
        var index = search.getIfAvailable();
        if (index == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "subscription-no-search");
        }
        return index.among(body, words, ids);
    }
}
