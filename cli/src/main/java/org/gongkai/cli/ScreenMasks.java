package org.gongkai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongkai.screening.Screener;
import org.gongkai.screening.files.MaskedCopy;
import org.gongkai.screening.files.UnreadableFile;

/** Writes masked copies; the original is never touched and no earlier copy is written over. */
final class ScreenMasks {
    private ScreenMasks() {}

    static void write(Screened screened, Screener screener, PrintWriter out, PrintWriter err) {
        var name = screened.item().file();
        var read = screened.item().document();
        if (read != null) {
            document(Path.of(name), screener, err);
            read.unread().forEach(one -> err.println(Words.text("screen.masked_unread", one)));
            return;
        }
        var masked = screener.mask(screened.item().text());
        if (name.equals("-")) {
            out.print(masked);
            return;
        }
        if (screened.item().line() > 0) {
            throw new Problems.Refused(Words.text("screen.no_mask", name));
        }
        var copy = copyOf(Path.of(name));
        try {
            Files.writeString(copy, masked, StandardOpenOption.CREATE_NEW);
            err.println(Words.text("screen.masked", copy));
        } catch (IOException e) {
            throw new Problems.Refused(Words.text("cli.not_writable", copy));
        }
    }

    private static void document(Path file, Screener screener, PrintWriter err) {
        var copy = copyOf(file);
        try {
            var masked = MaskedCopy.of(String.valueOf(file.getFileName()), Files.readAllBytes(file), screener::mask);
            Files.write(copy, masked, StandardOpenOption.CREATE_NEW);
            err.println(Words.text("screen.masked", copy));
        } catch (UnreadableFile refused) {
            throw new Problems.Refused(String.valueOf(refused.getMessage()));
        } catch (IOException e) {
            throw new Problems.Refused(Words.text("cli.not_writable", copy));
        }
    }

    /** notice.txt becomes notice.masked.txt; the copy of a page holds its text alone. */
    private static Path copyOf(Path file) {
        var name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot);
        boolean page = extension.matches("(?i)\\.(?:s?html?|xhtml)");
        return file.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".masked" + (page ? ".txt" : extension));
    }
}
