package org.gongkai.office.catalogue;

import org.gongkai.office.bodies.Level;

/**
 * The levels that 条例 第二十一条 tells apart. A street office is none of those named there: it is an agency of the
 * district.
 */
enum Tier {
    /** 设区的市级、县级人民政府及其部门. */
    COUNTY('C'),
    /** 乡（镇）人民政府. */
    TOWN('T'),
    /** 街道办事处. */
    STREET('S');

    private final char letter;

    Tier(char letter) {
        this.letter = letter;
    }

    static Tier of(Level level) {
        return switch (level) {
            case PROVINCE, CITY, COUNTY, DEPARTMENT -> COUNTY;
            case TOWNSHIP -> TOWN;
            case SUBDISTRICT -> STREET;
        };
    }

    boolean isIn(String letters) {
        return letters.indexOf(letter) >= 0;
    }
}
