package org.gongkai.report.check.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.TableKind;

/**
 * Which cell of table 2 a phrase about decisions names: 作出行政许可决定31件. Only 作出 counts all decisions; what was
 * published of them (双公示) is another number.
 */
final class DecisionWords {
    private static final Set<String> COUNTED = Set.of("件", "项", "宗", "起", "份", "例", "个");
    private static final AnyOf MADE = AnyOf.of("作出|做出|本年处理决定|本年度处理决定|处理决定数量");
    private static final AnyOf OTHER_SCOPE = AnyOf.of("公示|公开|发布|网站|平台|归集|上传|录入|其中|简易|重大|较大|同比|比|较|季度|月份|历年|以来");
    private static final Pattern KIND =
            Pattern.compile("行政(许可|处罚|强制)(?:类|事项|措施)?(?:处理)?(?:决定)?(?:书)?(?:数量)?(?:共|共计|总计|为)?$");

    private final ReportFormat format;

    DecisionWords(Totals totals) {
        var known = totals.report().formats().get(TableKind.PROACTIVE);
        format = known == null ? ReportFormat.TRIAL_2019 : known;
    }

    Optional<Named> of(Figure figure) {
        if (format != ReportFormat.CURRENT_2021
                || !figure.isExact()
                || !COUNTED.contains(figure.unit())
                || !MADE.in(figure.lead())
                || OTHER_SCOPE.in(figure.lead())) {
            return Optional.empty();
        }
        var kind = KIND.matcher(figure.context().before());
        if (!kind.find()) {
            return Optional.empty();
        }
        var cell = switch (kind.group(1)) {
            case "许可" -> new CellId("a20_5", "licences", "decisions");
            case "处罚" -> new CellId("a20_6", "penalties", "decisions");
            default -> new CellId("a20_6", "coercion", "decisions");
        };
        return Optional.of(new Named(cell.row(), List.of(List.of(cell))));
    }
}
