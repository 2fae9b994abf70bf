package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Messages;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.CellId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report show}. */
@Command(name = "show", description = "显示从报告中读出的内容：各表、文字中的数字；空白和未读出的格子有标记。", mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "报告文件，或者 - 表示标准输入。")
    private String file = "";

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，默认 ${DEFAULT-VALUE}。")
    private String lang = "zh";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        var locale = Locale.forLanguageTag(lang);
        var report = Inputs.need(file, locale);
        PrintWriter out = spec.commandLine().getOut();
        var words = Words.in(locale);
        out.println(words.of(
                "show.title", or(report.title()), or(report.body()), report.year() == null ? "—" : report.year()));
        report.layouts().forEach(layout -> table(report, layout, words, out));
        report.sections()
                .forEach(s ->
                        out.println(words.of("show.section", s.title(), s.text().length())));
        out.println();
        out.println(words.of("show.figures"));
        for (var figure : Figures.of(report).all()) {
            out.println("  " + Wide.right(figure.value().toPlainString(), 12) + " " + Wide.left(figure.unit(), 6) + " "
                    + figure.quantity() + "  〔" + figure.quote() + "〕");
        }
        var messages = Messages.in(locale);
        report.problems().forEach(p -> out.println("! " + messages.text(p)));
        out.flush();
        return 0;
    }

    private static String or(@Nullable String text) {
        return text == null ? "—" : text;
    }

    private static void table(AnnualReport report, BlockLayout layout, Words words, PrintWriter out) {
        out.println();
        out.println((layout.heading().isEmpty() ? words.of("show." + layout.id()) : layout.heading()));
        if (layout.id().equals(CellId.DISPUTES)) {
            for (var column : layout.columns()) {
                var id = new CellId(layout.id(), CellId.CASES, column.id());
                out.println(
                        "  " + Wide.left(Checker.nameOf(id), 34) + Wide.right(Cells.text(report.cell(id), words), 10));
            }
            return;
        }
        int widest = 24;
        for (var row : layout.rows()) {
            widest = Math.max(widest, Math.min(44, Wide.width(row.text())));
        }
        var header = new StringBuilder(Wide.left("", widest + 2));
        List<Integer> widths = new ArrayList<>();
        for (var column : layout.columns()) {
            int width = Math.max(10, Wide.width(column.text()) + 2);
            widths.add(width);
            header.append(Wide.right(column.text(), width));
        }
        out.println(header);
        for (var row : layout.rows()) {
            var label = row.text();
            while (Wide.width(label) > widest) {
                label = label.substring(0, label.length() - 2) + "…";
            }
            var line = new StringBuilder("  " + Wide.left(label, widest));
            for (int c = 0; c < layout.columns().size(); c++) {
                var id = new CellId(
                        layout.id(), row.id(), layout.columns().get(c).id());
                line.append(Wide.right(Cells.text(report.cell(id), words), widths.get(c)));
            }
            out.println(line);
        }
    }
}
