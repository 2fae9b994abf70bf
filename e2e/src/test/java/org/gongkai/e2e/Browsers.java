package org.gongkai.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One Chromium for the whole run; everybody who visits gets a window with cookies of their own. */
final class Browsers {
    static final int WIDE = 1280;
    static final int PHONE = 390;

    private static final List<String> CHROMIUM =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final Path SHOTS = Path.of("target", "screenshots");

    private static final class Holder {
        static final Browser BROWSER = launch();
    }

    /**
     * A window and the faults the browser reported in it.
     *
     * @param scripts whether scripts run in it
     */
    record Window(Page page, List<String> faults, boolean scripts) {
        /** Keeps the page as a picture, for looking at. */
        void shoot(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SHOTS.resolve(name + "-" + page.viewportSize().width + ".png")));
        }

        void go(String path) {
            page.navigate(Office.demo().address() + path);
        }

        /** What is wrong with the page it shows: wider than the window, or, where scripts run, against WCAG 2.1 AA. */
        List<String> flaws() {
            var found = new ArrayList<String>();
            var path = URI.create(page.url()).getPath();
            var width = (Number) page.evaluate("() => document.documentElement.scrollWidth");
            if (width.intValue() > page.viewportSize().width) {
                found.add(path + " is " + width + " px wide, the window " + page.viewportSize().width);
            }
            if (!scripts) {
                return found;
            }
            new AxeBuilder(page)
                    .setLegacyMode(true) // in the page itself: it has no frames of strangers, and a page more is slow
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
                    .analyze()
                    .getViolations()
                    .forEach(rule -> found.add(path + ": " + rule.getId() + " at "
                            + rule.getNodes().get(0).getTarget() + ", "
                            + rule.getNodes().size() + " times"));
            return found;
        }
    }

    private Browsers() {}

    static Window open(int width) {
        return open(options(width), true);
    }

    /** A window on a phone: narrow, and touched instead of clicked. */
    static Window touch() {
        return open(options(PHONE).setHasTouch(true).setIsMobile(true), true);
    }

    /** A window without scripts. */
    static Window plain(int width) {
        return open(options(width).setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE), false);
    }

    private static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN");
    }

    private static Window open(Browser.NewContextOptions options, boolean scripts) {
        var context = Holder.BROWSER.newContext(options);
        context.setDefaultTimeout(30_000);
        var page = context.newPage();
        var faults = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add(message.text());
            }
        });
        page.onPageError(error -> faults.add(error));
        return new Window(page, faults, scripts);
    }

    /** A window in which somebody of the demonstration has signed in. */
    static Window signedIn(String username, int width) {
        var window = open(width);
        window.go("/sign-in");
        window.page().fill("input[name=username]", username);
        window.page().fill("input[name=password]", Office.PASSWORD);
        window.page().click("main button[type=submit]");
        return window;
    }

    private static Browser launch() {
        var chromium = CHROMIUM.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no Chromium on this machine; install it: apt-get install chromium fonts-noto-cjk"));
        try {
            Files.createDirectories(SHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var playwright = Playwright.create();
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }
}
