package org.gongkai.report.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.Section;
import org.jspecify.annotations.Nullable;

/** Recognises the titles of the six sections and of the five parts of the overview in their usual variants. */
final class Headings {
    /** A heading at the start of a paragraph. */
    record Hit<T>(T what, int end) {}

    private static final int LONGEST_TITLE = 44;
    private static final String END = "[\\s　]*(?:[：:。．.;；]|$|(?=[\\s　]))";
    private static final Map<Section, Pattern> SECTIONS = new EnumMap<>(Map.of(
            Section.OVERVIEW,
            section("一", "(?:工作)?(?:总体情况|概述|基本情况|工作概况|总体概况)"),
            Section.PROACTIVE,
            section("二", "(?:政府信息)?主动公开(?:政府信息)?(?:工作)?情况"),
            Section.REQUESTS,
            section("三", "收到(?:和|及|并)?处理(?:的)?政府信息公开申请(?:的)?情况|政府信息公开申请(?:的)?收到和处理情况"),
            Section.DISPUTES,
            section("四", "(?:因)?政府信息公开(?:工作)?(?:被申请|被提起|引起的)?(?:行政复议)[、和及与，,]*(?:被)?(?:提起)?(?:行政)?诉讼(?:的)?情况"),
            Section.PROBLEMS,
            section(
                    "五",
                    "(?:政府信息公开工作)?(?:中)?存在(?:的)?(?:主要)?(?:问题|困难)(?:[、和及与]+|以及)?(?:改进|整改|下一步)(?:工作)?(?:的)?(?:情况|措施|打算|意见|计划)?"
                            + "|(?:政府信息公开工作)?主要问题(?:和|及)改进(?:情况|措施)?"),
            Section.OTHER,
            section("六", "(?:其他|其它)需要(?:报告|说明)(?:的)?(?:事项|情况)|需要(?:报告|说明)的(?:其他|其它)事项")));

    private static final String NUMBER =
            "(?<han>[（(]\\s*[一二三四五六七八九十]\\s*[）)]\\s*[、.．，]?)|(?<arabic>[（(]?\\d{1,2}[）)]?[、.．，]\\s*|[（(]\\d{1,2}[）)])|(?<first>[一二三四五六七八九]是)";
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(?:" + NUMBER + ")");
    private static final String PART_WORDS =
            "(?<proactive>(?:政府信息)?主动公开)|(?<request>(?:政府信息)?依申请公开|依申请)|(?<management>(?:政府)?信息(?:资源)?管理|信息规范管理)"
                    + "|(?<platform>(?:政府信息|信息|政务)?(?:公开)?平台(?:的)?(?:建设|渠道))|(?<supervision>(?:强化|加强)?监督(?:保障|考核|与保障)|(?:工作)?保障监督)";
    private static final Pattern PART =
            Pattern.compile("^\\s*(?:" + NUMBER + ")?\\s*(?<lead>[^，。：；]{0,6}?)(?:" + PART_WORDS + ")");

    private Headings() {}

    private static Pattern section(String number, String title) {
        return Pattern.compile("^\\s*(?:第?[（(]?" + number + "[）)]?(?:部分)?\\s*[、.．，,：:]?\\s*)?(?:" + title + ")" + END);
    }

    private static Pattern pattern(Section section) {
        return Objects.requireNonNull(SECTIONS.get(section));
    }

    static @Nullable Hit<Section> section(String text) {
        var folded = folded(text, LONGEST_TITLE + 6);
        var start = folded.stripLeading();
        for (var section : Section.values()) {
            boolean numbered = start.startsWith(section.title().substring(0, 1));
            // a paragraph without the number of a section is none of its titles, unless it is nothing else
            if (!numbered && text.length() > LONGEST_TITLE) {
                continue;
            }
            Matcher matcher = pattern(section).matcher(folded);
            if (matcher.find()
                    && (numbered || Labels.tidy(folded.substring(matcher.end())).isEmpty())) {
                return new Hit<>(section, matcher.end());
            }
        }
        return null;
    }

    /**
     * @param style numbering of the parts found so far, null for the first
     */
    static @Nullable Hit<OverviewPart> part(String text, @Nullable String style) {
        if (style != null && !style.isEmpty() && !style.equals(style(text))) {
            return null;
        }
        var matcher = PART.matcher(folded(text, 40));
        if (!matcher.find()) {
            return null;
        }
        var found = style(matcher);
        if (style != null && !style.equals(found)) {
            return null;
        }
        if (found.isEmpty() && (text.length() > 18 || !matcher.group("lead").isEmpty())) {
            return null;
        }
        return new Hit<>(partOf(matcher), matcher.end());
    }

    /** How a paragraph is numbered: {@code han}, {@code arabic}, {@code first} or empty. */
    static String style(String text) {
        var matcher = NUMBERED.matcher(folded(text, 12));
        return matcher.find() ? style(matcher) : "";
    }

    private static String style(Matcher matcher) {
        return matcher.group("han") != null
                ? "han"
                : matcher.group("arabic") != null ? "arabic" : matcher.group("first") != null ? "first" : "";
    }

    private static OverviewPart partOf(Matcher matcher) {
        if (matcher.group("proactive") != null) {
            return OverviewPart.PROACTIVE;
        }
        if (matcher.group("request") != null) {
            return OverviewPart.ON_REQUEST;
        }
        if (matcher.group("management") != null) {
            return OverviewPart.INFORMATION_MANAGEMENT;
        }
        return matcher.group("platform") != null ? OverviewPart.PLATFORM : OverviewPart.SUPERVISION;
    }

    private static String folded(String text, int length) {
        var out = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), length); i++) {
            char c = text.charAt(i);
            out.append(c >= 0x4E00 ? Labels.fold(c) : c);
        }
        return out.toString();
    }
}
