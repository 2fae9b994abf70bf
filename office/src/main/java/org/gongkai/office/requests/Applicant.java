package org.gongkai.office.requests;

/**
 * 申请人 and what 条例 第二十九条 allows the office to ask; nothing more is kept. Personal data: encrypted, and every look at
 * it is recorded.
 *
 * @param identity 身份证明: number of the document or of the organisation
 * @param contact person to speak to where the applicant is an organisation
 */
public record Applicant(
        String name, String identity, String contact, String phone, String email, String address, String fax) {
    /** Whether the office can reach the applicant; out of an old register it may not be able to. */
    public boolean canBeReached() {
        return !(phone + email + address + fax).isBlank();
    }
}
