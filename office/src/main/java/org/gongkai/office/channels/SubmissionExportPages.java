package org.gongkai.office.channels;

import static org.gongkai.office.bodies.Duty.APPROVER;
import static org.gongkai.office.bodies.Duty.CLERK;
import static org.gongkai.office.bodies.Duty.REVIEWER;
import static org.gongkai.office.bodies.Duty.SECOND_REVIEWER;
import static org.gongkai.office.bodies.Duty.SECRECY;
import static org.gongkai.office.bodies.Duty.SUPERVISOR;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongkai.office.SafeCell;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The submissions of a year to take away. */
@Controller
class SubmissionExportPages {
    private static final List<String> HEADS =
            List.of("title", "receiver", "day", "due", "state", "ended", "adopted-as", "adopted-address", "reason");

    private final Bodies bodies;
    private final SubmissionRegister register;
    private final MessageSource words;
    private final Trail trail;

    SubmissionExportPages(Bodies bodies, SubmissionRegister register, MessageSource words, Trail trail) {
        this.bodies = bodies;
        this.register = register;
        this.words = words;
        this.trail = trail;
    }

    @ForDuty(
            value = {CLERK, REVIEWER, SECOND_REVIEWER, APPROVER, SECRECY, SUPERVISOR},
            above = SUPERVISOR)
    @GetMapping("/desk/{code}/channels/submissions.csv")
    void csv(
            @PathVariable String code,
            @RequestParam Optional<Integer> year,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        var today = trail.now().day();
        var filter = SubmissionPages.filter(year.orElse(today.getYear()), receiver, state);
        ChannelDownload.csv(response, say("channels.submissions"));
        var out = response.getWriter();
        out.write(SafeCell.BYTE_ORDER_MARK);
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(HEADS.stream()
                    .map(head -> say("channels.submission." + head))
                    .toList());
            for (var one : register.of(bodies.withCode(code), filter, today)) {
                csv.printRecord(row(one));
            }
        }
    }

    private List<String> row(Submission one) {
        return Stream.of(
                        one.title(),
                        one.receiver(),
                        one.submittedOn().toString(),
                        one.due().toString(),
                        say("channels.submission.state." + one.state()),
                        one.ended().map(Object::toString).orElse(""),
                        one.adoptedAs(),
                        one.adoptedAddress(),
                        one.reason())
                .map(SafeCell::of)
                .toList();
    }

    private String say(String key) {
        return ChannelWords.say(words, key);
    }
}
