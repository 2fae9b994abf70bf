package org.gongkai.office.bodies.register;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Contact;
import org.gongkai.office.bodies.Lane;
import org.gongkai.office.bodies.Level;
import org.gongkai.office.bodies.Standing;
import org.gongkai.office.bodies.Uscc;

/** The fields of a body as typed and as kept. */
final class BodyFields {
    /** Those that must be filled in besides name, code and level. */
    static final List<String> NEEDED = List.of("leader", "unit", "address", "hours", "phone");

    private static final String EMAIL = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final String POSTCODE = "|\\d{6}";
    private static final String ONLINE = "|https?://\\S+";

    private BodyFields() {}

    static Map<String, String> of(Body body) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("uscc", body.uscc());
        fields.put("level", body.standing().level().name());
        fields.put("lane", body.lane().name());
        fields.put("leader", body.leader());
        fields.put("unit", body.unit());
        fields.put("address", body.address());
        fields.put("hours", body.hours());
        fields.put("phone", body.phone());
        fields.put("postcode", body.contact().postcode());
        fields.put("fax", body.contact().fax());
        fields.put("email", body.contact().email());
        fields.put("online", body.contact().online());
        return fields;
    }

    /** What everybody reads of it, each behind its name: a telephone number beside it is an office's. */
    static String[] words(Body body) {
        return Stream.of("unit", "leader", "address", "hours", "phone", "fax", "email", "online")
                .map(field -> body.name() + " " + of(body).get(field))
                .toArray(String[]::new);
    }

    /** Names of the fields that differ, for the trail. */
    static String changed(Body old, Body now) {
        var before = of(old);
        return of(now).entrySet().stream()
                .filter(field -> !Objects.equals(before.get(field.getKey()), field.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
    }

    /** Notes what has to be mended in the fields every body has. */
    static void check(Form form) {
        NEEDED.forEach(form::filled);
        var uscc = uscc(form);
        Uscc.problem(uscc)
                .ifPresent(wrong ->
                        form.require(false, "uscc", wrong.code(), wrong.args().toArray()));
        form.require(isOne(Level.values(), form.text("level")), "level", "field-choose");
        form.require(isOne(Lane.values(), form.text("lane")), "lane", "field-choose");
        form.require(form.text("postcode").matches(POSTCODE), "postcode", "field-postcode");
        form.require(form.text("email").matches(EMAIL), "email", "field-email");
        form.require(form.text("online").matches(ONLINE), "online", "field-online");
    }

    static String uscc(Form form) {
        return form.text("uscc").toUpperCase(Locale.ROOT);
    }

    /** The body as typed; call only after {@link #check} found nothing. */
    static Body body(Form form, long id, String code, String name, String shortName, Standing standing) {
        return new Body(
                id,
                code,
                name,
                shortName,
                uscc(form),
                form.text("address"),
                form.text("hours"),
                form.text("phone"),
                form.text("leader"),
                form.text("unit"),
                Lane.valueOf(form.text("lane")),
                new Contact(form.text("postcode"), form.text("fax"), form.text("email"), form.text("online")),
                standing);
    }

    static Form form(Body body) {
        return new Form(new HashMap<>(of(body)));
    }

    private static boolean isOne(Enum<?>[] values, String name) {
        return List.of(values).stream().anyMatch(value -> value.name().equals(name));
    }
}
