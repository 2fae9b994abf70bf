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

/** Which cell of table 2 a phrase about rules and normative documents names: only 制发, 废止 and 现行有效 count. */
final class DocumentWords {
    private static final Set<String> COUNTED = Set.of("件", "份", "个", "部");
    private static final AnyOf OTHER_SCOPE =
            AnyOf.of("备案|审查|解读|清理|刊登|公报|审核|部门|市政府|县政府|区政府|办公室|本级|起草|评估|修改|修订|公开|发布|上传|历年|累计|街道|乡镇|失效");
    private static final Pattern BARE = Pattern.compile("(?:其中|同时|目前|宣布|现有|共)?(?:废止|现行有效)(?:的)?(?:共|共计|为)?");
    private static final AnyOf MADE = AnyOf.of("制发|制定|制订|出台|新制");

    private final Totals totals;

    DocumentWords(Totals totals) {
        this.totals = totals;
    }

    Optional<Named> of(Figure figure) {
        var report = totals.report();
        if (!figure.isExact()
                || !COUNTED.contains(figure.unit())
                || report.formats().get(TableKind.PROACTIVE) != ReportFormat.CURRENT_2021) {
            return Optional.empty();
        }
        var words = subject(figure) + figure.context().before() + "#"
                + figure.context().after();
        var document = words.contains("规范性文件") ? "normative_documents" : words.contains("规章") ? "rules" : "";
        if (document.isEmpty() || OTHER_SCOPE.in(words.replace("制定发布", "制定")) || words.contains("等")) {
            return Optional.empty();
        }
        var column = column(figure.context().before() + figure.context().after());
        if (column.isEmpty()) {
            return Optional.empty();
        }
        var cell = new CellId("a20_1", document, column);
        return Optional.of(new Named(column, List.of(List.of(cell))));
    }

    private static String column(String words) {
        if (words.contains("现行有效")) {
            return "in_force";
        }
        return words.contains("废止") ? "repealed" : MADE.in(words) ? "issued" : "";
    }

    /** 废止1件, 现行有效9件: what they count stands in the clause before, behind its own verb. */
    private static String subject(Figure figure) {
        var lead = figure.lead();
        int clause = lead.length() - figure.context().before().length();
        if (!BARE.matcher(figure.context().before()).matches() || clause == 0) {
            return "";
        }
        var earlier = lead.substring(0, clause);
        return MADE.in(earlier) ? earlier : "";
    }
}
