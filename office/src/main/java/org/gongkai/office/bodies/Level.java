package org.gongkai.office.bodies;

/** 机关层级, from the highest down. */
public enum Level {
    /** 省、自治区、直辖市. */
    PROVINCE,
    /** 设区的市、自治州. */
    CITY,
    /** 县、县级市、区、旗. */
    COUNTY,
    /** 部门: of a government of any level. */
    DEPARTMENT,
    /** 乡、镇. */
    TOWNSHIP,
    /** 街道办事处. */
    SUBDISTRICT;

    /** 一级政府: its annual report adds up those of the bodies below it (条例 第四十九条第二款). */
    public boolean isGovernment() {
        return switch (this) {
            case PROVINCE, CITY, COUNTY, TOWNSHIP -> true;
            case DEPARTMENT, SUBDISTRICT -> false;
        };
    }

    /** Whether a body of this level may stand under one of another; a department may stand under any government. */
    public boolean fitsBelow(Level above) {
        return this == DEPARTMENT ? above != SUBDISTRICT : above != DEPARTMENT && compareTo(above) > 0;
    }
}
