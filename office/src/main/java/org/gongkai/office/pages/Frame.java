package org.gongkai.office.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.DeskEntry;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.DutyGate;
import org.gongkai.office.bodies.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * What every page has around it: words, the day, who is signed in, and the token its forms carry.
 *
 * @param person name of who is signed in, empty for the public
 * @param duties duties of that person for the body of the page
 * @param several whether that person serves several bodies
 * @param large 长者模式: whether the reader wants everything in large type
 * @param path the address of the page
 * @param query what follows it, empty for nothing
 * @param isStatic whether the page is written to a file, where nothing can be searched, filtered or sent
 * @param entries what all modules offer in the staff navigation; none where no staff sign in
 */
public record Frame(
        MessageSource words,
        OfficeDay day,
        String person,
        Set<Duty> duties,
        List<DeskEntry> entries,
        boolean several,
        boolean large,
        String path,
        String query,
        boolean isStatic,
        @Nullable CsrfToken csrf) {
    /** Cookie of a reader who wants large type. */
    public static final String LARGE = "large";
    /** Header with which the export of the portal asks for a page. */
    public static final String STATIC = "X-Gongkai-Static";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");
    private static final List<String> GROUPS = List.of(
            "work",
            "publishing",
            "catalogue",
            "requests",
            "engagement",
            "report",
            "supervision",
            "district",
            "administration");
    /** As many entries as are seen at a glance. */
    private static final int FEW = 12;

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(OfficeDay.ZONE);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    static Frame of(MessageSource words, OfficeDay day, List<DeskEntry> entries, HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Frame(
                words,
                day,
                name(request),
                DutyGate.dutiesOf(request),
                entries,
                DutyGate.servesSeveral(request),
                isLarge(request),
                request.getRequestURI(),
                Objects.toString(request.getQueryString(), ""),
                asksStatic(request),
                token);
    }

    /** Whether the export of the portal asks, from this machine. */
    public static boolean asksStatic(HttpServletRequest request) {
        return "1".equals(request.getHeader(STATIC)) && LOOPBACK.contains(request.getRemoteAddr());
    }

    /** Whether the reader wants large type. */
    public static boolean isLarge(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, LARGE);
        return cookie != null && cookie.getValue().equals("1");
    }

    /** The name of a form's field with a colon, for a list of what is to be mended; empty where it has none. */
    public String field(String name) {
        var label = words.getMessage("field." + name, null, "", Locale.SIMPLIFIED_CHINESE);
        return label == null || label.isEmpty() ? "" : t("form.field", label);
    }

    /** Whether forms carry a token; there is none where nobody signs in. */
    public boolean hasCsrf() {
        return csrf != null;
    }

    public String csrfName() {
        return csrf == null ? "" : csrf.getParameterName();
    }

    /** The token of a form; only a page with a form asks, so that readers of the portal need no session. */
    public String csrfToken() {
        return csrf == null ? "" : csrf.getToken();
    }

    /** The link that turns large type on or off and keeps what the page was asked for. */
    public String largeLink() {
        return "?" + (query.isEmpty() ? "" : query + "&") + LARGE + "=" + (large ? "0" : "1");
    }

    /** The words of a key. */
    public String t(String key, Object... args) {
        return words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE);
    }

    /** Whether the entries under a heading are shown at once: those of the page, one's own work, and all where they are few. */
    public boolean isOpen(String group, String current) {
        var navigation = navigation();
        return group.equals(GROUPS.get(0))
                || navigation.getOrDefault(group, List.of()).stream()
                        .anyMatch(entry -> entry.path().equals(current))
                || navigation.values().stream().mapToInt(List::size).sum() <= FEW;
    }

    /** The entries this person sees, by heading. */
    public Map<String, List<DeskEntry>> navigation() {
        var navigation = new LinkedHashMap<String, List<DeskEntry>>();
        for (var group : GROUPS) {
            var shown = entries.stream()
                    .filter(entry -> entry.group().equals(group) && !Collections.disjoint(entry.duties(), duties))
                    .sorted(Comparator.comparingInt(DeskEntry::position))
                    .toList();
            if (!shown.isEmpty()) {
                navigation.put(group, shown);
            }
        }
        return navigation;
    }

    /** Whether staff sign in here, so that a page may lead there. */
    public boolean hasDesk() {
        return !entries.isEmpty();
    }

    public String deskPath(Body body, DeskEntry entry) {
        return "/desk/" + body.code() + (entry.path().isEmpty() ? "" : "/" + entry.path());
    }

    public LocalDate today() {
        return day.today();
    }

    /** An instant to the minute, Beijing time. */
    public String time(Instant instant) {
        return MINUTE.format(instant);
    }

    /** A date in prose. */
    public String date(LocalDate date) {
        return LONG.format(date);
    }

    /** Words for working days left; negative is late. */
    public String left(int days) {
        return days < 0 ? t("due.late", -days) : days == 0 ? t("due.today") : t("due.left", days);
    }

    /** Class that colours them. */
    public String leftClass(int days) {
        return days < 0 ? "due due--late" : days <= 1 ? "due due--now" : days <= 3 ? "due due--soon" : "due";
    }

    private static String name(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication signedIn ? personOf(signedIn.getPrincipal()) : "";
    }

    private static String personOf(@Nullable Object principal) {
        return principal instanceof Person person ? person.name() : "";
    }
}
