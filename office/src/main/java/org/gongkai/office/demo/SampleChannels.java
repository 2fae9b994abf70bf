package org.gongkai.office.demo;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeCalendar;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.channels.Channel;
import org.gongkai.office.channels.Channels;
import org.gongkai.office.channels.Submissions;
import org.gongkai.office.publishing.PublicItems;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The WeChat account and the submissions of 2021: 24 placements under a promise of two weeks, 43 adoptions. */
@Component
@Profile("demo")
class SampleChannels {
    private static final int EVENING = 17;
    private static final int PROMISED_DAYS = 14;
    private static final int ALL = 10_000;

    private final Channels channels;
    private final Submissions submissions;
    private final PublicItems items;
    private final OfficeCalendar calendar;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleChannels(Channels channels, Submissions submissions, PublicItems items, OfficeCalendar calendar) {
        this.channels = channels;
        this.submissions = submissions;
        this.items = items;
        this.calendar = calendar;
    }

    void fill(Person clerk, Body body) {
        wechat(clerk, body);
        for (var row : Sheet.rows("demo/submissions")) {
            if (row.get(0).equals("M")) {
                for (var month = 1; month <= 12; month++) {
                    var day = LocalDate.of(SampleYear.YEAR, month, Integer.parseInt(row.get(1)));
                    var period = MessageFormat.format(words.getString("month"), String.valueOf(SampleYear.YEAR), month);
                    submit(
                            clerk,
                            body,
                            row,
                            calendar.current().workdayFrom(day),
                            MessageFormat.format(row.get(2), period));
                }
            } else {
                submit(clerk, body, row, LocalDate.parse(row.get(1)), row.get(2));
            }
        }
    }

    /** All warnings and safety tips, and every second list of vacancies. */
    private void wechat(Person clerk, Body body) {
        var first = LocalDate.of(SampleYear.YEAR, 1, 1);
        var account = new Channel(
                0, body.id(), Channel.Kind.WECHAT, words.getString("wechat"), OptionalInt.of(PROMISED_DAYS));
        var id = channels.add(clerk, account, body, at(first));
        var vacancies = 0;
        for (var item : items.latest(body, ALL)) {
            if (item.publishedOn().getYear() != SampleYear.YEAR) {
                continue;
            }
            var isVacancy = item.title().contains(words.getString("vacancies"));
            vacancies += isVacancy ? 1 : 0;
            if (item.columnCode().equals("emergency") || isVacancy && vacancies % 2 == 0) {
                channels.place(clerk, body, id, item.id(), item.publishedOn(), "", at(item.publishedOn()));
            }
        }
    }

    private void submit(Person clerk, Body body, List<String> row, LocalDate day, String title) {
        var id = submissions.submit(clerk, body, title, row.get(3), day, at(day));
        if (!row.get(4).isEmpty()) {
            var adopted = calendar.current().workdayFrom(day.plusDays(Long.parseLong(row.get(4))));
            var inYear = adopted.getYear() == SampleYear.YEAR ? adopted : day;
            submissions.adopt(clerk, body, id, inYear, row.get(5), at(inYear));
        }
    }

    private static Moment at(LocalDate day) {
        return new Moment(day, day.atTime(EVENING, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
