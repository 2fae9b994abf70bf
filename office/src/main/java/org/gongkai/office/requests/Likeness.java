package org.gongkai.office.requests;

import java.util.List;

/**
 * What else the same applicant filed with the body.
 *
 * @param same requests with the same content: 重复申请 (条例 第三十六条第六项)
 * @param nthOfMonth which one of the calendar month this is; the fee by item counts them
 */
public record Likeness(List<DisclosureRequest> same, int nthOfMonth) {
    public Likeness {
        same = List.copyOf(same);
    }
}
