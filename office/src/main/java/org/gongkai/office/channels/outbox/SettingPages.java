package org.gongkai.office.channels.outbox;

import static org.gongkai.office.bodies.Duty.SYSTEM_ADMIN;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.office.Form;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.ForDuty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.trail.Trail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 渠道设置: modes, addresses and secrets of channels. A secret goes in and never comes out. */
@Controller
@RequestMapping("/desk/{code}/channel-settings")
class SettingPages {
    private static final int LONGEST = 500;
    private static final int MAPPING = 20_000;

    private final Bodies bodies;
    private final ChannelSettings settings;
    private final Outgoing outgoing;
    private final List<MappingCheck> checks;
    private final Trail trail;

    SettingPages(Bodies bodies, ChannelSettings settings, Outgoing outgoing, List<MappingCheck> checks, Trail trail) {
        this.bodies = bodies;
        this.settings = settings;
        this.outgoing = outgoing;
        this.checks = List.copyOf(checks);
        this.trail = trail;
    }

    @ForDuty(SYSTEM_ADMIN)
    @GetMapping
    ModelAndView list(@PathVariable String code) {
        var body = bodies.withCode(code);
        return new ModelAndView("channels/settings", Map.of("body", body, "settings", settings.of(body)));
    }

    @ForDuty(SYSTEM_ADMIN)
    @GetMapping("/{id}")
    ModelAndView look(@PathVariable String code, @PathVariable long id) {
        var body = bodies.withCode(code);
        return page(body, id, new Form(shown(settings.get(body, id))), List.of());
    }

    @ForDuty(SYSTEM_ADMIN)
    @PostMapping("/{id}")
    ModelAndView save(
            @AuthenticationPrincipal Person me,
            @PathVariable String code,
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response) {
        var body = bodies.withCode(code);
        var secret = typed.getOrDefault("credential", "").strip();
        var kept = new HashMap<>(typed);
        kept.remove("credential"); // not even in a form that failed
        var form = new Form(kept);
        var hindrances = checked(form);
        return form.tried(
                response,
                () -> {
                    settings.save(me, body, read(body, id, form, secret), secret, trail.now());
                    return new ModelAndView("redirect:/desk/" + code + "/channel-settings");
                },
                () -> page(body, id, form, hindrances));
    }

    private List<Hindrance> checked(Form form) {
        return form.text("mode").equals(ChannelMode.SITE_PUSH.name())
                ? checks.stream()
                        .flatMap(check -> check.problems(form.text("mapping")).stream())
                        .toList()
                : List.of();
    }

    private Setting read(Body body, long id, Form form, String secret) {
        var before = settings.get(body, id);
        var mode = ChannelMode.named(form.text("mode"), before.channel().kind());
        form.require(mode.isPresent(), "mode", "field-choose");
        var address = withoutEnd(form.text("interface"));
        form.require(address.length() <= LONGEST, "interface", "posting-long", LONGEST);
        form.require(address.isEmpty() || outgoing.isAllowed(address), "interface", "interface-address");
        form.require(!isSite(mode) || !address.isEmpty(), "interface", "field-blank");
        var account = form.text("account");
        form.require(account.length() <= LONGEST, "account", "posting-long", LONGEST);
        form.require(!isWechat(mode) || !account.isEmpty(), "account", "field-blank");
        form.require(!isWechat(mode) || !secret.isEmpty() || before.hasSecret(), "credential", "field-blank");
        form.require(secret.length() <= LONGEST, "credential", "posting-long", LONGEST);
        var host = form.text("host");
        form.require(host.matches("([a-z0-9-]+\\.)*[a-z0-9-]*"), "host", "host-name");
        form.require(form.text("mapping").length() <= MAPPING, "mapping", "posting-long", MAPPING);
        form.require(!isSite(mode) || checked(form).isEmpty(), "mapping", "mapping-unfit");
        var daily = form.text("daily");
        form.require(daily.matches("[1-9]\\d?|100"), "daily", "daily-number");
        form.settle();
        return new Setting(
                before.channel(),
                mode.orElseThrow(),
                address,
                account,
                before.hasSecret(),
                host,
                form.text("mapping"),
                Integer.parseInt(daily),
                Optional.empty(),
                "",
                before.version());
    }

    private static boolean isSite(Optional<ChannelMode> mode) {
        return mode.filter(one -> one == ChannelMode.SITE_PUSH).isPresent();
    }

    private static boolean isWechat(Optional<ChannelMode> mode) {
        return mode.filter(one -> one.isWechat() && one.isAutomatic()).isPresent();
    }

    private static String withoutEnd(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static Map<String, String> shown(Setting setting) {
        return Map.of(
                "mode", setting.mode().name(),
                "interface", setting.address(),
                "account", setting.account(),
                "host", setting.host(),
                "mapping", setting.mapping(),
                "daily", String.valueOf(setting.daily()));
    }

    private ModelAndView page(Body body, long id, Form form, List<Hindrance> hindrances) {
        var setting = settings.get(body, id);
        return new ModelAndView(
                "channels/setting",
                Map.of(
                        "body", body,
                        "form", form,
                        "setting", setting,
                        "hindrances", hindrances,
                        "modes", ChannelMode.of(setting.channel().kind())));
    }
}
