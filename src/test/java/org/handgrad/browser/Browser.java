package org.handgrad.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium that is on the machine already; nothing is fetched for it. */
public final class Browser implements AutoCloseable {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
    private static final List<Path> DRIVERS = List.of(
            Path.of("/usr/bin/chromedriver"),
            Path.of("/usr/lib/chromium/chromedriver"),
            Path.of("/usr/local/bin/chromedriver"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String MISSING = "there is no Chromium with a driver on this machine to test pages with";

    private static Browser shared;
    private static boolean missed;

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /**
     * One browser for all tests, which ends with them; where there is none, the test that asks is skipped, and the first one says so on
     * standard error. With {@code -Dhandgrad.browser=required} it fails.
     *
     * @throws org.opentest4j.TestAbortedException if there is no Chromium or no driver, and none is required
     */
    static synchronized Browser shared() throws IOException {
        if (shared == null) {
            Optional<Browser> started = start();
            if (started.isEmpty() && !missed) {
                missed = true;
                System.err.println(MISSING);
            }
            shared = found(started, "required".equals(System.getProperty("handgrad.browser")));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** What was looked for, if it was found. */
    static <T> T found(Optional<T> browser, boolean required) {
        if (required) {
            return browser.orElseThrow(() -> new AssertionError(MISSING));
        }
        assumeTrue(browser.isPresent(), MISSING);
        return browser.get();
    }

    /** Empty where there is no Chromium or no driver. */
    private static Optional<Browser> start() throws IOException {
        Optional<Path> browser = first(BROWSERS);
        Optional<Path> program = first(DRIVERS);
        if (browser.isEmpty() || program.isEmpty()) {
            return Optional.empty();
        }
        Path profile = Files.createTempDirectory("handgrad-browser");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--force-color-profile=srgb",
                "--lang=en",
                "--user-data-dir=" + profile);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(program.get().toString()))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        return Optional.of(new Browser(driver, profile));
    }

    private static Optional<Path> first(List<Path> places) {
        return places.stream().filter(Files::isExecutable).findFirst();
    }

    /** A window of another size, in CSS pixels. */
    public void size(int width, int height) {
        boolean phone = width < 500;
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
    }

    /** What the system says it prefers: {@code light} or {@code dark}. */
    public void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** Whether pages are shown as on a screen, or as they are printed. */
    public void medium(String medium) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", medium));
    }

    /** Opens a file as one would from the disk, and waits until everything is drawn. */
    public void open(Path page) {
        driver.get(page.toUri().toString());
        drawn();
    }

    /** Waits until what was asked for so far is drawn. */
    public void drawn() {
        driver.executeAsyncScript(
                "const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));");
    }

    /** What a script returns. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a script hands to its last argument. */
    public Object await(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    /** The same as a text. */
    public String text(String script, Object... arguments) {
        return String.valueOf(run(script, arguments));
    }

    /** A key as the keyboard gives it, to whatever has the focus. */
    public void press(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** A finger on the middle of an element. */
    public void tap(WebElement element) {
        PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
        Sequence tap = new Sequence(finger, 0)
                .addAction(finger.createPointerMove(Duration.ZERO, PointerInput.Origin.fromElement(element), 0, 0))
                .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
                .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
        driver.perform(List.of(tap));
        drawn();
    }

    /** The selenium driver, for what a test does but once. */
    public ChromeDriver driver() {
        return driver;
    }

    /** What the console has said since it was last asked. */
    public List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Every address outside the page that was asked for since this was last called. */
    public List<String> requests() {
        JsonMapper json = new JsonMapper();
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> json.readTree(entry.getMessage()).get("message"))
                .filter(message -> message.get("method").stringValue().equals("Network.requestWillBeSent"))
                .map((JsonNode message) ->
                        message.get("params").get("request").get("url").stringValue())
                .filter(address -> !address.startsWith("data:") && !address.startsWith("chrome:"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            // a browser that is still closing its files: what remains lies in the folder for temporary files
        }
    }
}
