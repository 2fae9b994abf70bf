package org.gongkai.office.commands;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Runs a command in this process. */
public final class CommandsFixture {
    private CommandsFixture() {}

    /** What it answered. */
    public record Result(int code, String out, String err) {}

    public static Result run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Result(code, out.toString(), err.toString());
    }
}
