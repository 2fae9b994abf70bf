package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.gongkai.report.check.Messages;
import org.gongkai.report.merge.Merged;
import org.gongkai.report.merge.Merger;
import org.gongkai.report.merge.NotMergeable;
import org.gongkai.report.merge.PublishedFit;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.write.OutputFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report merge}. */
@Command(
        name = "merge",
        description = {
            "把各机关的年度报告逐格相加，汇总为一级政府的年度报告，并说明哪些没有列入、哪里空白、哪里没有读出。",
            "给出 --published 时，与公布的汇总数逐格核对，指出哪个机关的数对不上。",
            "说明输出到标准错误；写了 -o 时输出到标准输出。",
            "退出码：0 全部列入且与公布数一致；1 有未列入、不能合计或者不符的；2 有文件不能读取或者参数有误。"
        },
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "各机关的报告文件或者目录。")
    private List<String> files = List.of();

    @Option(names = "--body", required = true, paramLabel = "NAME", description = "汇总机关的名称，写入汇总报告。")
    private String body = "";

    @Option(names = "--published", paramLabel = "FILE", description = "公布的汇总报告，用于逐格核对。")
    private @Nullable String published;

    @Option(names = "--to", required = true, paramLabel = "json|html|docx|pdf|xlsx|txt", description = "汇总报告的格式。")
    private OutputFormat to = OutputFormat.JSON;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "汇总报告的文件；不写则输出到标准输出。")
    private @Nullable Path output;

    @Option(names = "--lang", paramLabel = "zh|en", description = "说明的语言，默认 ${DEFAULT-VALUE}。")
    private String lang = "zh";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var locale = Locale.forLanguageTag(lang);
        if (body.isBlank()) {
            throw new Problems.Refused(Words.in(locale).of("merge.no_body"));
        }
        var total = published == null ? null : Inputs.need(published, locale);
        var names = Inputs.files(files);
        if (names.isEmpty()) {
            throw new Problems.Refused(Words.in(locale).of("cli.no_reports"));
        }
        var reads = Inputs.readAll(names, locale);
        var unreadable = reads.stream().filter(read -> read.report() == null).toList();
        PrintWriter notes = output == null
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
        var text = new MergeText(notes, locale);
        unreadable.forEach(text::unreadable);
        var merged = merge(reads, total, locale);
        Outputs.write(merged.report(), to, output, spec.commandLine().getOut(), locale);
        text.merged(merged);
        var fit = total == null ? null : PublishedFit.of(merged, total);
        if (fit != null) {
            text.fit(fit);
        }
        text.summary(merged, unreadable.size(), fit);
        notes.flush();
        if (!unreadable.isEmpty()) {
            return Problems.UNUSABLE;
        }
        return merged.isComplete() && (fit == null || fit.misfits().isEmpty()) ? 0 : 1;
    }

    private Merged merge(List<Inputs.Read> reads, @Nullable AnnualReport total, Locale locale) {
        var year = total == null ? null : total.year();
        var reports =
                reads.stream().map(Inputs.Read::report).filter(Objects::nonNull).toList();
        try {
            return new Merger(body.strip(), Messages.in(locale))
                    .merge(reports, year == null ? OptionalInt.empty() : OptionalInt.of(year));
        } catch (NotMergeable e) {
            throw new Problems.Refused(Problems.sentence(e.problem(), locale));
        }
    }
}
