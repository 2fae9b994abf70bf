package org.gongkai.office.supervision.inspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.Interpretations;
import org.gongkai.office.publishing.Metadata;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.publishing.ReviewRecords;
import org.gongkai.office.publishing.screening.Found;
import org.gongkai.office.publishing.screening.Place;
import org.gongkai.screening.Severity;

/** An item that the public sees; nothing is wrong with it until a test says otherwise. */
final class AnItem {
    private final long id;
    private String title = "关于做好有关工作的函";
    private String html = "<p>正文</p>";
    private String documentNo = "测街发〔2022〕1号";
    private String category = "a20_15_other";
    private LocalDate formedOn = ABody.DAY.minusDays(3);
    private LocalDate publishedOn = ABody.DAY.minusDays(3);
    private Metadata metadata = described(DocumentKind.ORDINARY);
    private final List<Found> found = new ArrayList<>();
    private List<String> broken = List.of();
    private List<Long> explainedBy = List.of();
    private List<Long> explains = List.of();
    private Optional<Interpretations.Plan> plan = Optional.empty();
    private List<ReviewRecords.Lack> lacks = List.of();

    AnItem(long id) {
        this.id = id;
    }

    private static Metadata described(DocumentKind kind) {
        var bare = Metadata.of(kind);
        return new Metadata(
                kind,
                "",
                "A",
                "B",
                "概述",
                Optional.of(ABody.DAY),
                Optional.empty(),
                bare.disclosure(),
                Optional.empty(),
                "");
    }

    AnItem kind(DocumentKind kind) {
        metadata = described(kind);
        return this;
    }

    /** Nothing is said about it. */
    AnItem bare(DocumentKind kind) {
        metadata = Metadata.of(kind);
        documentNo = "";
        return this;
    }

    AnItem titled(String words, String inCategory) {
        title = words;
        category = inCategory;
        return this;
    }

    AnItem html(String text) {
        html = text;
        return this;
    }

    AnItem days(LocalDate formed, LocalDate published) {
        formedOn = formed;
        publishedOn = published;
        return this;
    }

    AnItem found(String kind, String shown, boolean personal, Severity severity) {
        return found(kind, shown, personal, severity, Optional.empty());
    }

    /** Somebody answered for leaving it. */
    AnItem left(String kind, String shown, boolean personal, Severity severity) {
        var left = new Found.Left("张审发", ABody.DAY, "当事人同意");
        return found(kind, shown, personal, severity, Optional.of(left));
    }

    private AnItem found(String kind, String shown, boolean personal, Severity severity, Optional<Found.Left> left) {
        var place = new Place("text", Optional.empty(), "");
        found.add(new Found(found.size() + 1, place, kind, shown, "f", personal, severity, "", "", left));
        return this;
    }

    AnItem broken(String... files) {
        broken = List.of(files);
        return this;
    }

    AnItem explainedBy(long other) {
        explainedBy = List.of(other);
        return this;
    }

    AnItem explains(long other) {
        explains = List.of(other);
        return this;
    }

    AnItem lacks(ReviewRecords.Lack... some) {
        lacks = List.of(some);
        return this;
    }

    AnItem plan(Interpretations.Intent intent, Optional<LocalDate> due) {
        plan = Optional.of(new Interpretations.Plan(intent, due, "说明"));
        return this;
    }

    InspectedItem inspected() {
        var shown = new PublicItems.Published(
                id,
                title,
                documentNo,
                html,
                "index-" + id,
                formedOn,
                publishedOn,
                "column-1",
                "栏目1",
                category,
                metadata);
        return new InspectedItem(1, title, shown, found, broken, explainedBy, plan, explains, lacks);
    }
}
