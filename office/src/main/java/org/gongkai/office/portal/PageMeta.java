package org.gongkai.office.portal;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.publishing.PublicItems.Published;

/** A mark in the head of a page by which search engines and inspections know it (国办发〔2017〕47号附件). */
public record PageMeta(String name, String content) {
    static List<PageMeta> of(Column column) {
        return List.of(
                new PageMeta("ColumnName", column.name()),
                new PageMeta("ColumnType", column.block()),
                new PageMeta("ColumnDescription", column.name()));
    }

    static List<PageMeta> of(Body body, Published item, String issuer, String summary, String address) {
        var metas = new ArrayList<>(List.of(
                new PageMeta("ColumnName", item.columnName()),
                new PageMeta("ArticleTitle", item.title()),
                new PageMeta("PubDate", item.publishedOn().toString()),
                new PageMeta("ContentSource", issuer),
                new PageMeta("Author", body.unit()),
                new PageMeta("Description", summary),
                new PageMeta("Url", address)));
        if (!item.documentNo().isEmpty()) {
            metas.add(new PageMeta("Keywords", item.documentNo()));
        }
        return metas;
    }
}
