package org.gongkai.office.portal.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An item, or a matter of 互动交流, as the index keeps it.
 *
 * @param item its id; matters have those of {@link MatterId}
 * @param revision the version whose words these are
 * @param text the text without markup
 * @param validity for 规章 and 行政规范性文件
 */
public record SearchDocument(
        long item,
        long body,
        long column,
        int revision,
        String title,
        String documentNo,
        String indexNo,
        String text,
        List<FileText> files,
        LocalDate publishedOn,
        SearchKind kind,
        Optional<Validity> validity) {
    public SearchDocument {
        files = List.copyOf(files);
    }

    /** The words of an attachment. */
    public record FileText(String name, String text) {}

    /**
     * The days from which 有效性 follows on any day.
     *
     * @param endsOn first day on which it is no longer valid
     * @param repealed whether it ends by 废止, else its validity runs out
     * @param modifiedOn first 修改
     */
    public record Validity(
            LocalDate effectiveOn, Optional<LocalDate> endsOn, boolean repealed, Optional<LocalDate> modifiedOn) {}
}
