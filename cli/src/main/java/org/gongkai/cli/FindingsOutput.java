package org.gongkai.cli;

/** Takes results file by file, in order. */
interface FindingsOutput {
    void add(Checked checked);

    void end();
}
