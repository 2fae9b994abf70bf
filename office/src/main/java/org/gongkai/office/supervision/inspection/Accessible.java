package org.gongkai.office.supervision.inspection;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * 无障碍: what somebody who does not see the page cannot follow: pictures without words for them, tables without a head. The
 * pages around a text are the program's own and are tested as such.
 *
 * @see "GB/T 37668-2019 信息技术 互联网内容无障碍可访问性技术要求与测试方法"
 */
@Component
final class Accessible implements InspectionRule {
    private static final Pattern BARE_PICTURE =
            Pattern.compile("<img\\b(?![^>]*\\balt=\"[^\"]*[^\"\\s][^\"]*\")[^>]*>");
    private static final Pattern TABLE = Pattern.compile("(?s)<table\\b.*?</table>");

    @Override
    public String indicator() {
        return "deduct_accessible";
    }

    @Override
    public Look look(Inspected body, Limits limits) {
        return InspectionRule.each((item, found) -> {
            var html = item.shown().html();
            var pictures =
                    html.contains("<img") ? BARE_PICTURE.matcher(html).results().count() : 0;
            var tables = html.contains("<table")
                    ? TABLE.matcher(html)
                            .results()
                            .filter(table -> !table.group().contains("<th"))
                            .count()
                    : 0;
            if (pictures + tables > 0) {
                found.accept(
                        body.fault(indicator(), item, "accessible", String.valueOf(pictures), String.valueOf(tables)));
            }
        });
    }
}
