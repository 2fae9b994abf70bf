package org.gongkai.office.requests.redaction;

import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.redaction.copy.Area;

/**
 * A withheld place.
 *
 * @param page from 1
 * @param found whether screening proposed it
 */
public record Redaction(long id, long original, int page, Area area, AnswerType ground, boolean found) {
    /** What is printed into it: the last article of its ground. */
    String label() {
        var article = ground.article();
        return article.substring(article.lastIndexOf('、') + 1);
    }
}
