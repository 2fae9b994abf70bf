package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeMap;
import org.gongkai.office.bodies.Lane;
import org.junit.jupiter.api.Test;

class WorkflowTest {
    @Test
    void the_full_lane_allows_exactly_this() {
        assertThat(allowed(Lane.FULL)).isEqualTo("""
                AFTER CLEAR [SECRECY] AFTER words
                AFTER PASS [REVIEWER] AFTER
                AFTER PASS_SECOND [SECOND_REVIEWER] AFTER
                AFTER RETURN [REVIEWER, SECOND_REVIEWER, SECRECY] DRAFT words
                AFTER WITHDRAW [APPROVER, SECRECY] WITHDRAWN words SHOWN
                APPROVAL APPROVE [APPROVER] PUBLISHED FOR_THE_PUBLIC
                APPROVAL KEEP [APPROVER] KEPT NOT_FOR_THE_PUBLIC
                APPROVAL REFER [APPROVER] REFERRED words
                APPROVAL RETURN [APPROVER] DRAFT words
                APPROVAL SCHEDULE [APPROVER] SCHEDULED FOR_THE_PUBLIC
                APPROVAL WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                DRAFT DISCARD [CLERK] DISCARDED words NEVER_SHOWN
                DRAFT SUBMIT [CLERK] REVIEW
                DRAFT WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                KEPT CORRECT [CLERK] DRAFT words
                PUBLISHED CORRECT [CLERK] DRAFT words
                PUBLISHED MASK [APPROVER, SECRECY] PUBLISHED SHOWN
                PUBLISHED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                REFERRED ANSWER [SECRECY] SECRECY words
                REFERRED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                REVIEW PASS [REVIEWER] SECOND
                REVIEW RETURN [REVIEWER] DRAFT words
                REVIEW WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                SCHEDULED PUBLISH [] PUBLISHED FOR_THE_PUBLIC
                SCHEDULED UNSCHEDULE [APPROVER] APPROVAL words
                SCHEDULED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                SECOND PASS_SECOND [SECOND_REVIEWER] SECRECY
                SECOND RETURN [SECOND_REVIEWER] DRAFT words
                SECOND WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                SECRECY CLEAR [SECRECY] APPROVAL words
                SECRECY OBJECT [SECRECY] DRAFT words
                SECRECY REFER [SECRECY] REFERRED words
                SECRECY RETURN [SECRECY] DRAFT words
                SECRECY WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                """);
    }

    @Test
    void the_usual_lane_allows_exactly_this() {
        assertThat(allowed(Lane.USUAL)).isEqualTo("""
                AFTER CLEAR [SECRECY] AFTER words
                AFTER PASS [REVIEWER] AFTER
                AFTER RETURN [REVIEWER, SECOND_REVIEWER, SECRECY] DRAFT words
                AFTER WITHDRAW [APPROVER, SECRECY] WITHDRAWN words SHOWN
                APPROVAL APPROVE [APPROVER] PUBLISHED FOR_THE_PUBLIC
                APPROVAL KEEP [APPROVER] KEPT NOT_FOR_THE_PUBLIC
                APPROVAL REFER [APPROVER] REFERRED words
                APPROVAL RETURN [APPROVER] DRAFT words
                APPROVAL SCHEDULE [APPROVER] SCHEDULED FOR_THE_PUBLIC
                APPROVAL WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                DRAFT DISCARD [CLERK] DISCARDED words NEVER_SHOWN
                DRAFT SUBMIT [CLERK] REVIEW
                DRAFT WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                KEPT CORRECT [CLERK] DRAFT words
                PUBLISHED CORRECT [CLERK] DRAFT words
                PUBLISHED MASK [APPROVER, SECRECY] PUBLISHED SHOWN
                PUBLISHED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                REFERRED ANSWER [SECRECY] SECRECY words
                REFERRED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                REVIEW PASS [REVIEWER] SECRECY
                REVIEW RETURN [REVIEWER] DRAFT words
                REVIEW WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                SCHEDULED PUBLISH [] PUBLISHED FOR_THE_PUBLIC
                SCHEDULED UNSCHEDULE [APPROVER] APPROVAL words
                SCHEDULED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                SECRECY CLEAR [SECRECY] APPROVAL words
                SECRECY OBJECT [SECRECY] DRAFT words
                SECRECY REFER [SECRECY] REFERRED words
                SECRECY RETURN [SECRECY] DRAFT words
                SECRECY WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                """);
    }

    @Test
    void the_lane_of_a_small_office_allows_exactly_this() {
        assertThat(allowed(Lane.SMALL)).isEqualTo("""
                AFTER CLEAR [SECRECY] AFTER words
                AFTER RETURN [REVIEWER, SECOND_REVIEWER, SECRECY] DRAFT words
                AFTER WITHDRAW [APPROVER, SECRECY] WITHDRAWN words SHOWN
                APPROVAL APPROVE [APPROVER] PUBLISHED FOR_THE_PUBLIC
                APPROVAL KEEP [APPROVER] KEPT NOT_FOR_THE_PUBLIC
                APPROVAL REFER [APPROVER] REFERRED words
                APPROVAL RETURN [APPROVER] DRAFT words
                APPROVAL SCHEDULE [APPROVER] SCHEDULED FOR_THE_PUBLIC
                APPROVAL WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                DRAFT DISCARD [CLERK] DISCARDED words NEVER_SHOWN
                DRAFT SUBMIT [CLERK] SECRECY
                DRAFT WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                KEPT CORRECT [CLERK] DRAFT words
                PUBLISHED CORRECT [CLERK] DRAFT words
                PUBLISHED MASK [APPROVER, SECRECY] PUBLISHED SHOWN
                PUBLISHED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                REFERRED ANSWER [SECRECY] SECRECY words
                REFERRED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                SCHEDULED PUBLISH [] PUBLISHED FOR_THE_PUBLIC
                SCHEDULED UNSCHEDULE [APPROVER] APPROVAL words
                SCHEDULED WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                SECRECY CLEAR [SECRECY] APPROVAL words
                SECRECY OBJECT [SECRECY] DRAFT words
                SECRECY REFER [SECRECY] REFERRED words
                SECRECY RETURN [SECRECY] DRAFT words
                SECRECY WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                """);
    }

    @Test
    void an_emergency_allows_exactly_this_until_it_is_public() {
        assertThat(allowed(Lane.EMERGENCY)).isEqualTo("""
                APPROVAL APPROVE [APPROVER] AFTER FOR_THE_PUBLIC
                APPROVAL RETURN [APPROVER] DRAFT words
                APPROVAL WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                DRAFT DISCARD [CLERK] DISCARDED words NEVER_SHOWN
                DRAFT SUBMIT [CLERK] APPROVAL FOR_THE_PUBLIC
                DRAFT WITHDRAW [APPROVER] WITHDRAWN words SHOWN
                """);
    }

    @Test
    void no_act_is_listed_twice_for_one_lane_and_state() {
        for (var lane : Lane.values()) {
            for (var state : State.values()) {
                assertThat(Workflow.from(lane, state))
                        .extracting(Workflow.Transition::action)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static String allowed(Lane lane) {
        var rows = new TreeMap<String, String>();
        for (var state : State.values()) {
            Arrays.stream(Action.values())
                    .forEach(action -> Workflow.find(lane, state, action)
                            .ifPresent(row -> rows.put(
                                    state + " " + action,
                                    row.duties().stream().sorted().toList() + " " + row.to()
                                            + (row.words() == Workflow.Words.REQUIRED ? " words" : "")
                                            + (row.when() == Workflow.When.ALWAYS ? "" : " " + row.when()))));
        }
        var text = new StringBuilder();
        rows.forEach((key, value) -> text.append(key).append(' ').append(value).append('\n'));
        return text.toString();
    }
}
