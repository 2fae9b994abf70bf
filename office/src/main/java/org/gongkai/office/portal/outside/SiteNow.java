package org.gongkai.office.portal.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Guides;
import org.gongkai.office.engagement.Participation;
import org.gongkai.office.engagement.Participation.Key;
import org.gongkai.office.engagement.PublicParticipation;
import org.gongkai.office.portal.PortalAddress;
import org.gongkai.office.publishing.Changes;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.stereotype.Component;

/** What the portal is made from now, and what has changed since it was something else. */
@Component
final class SiteNow {
    private static final int PAGE = 1000;

    private final PublicAddresses addresses;
    private final Catalogue catalogue;
    private final Guides guides;
    private final Changes changes;
    private final PublicItems items;
    private final PublicParticipation matters;
    private final PortalAddress address;
    private final OfficeDay day;

    SiteNow(
            PublicAddresses addresses,
            Catalogue catalogue,
            Guides guides,
            Changes changes,
            PublicItems items,
            PublicParticipation matters,
            PortalAddress address,
            OfficeDay day) {
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.guides = guides;
        this.changes = changes;
        this.items = items;
        this.matters = matters;
        this.address = address;
        this.day = day;
    }

    SiteMarks marks(String program) {
        var bodies = new HashMap<String, String>();
        addresses.bodies().forEach(body -> bodies.put(body.code(), around(body)));
        return new SiteMarks(program, address.root(), changes.last(), matters.last(), day.today(), bodies);
    }

    /** Everything that a body's pages say beside its items. */
    private String around(Body body) {
        var columns = catalogue.shown(body);
        return DigestUtils.sha256Hex(String.join(
                "\n",
                body.toString(),
                columns.toString(),
                guides.of(body, day.today()).toString()));
    }

    /** What is to be read anew of pages made from some earlier marks. */
    SiteStale since(Optional<SiteMarks> earlier, SiteMarks now) {
        if (earlier.isEmpty()) {
            return SiteStale.everything();
        }
        var then = earlier.get();
        if (!then.program().equals(now.program()) || !then.address().equals(now.address())) {
            return SiteStale.everything();
        }
        var around = new HashSet<String>();
        now.bodies().forEach((code, digest) -> {
            if (!digest.equals(then.bodies().get(code))) {
                around.add(code);
            }
        });
        var changed = changed(then);
        if (!then.day().equals(now.day())) {
            changed.addAll(items.turned(then.day(), now.day()));
        }
        return stale(around, changed, talked(then));
    }

    private List<Long> changed(SiteMarks then) {
        var changed = new ArrayList<Long>();
        var number = then.change();
        for (var page = changes.after(number, PAGE); !page.isEmpty(); page = changes.after(number, PAGE)) {
            page.forEach(change -> changed.add(change.item()));
            number = page.get(page.size() - 1).number();
        }
        return changed;
    }

    /** What changed of 互动交流; what was withdrawn is no longer asked for. */
    private List<Participation> talked(SiteMarks then) {
        var changed = new HashSet<Key>();
        var number = then.matters();
        for (var page = matters.changes(number, PAGE); !page.isEmpty(); page = matters.changes(number, PAGE)) {
            page.forEach(change -> changed.add(change.matter()));
            number = page.get(page.size() - 1).number();
        }
        return matters.byKeys(changed);
    }

    private SiteStale stale(Set<String> around, List<Long> changed, List<Participation> talked) {
        Map<Long, Body> byId = new HashMap<>();
        addresses.bodies().forEach(body -> byId.put(body.id(), body));
        var stale = new HashSet<String>();
        var lists = new HashSet<String>();
        items.bodies(changed)
                .forEach((item, id) -> Optional.ofNullable(byId.get(id)).ifPresent(body -> {
                    stale.add(PublicAddresses.path(body, item));
                    lists.add(body.code());
                }));
        talked.forEach(matter -> Optional.ofNullable(byId.get(matter.bodyId()))
                .ifPresent(body -> stale.add("/p/" + body.code() + matter.path())));
        return SiteStale.of(around, stale, lists);
    }
}
