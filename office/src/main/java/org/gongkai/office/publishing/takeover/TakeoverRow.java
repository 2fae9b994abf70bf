package org.gongkai.office.publishing.takeover;

import java.time.LocalDate;
import org.gongkai.office.publishing.DocumentKind;
import org.gongkai.office.publishing.Draft;
import org.gongkai.office.publishing.Metadata;

/**
 * A row that can be taken over.
 *
 * @param number of the row in the sheet
 */
public record TakeoverRow(
        int number,
        long columnId,
        String title,
        String documentNo,
        LocalDate formedOn,
        LocalDate publishedOn,
        String address,
        String indexNo,
        String issuer,
        String summary,
        String source) {
    Draft draft() {
        var metadata = Metadata.of(DocumentKind.ORDINARY).from(issuer, summary);
        return new Draft(columnId, title, documentNo, formedOn, source, metadata);
    }
}
