package org.gongkai.office.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.office.publishing.SampleOffice.assertRefused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.junit.jupiter.api.Test;

class FourEyesTest {
    private static final int PERSONS = 6;
    private static final int TRIES = 80;

    @Test
    void who_drafted_neither_reviews_nor_clears_nor_approves_whatever_duties_they_hold() {
        var office = new SampleOffice(Lane.USUAL);
        var all = office.person(Duty.values());
        var id = office.publishing.draft(all, office.body, office.draft("信息"), office.now);
        office.act(all, id, Action.SUBMIT);
        assertRefused("four-eyes-drafter", () -> office.act(all, id, Action.PASS));
        office.act(office.reviewer, id, Action.PASS);
        assertRefused("four-eyes-drafter", () -> office.act(all, id, Action.CLEAR));
        office.act(office.secrecy, id, Action.CLEAR);
        assertRefused("four-eyes-drafter", () -> office.act(all, id, Action.APPROVE));
        assertThat(office.publishing.possible(all, office.body, office.item(id)))
                .extracting(Workflow.Transition::action)
                .containsExactly(Action.REFER, Action.RETURN);
    }

    @Test
    void who_changed_the_draft_counts_as_its_author() {
        var office = new SampleOffice(Lane.USUAL);
        var other = office.person(Duty.CLERK, Duty.REVIEWER);
        var id = office.aDraft();
        office.publishing.save(other, office.body, id, office.version(id), office.draft("改过的信息"), office.now);
        office.act(office.clerk, id, Action.SUBMIT);
        assertRefused("four-eyes-drafter", () -> office.act(other, id, Action.PASS));
    }

    @Test
    void in_the_usual_lane_who_reviewed_may_clear_but_not_approve() {
        var office = new SampleOffice(Lane.USUAL);
        var both = office.person(Duty.REVIEWER, Duty.APPROVER, Duty.SECRECY);
        var id = office.aDraft();
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(both, id, Action.PASS);
        office.act(both, id, Action.CLEAR);
        assertRefused("four-eyes-reviewer", () -> office.act(both, id, Action.APPROVE));
        office.act(office.approver, id, Action.APPROVE);
        assertThat(office.visible.get(office.body, id).title()).isEqualTo("信息");
    }

    @Test
    void in_the_full_lane_nobody_signs_twice() {
        var office = new SampleOffice(Lane.FULL);
        var all = office.person(Duty.values());
        var id = office.aDraft();
        office.act(office.clerk, id, Action.SUBMIT);
        office.act(all, id, Action.PASS);
        assertRefused("four-eyes-full", () -> office.act(all, id, Action.PASS_SECOND));
        office.act(office.second, id, Action.PASS_SECOND);
        assertRefused("four-eyes-full", () -> office.act(all, id, Action.CLEAR));
        office.act(office.secrecy, id, Action.CLEAR);
        assertRefused("four-eyes-full", () -> office.act(all, id, Action.APPROVE));
        office.act(office.approver, id, Action.APPROVE);
        assertThat(office.item(id).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void a_small_office_needs_two_persons() {
        var office = new SampleOffice(Lane.SMALL);
        var writer = office.person(Duty.values());
        var head = office.person(Duty.APPROVER, Duty.SECRECY);
        var id = office.publishing.draft(writer, office.body, office.draft("信息"), office.now);
        office.act(writer, id, Action.SUBMIT);
        assertRefused("four-eyes-drafter", () -> office.act(writer, id, Action.CLEAR));
        office.act(head, id, Action.CLEAR);
        office.act(head, id, Action.APPROVE);
        assertThat(office.visible.latest(office.body, 5)).hasSize(1);
    }

    /** Everybody holds every duty, so that nothing but the four eyes limits who acts. */
    @Property(tries = 2000, seed = "20260101")
    void however_they_try_fewer_persons_than_the_lane_demands_never_publish_in_order(
            @ForAll Lane lane, @ForAll long seed) {
        var walk = new Walk(lane == Lane.EMERGENCY ? Lane.USUAL : lane, lane == Lane.EMERGENCY, new Random(seed));
        for (var i = 0; i < TRIES && !walk.ended(); i++) {
            walk.tryOne();
        }
        walk.signers()
                .ifPresent(signers -> assertThat(signers)
                        .hasSizeGreaterThanOrEqualTo(walk.demanded())
                        .doesNotContainAnyElementsOf(walk.authors));
    }

    /** The table and the four eyes walked without a database. */
    private static final class Walk {
        private final Lane lane;
        private final boolean emergency;
        private final Random random;
        private final Set<Long> authors = new HashSet<>();
        private List<Step> round = new ArrayList<>();
        private State state = State.DRAFT;

        Walk(Lane lane, boolean emergency, Random random) {
            this.lane = lane;
            this.emergency = emergency;
            this.random = random;
            authors.add(1L);
        }

        boolean ended() {
            return state == State.PUBLISHED;
        }

        void tryOne() {
            var person = 1L + random.nextInt(PERSONS);
            var early = state == State.DRAFT || state == State.APPROVAL;
            var rows = Workflow.from(emergency && early ? Lane.EMERGENCY : lane, state).stream()
                    .filter(row -> row.action() != Action.WITHDRAW && row.action() != Action.DISCARD)
                    .filter(row -> row.action() != Action.KEEP)
                    .toList();
            var row = rows.get(random.nextInt(rows.size()));
            if (row.action() == Action.SUBMIT && random.nextInt(3) == 0) {
                authors.add(person);
                return;
            }
            var done = round.stream().map(Step::action).toList();
            if (FourEyes.refusal(lane, row.action(), Set.of(person), authors, round)
                            .isPresent()
                    || row.from() == State.AFTER && row.to() == State.AFTER && done.contains(row.action())) {
                return;
            }
            if (row.action() == Action.SUBMIT) {
                round = new ArrayList<>();
            }
            round.add(step(row, person));
            var signed = round.stream().map(Step::action).toList();
            state = row.from() == State.AFTER
                            && row.to() == State.AFTER
                            && Workflow.missing(lane, signed).isEmpty()
                    ? State.PUBLISHED
                    : row.to();
        }

        int demanded() {
            return switch (lane) {
                case FULL -> 4;
                case USUAL, EMERGENCY -> 2;
                case SMALL -> 1;
            };
        }

        Optional<Set<Long>> signers() {
            if (!ended()) {
                return Optional.empty();
            }
            var signers = new HashSet<Long>();
            round.stream()
                    .filter(step -> step.action().signature().isPresent())
                    .forEach(step -> signers.add(step.personId()));
            return Optional.of(signers);
        }

        private static Step step(Workflow.Transition row, long person) {
            return new Step(
                    0,
                    row.action(),
                    row.from(),
                    row.to(),
                    1,
                    1,
                    person,
                    "",
                    LocalDate.EPOCH,
                    Instant.EPOCH,
                    "",
                    0,
                    "",
                    "",
                    Optional.empty());
        }
    }
}
