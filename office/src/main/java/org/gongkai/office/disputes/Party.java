package org.gongkai.office.disputes;

/**
 * 申请人、原告 or whoever complains, with what they want; kept encrypted, for those on the case.
 *
 * @param name names of all of them
 * @param contact address and telephone, or that of whoever acts for them; may be empty
 * @param claim 复议请求、诉讼请求、投诉事项
 */
public record Party(String name, String contact, String claim) {}
