package org.gongkai.office;

import java.util.List;

/**
 * 命令: a word of the command line beside {@code demo} and {@code serve}. Modules offer theirs to the service loader,
 * because the start of the program knows no module.
 */
public interface Command {
    /** The word, such as {@code trail}. */
    String word();

    /**
     * Runs it and answers the exit code: 0 done, 1 something is wrong with what was looked at, 2 it could not be done.
     *
     * @param args what follows the word
     * @throws Settings.Unusable where an argument is not understood
     */
    int run(List<String> args) throws Settings.Unusable;
}
