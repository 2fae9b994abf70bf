package org.gongkai.office.supervision.inspection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.publishing.ItemFiles;
import org.gongkai.office.publishing.PublicItems;
import org.springframework.stereotype.Component;

/** Whether addresses of our own portal open to the public: those of bodies, columns, items and files. */
@Component
final class InternalLinks {
    private static final Pattern LINK = Pattern.compile("/p/([a-z0-9-]+)(?:/([a-z])/([A-Za-z0-9-]+)(?:/.*)?|.*)");

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final PublicItems items;
    private final ItemFiles itemFiles;
    private final KeptFiles files;

    InternalLinks(Bodies bodies, Catalogue catalogue, PublicItems items, ItemFiles itemFiles, KeptFiles files) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.items = items;
        this.itemFiles = itemFiles;
        this.files = files;
    }

    /**
     * One that asks once for each address.
     *
     * @param shown items of the body that the public sees, about which nobody need be asked
     */
    Predicate<String> remembering(Body body, Set<Long> shown) {
        Map<String, Boolean> known = new HashMap<>();
        var own = "/p/" + body.code() + "/i/";
        return link -> link.startsWith(own) && isShown(link.substring(own.length()), shown)
                || known.computeIfAbsent(link, this::opens);
    }

    private static boolean isShown(String id, Set<Long> shown) {
        return id.matches("\\d{1,18}") && shown.contains(Long.parseLong(id));
    }

    private boolean opens(String link) {
        var parts = LINK.matcher(link);
        if (!parts.matches()) {
            return false;
        }
        try {
            var body = bodies.withCode(Optional.ofNullable(parts.group(1)).orElse(""));
            var id = Optional.ofNullable(parts.group(3)).orElse("");
            switch (Optional.ofNullable(parts.group(2)).orElse("")) {
                case "i" -> {
                    return id.matches("\\d{1,18}")
                            && items.byIds(List.of(Long.parseLong(id))).stream()
                                    .anyMatch(placed -> placed.bodyId() == body.id());
                }
                case "f" -> {
                    return files.find(List.of(UUID.fromString(id))).stream()
                            .anyMatch(file -> file.bodyId() == body.id() && itemFiles.mayRead(file, Optional.empty()));
                }
                case "c" -> {
                    return catalogue.withCode(body, id).bodyId() == body.id();
                }
                default -> {
                    return true;
                }
            }
        } catch (Refusal | IllegalArgumentException nothing) {
            return false;
        }
    }
}
