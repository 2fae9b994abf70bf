package org.gongkai.office.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.Visitor;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PreviewTest {
    private final Body body = OfficeServer.bean(Bodies.class).withCode("hepinglu");
    private final Visitor uploader = Visitor.signedIn("linxiao");

    private String kept(String name, byte[] content) {
        var id = OfficeServer.bean(JdbcClient.class)
                .sql("select id from bodies_person where username = 'linxiao'")
                .query(Long.class)
                .single();
        var file = OfficeServer.bean(KeptFiles.class)
                .keep(
                        new Upload(name, content),
                        new Person(id, "linxiao", "林晓"),
                        body,
                        OfficeServer.bean(Trail.class).now());
        return "/p/hepinglu/f/" + file.id();
    }

    @Test
    void a_pdf_is_looked_at_page_by_page_by_whom_may_read_it() {
        var address = kept("图则.pdf", SampleFiles.pdf("words"));
        var page = uploader.page(address + "/view");
        assertThat(page.select(".preview-pages img").eachAttr("src")).isEqualTo(List.of(address + "/page/1"));
        assertThat(page.select("img").attr("alt")).isEqualTo("图则.pdf 第 1 页");
        var picture = uploader.get(address + "/page/1");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.statusCode()).isEqualTo(200);
        var stranger = new Visitor();
        assertThat(stranger.get(address + "/view").statusCode()).isEqualTo(404);
        assertThat(stranger.get(address + "/page/1").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_drawn_is_said_to_be_so() {
        var pdf = kept("图则.pdf", SampleFiles.pdf("words"));
        assertThat(uploader.get(pdf + "/page/2").statusCode()).isEqualTo(404);
        assertThat(uploader.get(pdf + "/page/0").statusCode()).isEqualTo(404);
        assertThat(uploader.get(pdf + "/page/x").statusCode()).isEqualTo(404);
        assertThat(uploader.get(kept("通知.docx", SampleFiles.docx("正文")) + "/view")
                        .body())
                .contains("不能在线查看");
    }
}
