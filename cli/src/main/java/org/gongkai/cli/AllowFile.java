package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.gongkai.screening.BodyList;
import org.gongkai.screening.Screener;

/** 放行名单: a screener that leaves alone what the file names, on today's date in China. */
final class AllowFile {
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private AllowFile() {}

    static Screener read(Path file, PrintWriter err) {
        var today = LocalDate.now(CLOCK);
        try {
            var list = BodyList.parse(ScreenText.decode(Files.readAllBytes(file)), today);
            if (!list.ended().isEmpty()) {
                var lines = list.ended().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(Words.text("screen.and")));
                err.println(Words.text("screen.allow_ended", file, lines));
            }
            return Screener.standard().on(today).with(list.allowances()).withWords(list.words());
        } catch (BodyList.Unusable e) {
            throw new Problems.Refused(Words.text("screen.allow_unusable", file, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new Problems.Refused(Words.text("screen.allow_unread", file));
        }
    }
}
