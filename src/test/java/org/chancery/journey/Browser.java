package org.chancery.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium. In CI there must be one; elsewhere its tests are passed over when there is none. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts one. */
    static Browser start() {
        Optional<Path> program = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty() && System.getenv("CI") != null) {
            throw new IllegalStateException("no Chromium: .ci/run installs it");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium here (apt-get install chromium)");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(program.orElseThrow())
                                .setArgs(FLAGS)));
    }

    /** A page without JavaScript: everything must work so. */
    Page page(int width, int height, com.microsoft.playwright.options.ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(false)
                .setLocale("en-GB"));
        return context.newPage();
    }

    /** The same on a phone, which is touched. */
    Page phone(int width, int height, com.microsoft.playwright.options.ColorScheme scheme) {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(scheme)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setJavaScriptEnabled(false)
                        .setLocale("en-GB"))
                .newPage();
    }

    /** A page in which checkers may run their scripts. */
    Page scriptedPage() {
        return chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1360, 1000)
                        .setBypassCSP(true)
                        .setLocale("en-GB"))
                .newPage();
    }

    /** Keeps a picture of the whole page under the build folder. */
    static void keep(Page page, String name) {
        Path folder = Path.of(System.getProperty("chancery.build", "target")).resolve("screenshots");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
