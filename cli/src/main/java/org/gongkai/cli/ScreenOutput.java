package org.gongkai.cli;

import java.io.PrintWriter;
import java.util.List;

/** Takes screened texts one by one, in order. */
interface ScreenOutput {
    /** Prints nothing. */
    ScreenOutput NONE = new ScreenOutput() {
        @Override
        public void add(Screened screened) {
            // the masked text is the output
        }

        @Override
        public void end() {
            // nothing was begun
        }
    };

    void add(Screened screened);

    void end();

    static ScreenOutput of(CheckCommand.Format format, List<String> names, PrintWriter out) {
        return switch (format) {
            case TEXT -> new ScreenLines(out);
            case JSON -> {
                boolean lines = names.stream().anyMatch(ScreenInputs::isLines);
                if (lines && !names.stream().allMatch(ScreenInputs::isLines)) {
                    throw new Problems.Refused(Words.text("screen.mixed"));
                }
                yield lines ? new ScreenJson.OfLines(out) : new ScreenJson.OfFiles(out);
            }
            case HTML -> new ScreenPage(out);
        };
    }
}
