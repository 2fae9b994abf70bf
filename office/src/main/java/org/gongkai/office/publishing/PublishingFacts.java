package org.gongkai.office.publishing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Block;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.facts.Fact;
import org.gongkai.office.facts.Facts;
import org.gongkai.office.facts.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 表二第二十条第（一）项 and 主动公开政府信息条数, stated from the records. */
@Component
class PublishingFacts implements Facts {
    /** 本年主动公开政府信息条数: items first published in the period, withdrawn later or not. */
    static final String ITEMS = "publishing.items";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Catalogue catalogue;

    PublishingFacts(JdbcClient jdbc, Documents documents, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.catalogue = catalogue;
    }

    @Override
    public List<Fact> facts(Body body, Period period, Instant asOf) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.count(ITEMS, "item", published(body, period, asOf)));
        facts.add(Fact.count("publishing.interpretations", "item", interpretations(body, period, asOf)));
        facts.add(Fact.count(
                "publishing.columns",
                "column",
                catalogue.of(body).stream().map(Column::id).toList()));
        facts.add(Fact.count("publishing.sweeps", "sweep", sweeps(body, period, asOf)));
        var all = documents.of(body, asOf);
        row(facts, "rules", DocumentKind.RULE, all, period);
        row(facts, "normative_documents", DocumentKind.NORMATIVE, all, period);
        return facts;
    }

    private static void row(
            List<Fact> facts, String row, DocumentKind kind, List<NormativeDocument> all, Period period) {
        var own = all.stream().filter(document -> document.kind() == kind).toList();
        facts.add(cell(row + ".issued", own, document -> document.isIssuedIn(period)));
        facts.add(cell(row + ".repealed", own, document -> document.isEndedIn(period)));
        facts.add(cell(row + ".in_force", own, document -> document.isInForceOn(period.last())));
    }

    private static Fact cell(String name, List<NormativeDocument> own, Predicate<NormativeDocument> counted) {
        return Fact.count(
                "a20_1." + name,
                "item",
                own.stream().filter(counted).map(NormativeDocument::id).toList());
    }

    /** 三务公开 stands beside the platform and is no government information. */
    private List<Long> published(Body body, Period period, Instant asOf) {
        return jdbc.sql("select i.id from publishing_item i join catalogue_column c on c.id = i.column_id"
                        + " where i.body_id = :body and c.block in (:blocks)"
                        + " and i.published_on between :first and :last and i.published_at <= :asOf order by i.id")
                .param("blocks", Block.platform().stream().map(Block::id).toList())
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .query(Long.class)
                .list();
    }

    /** 政策解读: items that explain a document and were published in the period. */
    private List<Long> interpretations(Body body, Period period, Instant asOf) {
        return jdbc.sql("select id from publishing_item where body_id = :body and published_on between :first and :last"
                        + " and published_at <= :asOf and exists (select from publishing_interpretation"
                        + " where interpretation_id = id) order by id")
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .query(Long.class)
                .list();
    }

    /** 全面排查 of all columns, finished until the instant. */
    private List<Long> sweeps(Body body, Period period, Instant asOf) {
        return jdbc.sql("select id from publishing_sweep where body_id = :body and on_day between :first and :last"
                        + " and finished_at <= :asOf order by id")
                .param("body", body.id())
                .param("first", period.first())
                .param("last", period.last())
                .param("asOf", Timestamp.from(asOf))
                .query(Long.class)
                .list();
    }
}
