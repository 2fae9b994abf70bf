package org.gongkai.office;

/** What a process of the program is for; set by {@code gongkai.role}. */
public enum Role {
    /** 办公系统: the staff's pages and the public's. */
    OFFICE,
    /** 门户: the public's pages on published data; no staff, nothing that writes. */
    PORTAL
}
