package org.gongkai.office.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.catalogue.AnOffice.assertRefused;

import java.time.LocalDate;
import org.gongkai.office.OfficeServer;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.catalogue.Guide.State;
import org.gongkai.office.trail.Moment;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GuidesTest {
    private final Guides guides = OfficeServer.bean(Guides.class);
    private final AnOffice office = AnOffice.alone();

    @Test
    void the_public_reads_a_text_only_after_somebody_else_published_it() {
        assertThat(guide().state()).isEqualTo(State.MISSING);
        guides.write(office.clerk, office.body, "第一行\n\n第二行", office.now);
        assertThat(guide().shown()).isEmpty();
        guides.publish(office.approver, office.body, waiting(), office.now);
        assertThat(guide().shown().orElseThrow().paragraphs()).containsExactly("第一行", "第二行");
        assertThat(guide().state()).isEqualTo(State.CURRENT);
        guides.write(office.clerk, office.body, "新的文本", office.now);
        assertThat(guide().shown().orElseThrow().source()).startsWith("第一行");
    }

    @Test
    void who_wrote_it_does_not_publish_it() {
        var both = office.person(Duty.CLERK, Duty.APPROVER);
        guides.write(both, office.body, "文本", office.now);
        var id = waiting();
        assertRefused("four-eyes-drafter", () -> guides.publish(both, office.body, id, office.now));
        assertRefused("not-your-duty", () -> guides.publish(office.clerk, office.body, id, office.now));
        assertRefused("not-your-body", () -> guides.publish(AnOffice.alone().approver, office.body, id, office.now));
        assertRefused("guide-stale", () -> guides.publish(office.approver, office.body, id + 1000, office.now));
        assertRefused("guide-missing", () -> guides.check(office.clerk, office.body, office.now));
        assertRefused("guide-text", () -> guides.write(both, office.body, " ", office.now));
    }

    @Test
    void a_guide_is_old_the_day_after_a_year_and_current_again_once_checked() {
        publish();
        var lastDay = office.now.day().plusYears(1);
        assertThat(guides.of(office.body, lastDay).state()).isEqualTo(State.CURRENT);
        assertThat(guides.of(office.body, lastDay.plusDays(1)).state()).isEqualTo(State.OLD);
        guides.check(office.clerk, office.body, new Moment(lastDay, office.now.at()));
        assertThat(guides.of(office.body, lastDay.plusDays(1)).state()).isEqualTo(State.CURRENT);
        assertThat(guides.of(office.body, LocalDate.MAX).state()).isEqualTo(State.OLD);
    }

    @Test
    void a_changed_telephone_asks_for_a_check_and_is_named() {
        publish();
        OfficeServer.bean(JdbcClient.class)
                .sql("update bodies_body set phone = '0000-7654321' where id = ?")
                .param(office.body.id())
                .update();
        var body = OfficeServer.bean(Bodies.class).withCode(office.body.code());
        assertThat(guides.of(body, office.now.day()).state()).isEqualTo(State.CHANGED);
        assertThat(guides.of(body, office.now.day()).changed()).containsExactly("phone");
        guides.check(office.approver, body, office.now);
        assertThat(guides.of(body, office.now.day()).state()).isEqualTo(State.CURRENT);
    }

    private void publish() {
        guides.write(office.clerk, office.body, "文本", office.now);
        guides.publish(office.approver, office.body, waiting(), office.now);
    }

    private Guide guide() {
        return guides.of(office.body, office.now.day());
    }

    private long waiting() {
        return guide().waiting().orElseThrow().id();
    }
}
