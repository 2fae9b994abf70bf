package org.gongkai.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit 0: nothing to report; 1: findings; 2: unusable input or arguments. */
@Command(
        name = "gongkai",
        description = "政府信息公开工作系统。",
        synopsisSubcommandLabel = "<命令>",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%n办公系统的命令（gongkai <命令> --help 有详细说明）：%n",
        footer = {
            "  demo             启动演示系统，带一整年的虚构数据",
            "  serve            启动正式系统",
            "  backup FILE      把全部数据和附件备份为一个文件，运行中也可以",
            "  restore FILE     把备份恢复到一个空的系统",
            "  export-site DIR  把已公开的内容导出为静态网站，再次运行只更新变化的部分",
            "  export-bundle    把已公开的内容写成签名的数据包，带到隔离的网络；import-bundle 在外网导入",
            "  calendar import  导入新的放假通知，列出因此变动的期限",
            "  trail            核对操作记录是否完整，或者导出",
            "  install-service  安装为 systemd 服务",
            "  package          打成安装包（在源代码目录中）",
            "  test             运行全部测试（在源代码目录中）"
        },
        subcommands = {ReportCommand.class, ScreenCommand.class, DeadlineCommand.class, CommandLine.HelpCommand.class})
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    /** Runs a command in this process and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Problems::badArguments)
                .setExecutionExceptionHandler(Problems::failed);
        return line.execute(args);
    }
}
