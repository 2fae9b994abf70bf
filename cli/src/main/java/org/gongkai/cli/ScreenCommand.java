package org.gongkai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.screening.Screener;
import org.gongkai.screening.Severity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai screen}. */
@Command(
        name = "screen",
        description = {
            "筛查文字中的个人信息、国家秘密标志、内部用语和用语差错。",
            "可以读取 txt、md、csv、html 等文字文件和 Word、Excel、PPT、PDF、OFD、zip 文件（含批注、修订、隐藏的行列）；jsonl 文件逐行筛查其中的 text 字段，每行输出一行结果。",
            "退出码：0 没有达到 --fail-on 的问题；1 有；2 有文件不能读取或者参数有误。"
        },
        mixinStandardHelpOptions = true)
final class ScreenCommand implements Callable<Integer> {
    /** From which severity on the command ends with 1. */
    enum Threshold {
        BLOCKING,
        WARNING,
        NEVER;

        boolean isReachedBy(Severity severity) {
            return switch (this) {
                case BLOCKING -> severity == Severity.BLOCKING;
                case WARNING -> severity != Severity.INFO;
                case NEVER -> false;
            };
        }
    }

    @Parameters(paramLabel = "FILE|DIR", arity = "1..*", description = "文件、目录，或者 - 表示标准输入。")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "text|json|html", description = "输出格式，默认 ${DEFAULT-VALUE}。")
    private CheckCommand.Format format = CheckCommand.Format.TEXT;

    @Option(names = "--mask", description = "另外写出遮盖个人信息后的副本（文字文件、Word、Excel）：文件名加 .masked；标准输入的副本写到标准输出，不再列出问题。")
    private boolean mask;

    @Option(
            names = "--allow",
            paramLabel = "FILE",
            description = {
                "放行名单，CSV 文件：第一行是“类型,文字,理由,有效期至”，以后每行一条，如：",
                "mobile,13912345670,镇防汛值班手机，公用,2026-12-31",
                "类型写代号或者名称（见 docs/screening.md），* 表示所有种类，own_word 表示要留意的词；理由必填；有效期可以不填，过期的不再放行。"
            })
    private @Nullable Path allow;

    @Option(
            names = "--fail-on",
            paramLabel = "blocking|warning|never",
            description = "达到哪一级退出码为 1，默认 ${DEFAULT-VALUE}。")
    private Threshold failOn = Threshold.BLOCKING;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        var names = ScreenInputs.files(files);
        if (names.isEmpty()) {
            throw new Problems.Refused(Words.text("screen.no_files"));
        }
        PrintWriter out = spec.commandLine().getOut();
        boolean copyOnly = mask && names.equals(List.of("-"));
        var output = copyOnly ? ScreenOutput.NONE : ScreenOutput.of(format, names, out);
        var screener = allow == null
                ? Screener.standard()
                : AllowFile.read(allow, spec.commandLine().getErr());
        boolean failed = false;
        boolean unusable = false;
        for (var name : names) {
            try (var texts = ScreenInputs.open(name)) {
                for (var text = texts.next(); text != null; text = texts.next()) {
                    var screened = Screened.of(text, screener);
                    output.add(screened);
                    unusable |= screened.problem() != null;
                    failed |= screened.findings().stream().anyMatch(f -> failOn.isReachedBy(f.severity()));
                    if (mask && screened.problem() == null) {
                        ScreenMasks.write(
                                screened, screener, out, spec.commandLine().getErr());
                    }
                }
            }
        }
        output.end();
        out.flush();
        return unusable ? Problems.UNUSABLE : failed ? 1 : 0;
    }
}
