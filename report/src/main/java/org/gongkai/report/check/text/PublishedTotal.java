package org.gongkai.report.check.text;

import java.util.List;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Wording;
import org.gongkai.report.figures.Figure;

/** Figures that claim to be the whole number of items published in the year, no channel, kind or other period named. */
final class PublishedTotal {
    private static final Wording WORDS =
            Wording.of("信息", "(?:主动公开|公开|公布)(?:了)?(?:各类|各项)?(?:政府|政务)信息(?:总数|数量|总量)?(?:共计|总计|合计|累计|共|达|为|有)*$");
    private static final AnyOf NARROWER = AnyOf.of(
            "网站|门户|微信|微博|公众号|平台|新媒体|公示栏|公告栏|客户端|抖音|专栏|栏目|通过|领域|其中|历年|以来|同比|增加|重点|部门|乡镇|各街道|全区|全县|全市|季度|月份|上半年|下半年|目录");
    private static final AnyOf CHANNEL = AnyOf.of("微信|公众号|微博|网站|门户|抖音|客户端|头条|公示栏|公告栏");

    private PublishedTotal() {}

    static List<Figure> in(CheckContext context) {
        return context.figures().all().stream()
                .filter(Figure::isExact)
                .filter(f ->
                        f.unit().equals("条") || f.unit().equals("件") || f.unit().equals("项"))
                .filter(f -> WORDS.in(f.context().before()))
                .filter(f -> !NARROWER.in(f.lead()))
                .filter(f -> Years.isOfReport(f, context.report()))
                .toList();
    }

    /** Figures for one channel. */
    static List<Figure> channels(CheckContext context) {
        return context.figures().all().stream()
                .filter(Figure::isExact)
                .filter(f -> f.unit().equals("条"))
                .filter(f -> CHANNEL.in(f.lead()))
                .toList();
    }
}
