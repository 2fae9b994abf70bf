package org.gongkai.report.check;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of body a report is from, read from its name alone; {@link #UNKNOWN} where the name does not say.
 *
 * @see "地方各级人民代表大会和地方各级人民政府组织法: 街道办事处是派出机关, 乡镇人民政府是一级政府"
 */
public enum BodyLevel {
    /** A province, or a city that may make 规章, or cannot be told from one. */
    GOVERNMENT,
    /** A county, banner or county-level district. */
    COUNTY,
    /** 乡、镇人民政府, a government. */
    TOWNSHIP,
    /** 街道办事处, an outpost of a government and none itself. */
    STREET,
    /** A department of a local government. */
    DEPARTMENT,
    UNKNOWN;

    private static final Pattern STREET_NAME = Pattern.compile(".*(?:街道办事处|街道办|街道|地区办事处|街办)$");
    private static final Pattern TOWNSHIP_NAME = Pattern.compile(".*(?:[乡镇]|苏木)(?:人民政府|政府)?$");
    private static final Pattern COUNTY_NAME = Pattern.compile(".*(?:[县旗]|(?:市|州|盟|新)[^市]{1,6}区)(?:人民政府|政府)?$");
    private static final Pattern GOVERNMENT_NAME = Pattern.compile(".*(?:[省市区州盟]|自治区|自治州)(?:人民政府|政府)?$");
    private static final Pattern DEPARTMENT_NAME =
            Pattern.compile(".*(?:局|分局|厅|委|委员会|办公室|办公厅|中心|处|支队|大队|总队|院|馆|集团|公司|学校|医院|所)$");
    private static final Pattern MINISTRY_NAME = Pattern.compile("^(?:国家|中国|中央|国务院|.{2,8}部$).*");
    private static final Pattern GENERAL_OFFICE = Pattern.compile(".*人民政府办公[厅室]$");
    private static final Pattern ZONE_NAME = Pattern.compile(".*(?:开发区|管委会|管理委员会|园区|示范区|度假区|风景区|高新区)$");

    /** Never guesses: a bare name such as 浦东 is unknown. */
    public static BodyLevel of(@Nullable String body) {
        if (body == null) {
            return UNKNOWN;
        }
        var name = body.replaceAll("[（(].*[）)]$", "").strip();
        if (STREET_NAME.matcher(name).matches()) {
            return STREET;
        }
        if (MINISTRY_NAME.matcher(name).matches()
                || ZONE_NAME.matcher(name).matches()
                || GENERAL_OFFICE.matcher(name).matches()) {
            return UNKNOWN;
        }
        if (TOWNSHIP_NAME.matcher(name).matches()) {
            return TOWNSHIP;
        }
        if (COUNTY_NAME.matcher(name).matches()) {
            return COUNTY;
        }
        if (GOVERNMENT_NAME.matcher(name).matches()) {
            return GOVERNMENT;
        }
        return DEPARTMENT_NAME.matcher(name).matches() ? DEPARTMENT : UNKNOWN;
    }

    /** 各级人民政府 of Art. 50(4). */
    public boolean isGovernment() {
        return switch (this) {
            case GOVERNMENT, COUNTY, TOWNSHIP -> true;
            case STREET, DEPARTMENT, UNKNOWN -> false;
        };
    }

    /** Certainly without the power to make 规章. */
    public boolean lacksRuleMaking() {
        return switch (this) {
            case COUNTY, TOWNSHIP, STREET, DEPARTMENT -> true;
            case GOVERNMENT, UNKNOWN -> false;
        };
    }
}
