package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.gongkai.report.check.Checker;
import org.gongkai.report.check.Message;
import org.gongkai.report.check.Messages;
import org.gongkai.report.check.Severity;
import org.gongkai.report.compare.BodyName;
import org.gongkai.report.compare.YearComparison;
import org.gongkai.report.merge.Merged;
import org.gongkai.report.merge.Misfit;
import org.gongkai.report.merge.PublishedFit;
import org.gongkai.report.merge.Shortfall;
import org.gongkai.report.model.Place;
import org.jspecify.annotations.Nullable;

/** What is to be known about a sum, on a terminal. */
final class MergeText {
    private static final int SUSPECTS = 3;

    private final PrintWriter out;
    private final Locale locale;
    private final Messages messages;
    private final Words words;
    private final FindingLines lines;

    MergeText(PrintWriter out, Locale locale) {
        this.out = out;
        this.locale = locale;
        this.messages = Messages.in(locale);
        this.words = Words.in(locale);
        this.lines = new FindingLines(out, locale);
    }

    void unreadable(Inputs.Read read) {
        out.println(lines.unreadable(read.name()));
        out.println("  " + read.problem());
    }

    void merged(Merged merged) {
        out.println(lines.bold(words.of(
                "merge.title",
                BodyName.of(merged.report()),
                YearComparison.yearOf(merged.report()),
                merged.parts().size())));
        merged.parts()
                .forEach(part -> out.println(
                        "  " + Wide.left(part.name(), 40) + " " + part.report().source()));
        for (var left : merged.leftOut()) {
            say(Severity.WARNING, words.of("merge.left_out", left.part().name(), messages.text(left.why())));
            lines.entry("merge.file", left.part().report().source());
        }
        for (var shortfall : merged.shortfalls()) {
            boolean blank = shortfall.kind() == Shortfall.Kind.BLANK;
            say(blank ? Severity.INFO : Severity.WARNING, messages.text(shortfall.message()));
        }
    }

    private void say(Severity severity, String sentence) {
        out.println(lines.label(severity) + " " + sentence);
    }

    void fit(PublishedFit fit) {
        out.println();
        out.println(lines.bold(words.of("merge.fit")));
        if (!fit.open().isEmpty()) {
            say(Severity.INFO, words.of("merge.not_compared", fit.open().size()));
        }
        int most = fit.suspects().isEmpty() ? 0 : fit.suspects().get(0).explained();
        fit.suspects().stream()
                .filter(suspect -> suspect.explained() == most)
                .limit(SUSPECTS)
                .forEach(suspect -> say(
                        Severity.WARNING,
                        words.of(
                                "merge.suspect",
                                suspect.part().name(),
                                name(suspect.kind()),
                                suspect.explained(),
                                fit.misfits().size())));
        fit.misfits().forEach(this::misfit);
    }

    private String name(Misfit.Kind kind) {
        return messages.text(Message.of("merge.kind." + kind.id()));
    }

    private void misfit(Misfit misfit) {
        var difference = misfit.difference();
        var published = Cells.text(misfit.published(), words);
        say(
                Severity.ERROR,
                lines.bold(words.of(
                        "merge.misfit",
                        Checker.nameOf(misfit.id()),
                        published,
                        misfit.sum().toPlainString(),
                        difference == null
                                ? ""
                                : words.of(
                                        "merge.difference",
                                        (difference.signum() > 0 ? "+" : "") + difference.toPlainString()))));
        lines.entry(
                "check.place",
                Places.text(
                        Place.of(
                                misfit.id().table().section(),
                                misfit.published().origin()),
                        locale));
        if (misfit.reasons().isEmpty() && difference != null) {
            lines.entry("merge.reason", words.of("merge.nothing_single"));
        }
        misfit.reasons().forEach(reason -> lines.entry("merge.reason", messages.text(reason.message())));
    }

    void summary(Merged merged, int unreadable, @Nullable PublishedFit fit) {
        out.println();
        out.println(words.of(
                        "merge.summary",
                        merged.parts().size(),
                        merged.leftOut().size(),
                        unreadable,
                        merged.sums().size(),
                        merged.sums().stream().filter(sum -> sum.isOpen()).count())
                + (fit == null
                        ? ""
                        : words.of("merge.fit_summary", fit.misfits().size())));
    }
}
