package org.gongkai.office.channels;

import java.util.Set;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module offers in the staff navigation. */
@Configuration(proxyBeanMethods = false)
class ChannelNavigation {
    @Bean
    DeskEntry channelLedger() {
        return new DeskEntry(
                "publishing",
                60,
                "channels.title",
                "channels",
                Set.of(Duty.CLERK, Duty.REVIEWER, Duty.SECOND_REVIEWER, Duty.APPROVER, Duty.SECRECY, Duty.SUPERVISOR));
    }

    @Bean
    DeskEntry channelBoard() {
        return new DeskEntry("district", 30, "channels.board", "channels/board", Set.of(Duty.SUPERVISOR));
    }
}
