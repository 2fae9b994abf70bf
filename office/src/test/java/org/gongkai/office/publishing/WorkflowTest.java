package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import org.gongkai.office.bodies.Lane;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    @Test
    void the_usual_lane_allows_exactly_this() {
        assertThat(allowed(Lane.USUAL)).isEqualTo("""
                APPROVAL APPROVE APPROVER PUBLISHED NONE
                APPROVAL RETURN APPROVER DRAFT REQUIRED
                DRAFT SUBMIT CLERK REVIEW NONE
                PUBLISHED CORRECT CLERK DRAFT REQUIRED
                PUBLISHED WITHDRAW APPROVER WITHDRAWN REQUIRED
                REVIEW PASS REVIEWER SECRECY NONE
                REVIEW RETURN REVIEWER DRAFT REQUIRED
                SECRECY CLEAR SECRECY APPROVAL REQUIRED
                SECRECY RETURN SECRECY DRAFT REQUIRED
                """);
    }

    @Test
    void the_lane_of_a_small_office_allows_exactly_this() {
        assertThat(allowed(Lane.SMALL)).isEqualTo("""
                APPROVAL APPROVE APPROVER PUBLISHED NONE
                APPROVAL RETURN APPROVER DRAFT REQUIRED
                DRAFT SUBMIT CLERK SECRECY NONE
                PUBLISHED CORRECT CLERK DRAFT REQUIRED
                PUBLISHED WITHDRAW APPROVER WITHDRAWN REQUIRED
                SECRECY CLEAR SECRECY APPROVAL REQUIRED
                SECRECY RETURN SECRECY DRAFT REQUIRED
                """);
    }

    private static String allowed(Lane lane) {
        var rows = new TreeMap<String, String>();
        for (var state : State.values()) {
            Arrays.stream(Action.values())
                    .forEach(action -> Workflow.find(lane, state, action)
                            .ifPresent(row ->
                                    rows.put(state + " " + action, row.duty() + " " + row.to() + " " + row.words())));
        }
        var text = new StringBuilder();
        rows.forEach((key, value) -> text.append(key).append(' ').append(value).append('\n'));
        return text.toString();
    }
}
