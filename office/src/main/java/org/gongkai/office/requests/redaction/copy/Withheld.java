package org.gongkai.office.requests.redaction.copy;

/**
 * One withheld place of a record.
 *
 * @param page from 1
 * @param label what is printed into it, such as the article
 * @param ground why, with the article
 */
public record Withheld(int page, Area area, String label, String ground) {}
