package org.gongkai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.report.write.OutputFormat;
import org.gongkai.report.write.ReportWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report convert}. */
@Command(name = "convert", description = "把报告转换为另一种格式，表格按法定版式。", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "报告文件，或者 - 表示标准输入。")
    private String file = "";

    @Option(names = "--to", required = true, paramLabel = "json|html|docx|pdf|xlsx|txt", description = "目标格式。")
    private OutputFormat to = OutputFormat.JSON;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "输出文件；不写则输出到标准输出。")
    private @Nullable Path output;

    @Option(names = "--lang", paramLabel = "zh|en", description = "提示语言，默认 ${DEFAULT-VALUE}。")
    private String lang = "zh";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var locale = Locale.forLanguageTag(lang);
        if (!ReportWriter.formats().contains(to)) {
            throw new Problems.Refused(Words.in(locale).of("cli.no_output_format", to.extension()));
        }
        var report = Inputs.need(file, locale);
        Outputs.write(report, to, output, spec.commandLine().getOut(), locale);
        return 0;
    }
}
