package org.gongkai.office.bodies;

/**
 * How to reach a body besides its address and telephone (条例 第十二条: 指南); each empty where there is none.
 *
 * @param online 互联网联系方式, such as the address of a page for requests
 */
public record Contact(String postcode, String fax, String email, String online) {
    /** Nothing known. */
    public static final Contact NONE = new Contact("", "", "", "");
}
