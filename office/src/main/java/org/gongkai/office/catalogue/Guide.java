package org.gongkai.office.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 政府信息公开指南 of a body: what the office knows of it is generated, the editor adds words of their own.
 *
 * @param shown the editor's words in public, empty before the first publication
 * @param waiting a newer text somebody other than its author has to publish
 * @param checked day on which it was last published or found current
 * @param changed names of what changed about the body since
 * @see "政府信息公开条例 第十二条、第五十三条第二项"
 */
public record Guide(
        Optional<Revision> shown,
        Optional<Revision> waiting,
        Optional<LocalDate> checked,
        State state,
        List<String> changed) {
    /** One text. */
    public record Revision(long id, String source, long author, LocalDate day) {
        /** Its paragraphs. */
        public List<String> paragraphs() {
            return source.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** Whether the guide is current. */
    public enum State {
        /** 现行. */
        CURRENT,
        /** 尚未发布. */
        MISSING,
        /** 机关信息有变化，待核对. */
        CHANGED,
        /** 超过一年没有核对. */
        OLD
    }
}
