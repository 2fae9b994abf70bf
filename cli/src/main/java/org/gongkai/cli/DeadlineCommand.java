package org.gongkai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongkai.calendar.CalendarLayer;
import org.gongkai.calendar.DayKind;
import org.gongkai.calendar.LedgerDay;
import org.gongkai.calendar.NoticeFormatException;
import org.gongkai.calendar.StatutoryPeriod;
import org.gongkai.calendar.Suspension;
import org.gongkai.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai deadline}. */
@Command(
        name = "deadline",
        description = {
            "计算法定期限的最后一日，按国务院办公厅放假通知计算工作日（含调休上班日）。",
            "起算之日不计入；例：gongkai deadline 2021-09-15 --working-days 20 --explain"
        },
        mixinStandardHelpOptions = true)
final class DeadlineCommand implements Callable<Integer> {
    @Parameters(paramLabel = "YYYY-MM-DD", description = "起算之日（如收到申请之日）。")
    private String start = "";

    @Option(names = "--working-days", paramLabel = "N", description = "工作日数；不写任何天数时为 20（条例第三十三条）。")
    private @Nullable Integer workingDays;

    @Option(names = "--calendar-days", paramLabel = "N", description = "自然日数；最后一日是休息日的顺延。")
    private @Nullable Integer calendarDays;

    @Option(names = "--extend", paramLabel = "N", description = "延长的天数。")
    private int extend;

    @Option(names = "--pause", paramLabel = "FROM..TO", description = "征求意见期间，发出之日..收到之日，可以重复。")
    private List<String> pauses = List.of();

    @Option(names = "--calendar", paramLabel = "FILE", description = "补充的放假通知，可以重复，后写的优先。")
    private List<Path> calendars = List.of();

    @Option(names = "--explain", description = "逐日说明。")
    private boolean explain;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，默认 ${DEFAULT-VALUE}。")
    private String lang = "zh";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        var locale = lang.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        var words = Words.in(locale);
        var ledger = period(words).explain(calendar(words));
        var out = spec.commandLine().getOut();
        if (explain) {
            for (var day : ledger.days()) {
                out.println(day.date() + " " + weekday(day.date(), locale) + "  " + reason(day, words));
            }
        }
        var deadline = ledger.deadline();
        var note = deadline.provisional()
                ? words.of("deadline.provisional", deadline.lastDay().getYear())
                : "";
        out.println(words.of("deadline.due", deadline.lastDay(), weekday(deadline.lastDay(), locale), note));
        out.flush();
        return 0;
    }

    private static String weekday(LocalDate date, Locale locale) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale);
    }

    private String reason(LedgerDay day, Words words) {
        return switch (day.treatment()) {
            case START -> words.of("deadline.start");
            case COUNTED ->
                day.day().kind() == DayKind.MAKE_UP && calendarDays == null
                        ? words.of("deadline.make_up", day.number(), day.day().name())
                        : words.of("deadline.counted", day.number());
            case REST ->
                day.day().kind() == DayKind.HOLIDAY
                        ? words.of("deadline.holiday", day.day().name())
                        : words.of("deadline.rest");
            case SUSPENDED -> words.of("deadline.suspended", day.reason());
            case ROLLED -> words.of("deadline.rolled");
        };
    }

    private StatutoryPeriod period(Words words) {
        if (workingDays != null && calendarDays != null) {
            throw new Problems.Refused(words.of("cli.one_unit"));
        }
        int days = calendarDays != null
                ? calendarDays
                : workingDays != null ? workingDays : StatutoryPeriod.REPLY_WORKING_DAYS;
        if (days < 1 || days > StatutoryPeriod.MAX_DAYS || extend < 0 || extend > StatutoryPeriod.MAX_DAYS) {
            throw new Problems.Refused(
                    words.of("cli.bad_number", days < 1 || days > StatutoryPeriod.MAX_DAYS ? days : extend));
        }
        var from = date(start, words);
        var period = calendarDays != null
                ? StatutoryPeriod.calendarDays(from, days)
                : StatutoryPeriod.workingDays(from, days);
        for (var pause : pauses) {
            if (calendarDays != null) {
                throw new Problems.Refused(words.of("cli.bad_pause", pause));
            }
            period = period.suspended(suspension(pause, words));
        }
        return period.extendedBy(extend);
    }

    private static Suspension suspension(String text, Words words) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            throw new Problems.Refused(words.of("cli.bad_pause", text));
        }
        var from = date(text.substring(0, dots), words);
        var to = date(text.substring(dots + 2), words);
        if (to.isBefore(from)) {
            throw new Problems.Refused(words.of("cli.bad_pause", text));
        }
        return new Suspension(from, to, words.of("deadline.pause_reason"));
    }

    private static LocalDate date(String text, Words words) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Problems.Refused(words.of("cli.bad_date", text));
        }
    }

    private WorkingCalendar calendar(Words words) {
        var calendar = WorkingCalendar.official();
        for (var file : calendars) {
            try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                calendar = calendar.with(CalendarLayer.read(text));
            } catch (IOException e) {
                throw new Problems.Refused(file + ": " + words.of("cli.not_readable"));
            } catch (NoticeFormatException e) {
                throw new Problems.Refused(words.of("cli.bad_calendar", e.line(), e.reason(), e.found()));
            }
        }
        return calendar;
    }
}
