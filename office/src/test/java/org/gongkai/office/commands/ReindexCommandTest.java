package org.gongkai.office.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.gongkai.office.OfficeServer;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;

class ReindexCommandTest {
    @Test
    void a_running_office_builds_its_index_anew_and_the_command_tells_when_it_is_done() {
        var data = OfficeServer.bean(Environment.class).getRequiredProperty("gongkai.data");
        var out = new StringWriter();
        var code = Main.run(new PrintWriter(out, true), new PrintWriter(out, true), "reindex", "--data", data);
        assertThat(out.toString()).containsPattern("已重建，共 \\d+ 条");
        assertThat(code).isZero();
    }
}
