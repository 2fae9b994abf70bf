package org.gongkai.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gongkai report}: the annual report as a document. */
@Command(
        name = "report",
        description = "读取、核对、对比、汇总、转换政府信息公开工作年度报告。",
        synopsisSubcommandLabel = "<命令>",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckCommand.class,
            ShowCommand.class,
            ConvertCommand.class,
            CompareCommand.class,
            MergeCommand.class,
            RulesCommand.class
        })
final class ReportCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
