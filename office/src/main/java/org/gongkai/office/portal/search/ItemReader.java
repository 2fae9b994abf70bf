package org.gongkai.office.portal.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.portal.search.SearchDocument.FileText;
import org.gongkai.office.portal.search.SearchDocument.Validity;
import org.gongkai.office.publishing.Attachment;
import org.gongkai.office.publishing.Documents;
import org.gongkai.office.publishing.Effect;
import org.gongkai.office.publishing.ItemFiles;
import org.gongkai.office.publishing.NormativeDocument;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.PublicItems.Placed;
import org.gongkai.office.publishing.Standing;
import org.gongkai.screening.files.Passage;
import org.gongkai.screening.files.Passages;
import org.gongkai.screening.files.UnreadableFile;
import org.jsoup.Jsoup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads what the public sees of items, with the words of their attachments, as the index keeps them. */
@Component
class ItemReader {
    private static final Logger LOG = LoggerFactory.getLogger(ItemReader.class);
    private static final long MOST_BYTES = 20L << 20;
    /** Characters of an item: beyond them nobody looks for a word. */
    private static final int MOST_TEXT = 200_000;

    private final PublicItems items;
    private final ItemFiles files;
    private final Documents documents;
    private final Bodies bodies;
    private final OfficeDay day;

    ItemReader(PublicItems items, ItemFiles files, Documents documents, Bodies bodies, OfficeDay day) {
        this.items = items;
        this.files = files;
        this.documents = documents;
        this.bodies = bodies;
        this.day = day;
    }

    /** Those of the ids that the public sees now. */
    List<SearchDocument> read(Collection<Long> ids) {
        var placed = items.byIds(ids);
        var byId = bodies.byId();
        var validity = new HashMap<Long, Map<Long, NormativeDocument>>();
        var now = day.clock().instant();
        return placed.stream()
                .map(one -> {
                    var body = Objects.requireNonNull(byId.get(one.bodyId()));
                    return document(one, body, validity(one, body, now, validity));
                })
                .toList();
    }

    private SearchDocument document(Placed placed, Body body, Optional<Validity> validity) {
        var item = placed.item();
        return new SearchDocument(
                item.id(),
                placed.bodyId(),
                placed.columnId(),
                placed.revision(),
                item.title(),
                item.documentNo(),
                item.indexNo(),
                bounded(Jsoup.parse(item.html()).wholeText().strip()),
                files(body, item.id()),
                item.publishedOn(),
                SearchKind.of(item.metadata().kind()),
                validity);
    }

    private Optional<Validity> validity(
            Placed placed, Body body, Instant now, Map<Long, Map<Long, NormativeDocument>> known) {
        if (!placed.item().metadata().kind().hasValidity()) {
            return Optional.empty();
        }
        var ofBody = known.computeIfAbsent(
                placed.bodyId(),
                id -> documents.of(body, now).stream()
                        .collect(Collectors.toMap(NormativeDocument::id, Function.identity())));
        return Optional.ofNullable(ofBody.get(placed.item().id())).map(ItemReader::validity);
    }

    private static Validity validity(NormativeDocument document) {
        return new Validity(
                document.effectiveOn(),
                document.endsOn(),
                document.endsOn()
                        .filter(end -> document.on(end) == Standing.REPEALED)
                        .isPresent(),
                document.effects().stream()
                        .filter(effect -> effect.kind() == Effect.Kind.MODIFIED)
                        .map(Effect::onDay)
                        .min(java.time.LocalDate::compareTo));
    }

    private List<FileText> files(Body body, long item) {
        var texts = new ArrayList<FileText>();
        var left = MOST_TEXT;
        for (var attachment : files.shown(body, item)) {
            var text = text(body, attachment);
            var taken = text.length() > left ? text.substring(0, left) : text;
            texts.add(new FileText(attachment.name(), taken));
            left -= taken.length();
        }
        return texts;
    }

    /** A file that no program can read is found by its name. */
    private String text(Body body, Attachment attachment) {
        try {
            var content = files.content(body, attachment, MOST_BYTES);
            return content.isEmpty()
                    ? ""
                    : Passages.of(attachment.name(), content.get()).passages().stream()
                            .map(Passage::text)
                            .collect(Collectors.joining("\n"));
        } catch (UnreadableFile e) {
            return "";
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn(
                    "no text of file {} in the index: {}",
                    attachment.id(),
                    e.getClass().getName());
            return "";
        }
    }

    private static String bounded(String text) {
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    }
}
