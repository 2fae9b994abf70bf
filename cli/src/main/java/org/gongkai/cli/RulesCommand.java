package org.gongkai.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.ReportRule;
import org.gongkai.report.rules.Rules;
import org.gongkai.report.rules.RulesDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report rules}. */
@Command(name = "rules", description = "列出核对规则，或者解释其中一条。", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    /** Output formats of the list. */
    enum Format {
        TEXT,
        JSON,
        MD
    }

    @Parameters(paramLabel = "R20", arity = "0..1", description = "规则编号；不写则列出全部。")
    private @Nullable String id;

    @Option(names = "--format", paramLabel = "text|json|md", description = "输出格式，默认 ${DEFAULT-VALUE}。")
    private Format format = Format.TEXT;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，默认 ${DEFAULT-VALUE}。")
    private String lang = "zh";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        var locale = Locale.forLanguageTag(lang);
        var rules = id == null ? Rules.all() : List.of(rule(id));
        var out = spec.commandLine().getOut();
        var messages = Messages.in(locale);
        switch (format) {
            case TEXT -> rules.forEach(r -> text(r, messages, locale));
            case MD -> out.print(RulesDocument.markdown(rules, messages));
            case JSON -> out.println(RulesDocument.json(rules, messages));
        }
        out.flush();
        return 0;
    }

    private static ReportRule rule(String id) {
        return Rules.find(id)
                .orElseThrow(() -> new Problems.Refused(Words.text(
                        "cli.no_rule",
                        id,
                        String.join(
                                ", ",
                                Rules.all().stream().map(r -> r.info().id()).toList()))));
    }

    private void text(ReportRule rule, Messages messages, Locale locale) {
        var out = spec.commandLine().getOut();
        var words = Words.in(locale);
        var key = "rule." + rule.info().id();
        var severity = words.of("severity." + rule.info().severity().name().toLowerCase(Locale.ROOT));
        out.println(rule.info().id() + "  " + severity + "  " + messages.text(key + ".title"));
        if (id != null) {
            out.println("  " + Wide.left(words.of("check.source"), 8) + " " + messages.text(key + ".source"));
            out.println("  " + Wide.left(words.of("check.help"), 8) + " " + messages.text(key + ".help"));
        }
    }
}
