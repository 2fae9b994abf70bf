package org.gongkai.office.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Contact;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Level;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.bodies.Standing;
import org.gongkai.office.bodies.Uscc;
import org.gongkai.office.catalogue.Catalogue;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the sample district and says where it is. */
@Component
@Profile("demo")
class Demonstration implements ApplicationRunner {
    static final String PASSWORD = "gongkai-yanshi-2022";
    private static final LocalDate FIRST_WORKDAY = LocalDate.of(SampleYear.YEAR, 1, 4);

    private final Bodies bodies;
    private final Catalogue catalogue;
    private final SampleYear year;
    private final SampleChannels channels;
    private final SampleCatalogues catalogues;
    private final SampleTakeover takeover;
    private final SampleRequests requests;
    private final SampleReports reports;
    private final SampleRecords records;
    private final SampleDisputes disputes;
    private final List<SamplePart> parts;
    private final TransactionTemplate transaction;
    private final MessageSource words;
    private final Environment environment;

    Demonstration(
            Bodies bodies,
            Catalogue catalogue,
            SampleYear year,
            SampleChannels channels,
            SampleCatalogues catalogues,
            SampleTakeover takeover,
            SampleRequests requests,
            SampleReports reports,
            SampleRecords records,
            SampleDisputes disputes,
            List<SamplePart> parts,
            TransactionTemplate transaction,
            MessageSource words,
            Environment environment) {
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.year = year;
        this.channels = channels;
        this.catalogues = catalogues;
        this.takeover = takeover;
        this.requests = requests;
        this.reports = reports;
        this.records = records;
        this.disputes = disputes;
        this.parts = parts;
        this.transaction = transaction;
        this.words = words;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (bodies.all().isEmpty()) {
            var people = Objects.requireNonNull(transaction.execute(status -> fill()));
            records.fill(bureau(people));
        }
        say("start.ready", "http://127.0.0.1:" + environment.getProperty("local.server.port") + "/");
        say("start.accounts", PASSWORD);
        for (var row : Sheet.rows("demo/people")) {
            System.out.println("  " + row.get(0) + "\t" + row.get(1) + "\t" + row.get(4));
        }
        say("start.try");
    }

    private Map<String, Person> fill() {
        var district = Optional.<Long>empty();
        for (var row : Sheet.rows("demo/bodies")) {
            var id = bodies.add(body(row), district);
            district = district.or(() -> Optional.of(id));
            catalogue.addStandard(bodies.withCode(row.get(0)));
        }
        var people = new HashMap<String, Person>();
        for (var row : Sheet.rows("demo/people")) {
            var person = bodies.addPerson(row.get(0), row.get(1), PASSWORD);
            people.put(person.username(), person);
            for (var duty : row.get(3).split(",")) {
                bodies.appoint(person, bodies.withCode(row.get(2)).id(), Duty.valueOf(duty));
            }
        }
        var office = bodies.withCode("hepinglu");
        var staff = new SampleYear.Staff(
                office,
                one(people, "linxiao"),
                one(people, "zhouzheng"),
                one(people, "wujing"),
                one(people, "gaoyuan"),
                columns(office));
        takeover.items(staff.clerk(), staff.approver(), office, FIRST_WORKDAY);
        year.fill(staff, "demo/items");
        channels.fill(staff.clerk(), office);
        catalogues.fill(bodies.withCode("donghe"), one(people, "jiangtao"), office, staff.clerk());
        catalogues.guide(office, staff.clerk(), staff.approver());
        var later = bodies.withCode("gongyuanlu");
        var laterStaff = new SampleYear.Staff(
                later,
                one(people, "wenli"),
                one(people, "hemin"),
                one(people, "hemin"),
                one(people, "baixiaodong"),
                columns(later));
        takeover.fill(laterStaff);
        year.fill(laterStaff, "demo/items-gongyuanlu");
        channels.later(laterStaff.clerk(), later);
        requests.fill(bureau(people));
        disputes.fill(one(people, "jiaming"), bodies.withCode("zhujian"));
        before(people, "chenyu", "suhe", "beiliang");
        before(people, "luoyi", "fanlei", "donghe");
        parts.forEach(part -> part.fill(people));
        reports.fill(people);
        return people;
    }

    private SampleRequests.Staff bureau(Map<String, Person> people) {
        return new SampleRequests.Staff(
                bodies.withCode("zhujian"), one(people, "jiaming"), one(people, "lvqin"), one(people, "duanrui"));
    }

    private void before(Map<String, Person> people, String clerk, String approver, String body) {
        takeover.items(one(people, clerk), one(people, approver), bodies.withCode(body), SampleTakeover.START);
    }

    private static Person one(Map<String, Person> people, String username) {
        return Objects.requireNonNull(people.get(username), username);
    }

    private Map<String, Long> columns(Body body) {
        var columns = new HashMap<String, Long>();
        catalogue.of(body).forEach(column -> columns.put(column.code(), column.id()));
        return Map.copyOf(columns);
    }

    private static Body body(List<String> row) {
        return new Body(
                0,
                row.get(0),
                row.get(1),
                row.get(2),
                Uscc.completed(row.get(3)),
                row.get(4),
                row.get(5),
                row.get(6),
                row.get(7),
                row.get(8),
                Lane.valueOf(row.get(9)),
                new Contact(row.get(11), row.get(12), row.get(13), ""),
                Standing.top(Level.valueOf(row.get(10))));
    }

    private void say(String key, Object... args) {
        System.out.println(words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE));
    }
}
