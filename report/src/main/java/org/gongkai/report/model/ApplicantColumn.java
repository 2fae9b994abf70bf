package org.gongkai.report.model;

import java.util.List;

/** 申请人情况: the seven columns of table 3. */
public enum ApplicantColumn {
    NATURAL_PERSON("natural_person", "自然人"),
    COMMERCIAL_ENTERPRISE("commercial_enterprise", "商业企业"),
    RESEARCH_INSTITUTION("research_institution", "科研机构"),
    PUBLIC_WELFARE_ORG("public_welfare_org", "社会公益组织"),
    LEGAL_SERVICE_ORG("legal_service_org", "法律服务机构"),
    OTHER_ORG("other_org", "其他"),
    TOTAL("total", "总计");

    private static final List<ApplicantColumn> KINDS = List.of(values()).subList(0, values().length - 1);

    private final String id;
    private final String label;

    ApplicantColumn(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    /** The statutory label. */
    public String label() {
        return label;
    }

    /** The six columns that {@link #TOTAL} adds up. */
    public static List<ApplicantColumn> kinds() {
        return KINDS;
    }
}
