package org.handgrad.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The accessibility checker axe-core. */
final class Axe {
    private Axe() {}

    /** Every violation of the page that is open, whatever its impact: the rule, how bad, and the elements. */
    static List<?> faults(Browser browser) throws IOException {
        return found(browser, "{ resultTypes: ['violations'] }");
    }

    /** The same of the one rule that another theme may break. */
    static List<?> faultsOfContrast(Browser browser) throws IOException {
        return found(browser, "{ resultTypes: ['violations'], runOnly: ['color-contrast'] }");
    }

    private static List<?> found(Browser browser, String options) throws IOException {
        try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
            browser.run(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) browser.await("""
                const done = arguments[0];
                axe.run(document, %s).then(
                  found => done(found.violations.map(v => v.id + ' (' + v.impact + '): ' + v.nodes.map(n => n.target.join(' ')).slice(0, 5).join(', '))),
                  error => done(['axe failed: ' + error]));
                """.formatted(options));
    }
}
