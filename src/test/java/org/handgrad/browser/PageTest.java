package org.handgrad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handgrad.report.document.UnreadableResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What is true of every page, whatever it shows, for somebody who has nothing but the file. */
@Tag("slow")
abstract class PageTest {
    protected static Browser browser;
    protected static Pages pages;

    @BeforeAll
    static void prepare() throws IOException, UnreadableResult {
        browser = Browser.shared();
        pages = Pages.once();
    }

    abstract Path page();

    @BeforeEach
    void openIt() {
        browser.prefer("light");
        browser.size(1200, 900);
        browser.console();
        browser.requests();
        browser.open(page());
    }

    @AfterEach
    void nothingWasSaidOrChangedForGood() {
        browser.run("localStorage.clear()");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void itOpensFromTheDiskWithoutAskingForAnythingElse() throws IOException {
        assertThat(browser.requests()).containsOnly(page().toUri().toString()).hasSize(1);
        assertThat(Files.size(page())).isLessThan(3_000_000);
    }

    @Test
    void axeFindsNoFaultInEitherTheme() throws IOException {
        assertThat(browser.text("return document.documentElement.dataset.theme"))
                .isEqualTo("light");
        assertThat(Axe.faults(browser)).isEmpty();
        browser.prefer("dark");
        browser.drawn();
        assertThat(browser.text("return document.documentElement.dataset.theme"))
                .isEqualTo("dark");
        assertThat(Axe.faultsOfContrast(browser)).isEmpty();
    }

    /** What is wider than a phone scrolls by itself. */
    @Test
    void aPhoneIsWideEnough() {
        browser.size(390, 844);
        browser.open(page());
        assertThat(tooWideForAPhone()).isEmpty();
        assertThat(browser.text("return document.documentElement.scrollWidth")).isEqualTo("390");
    }

    /** What stands out of the window and is not within something that scrolls. */
    private static List<?> tooWideForAPhone() {
        return (List<?>) browser.run("""
                const scrolls = e => { for (let p = e.parentElement; p; p = p.parentElement) if (/auto|scroll/.test(getComputedStyle(p).overflowX)) return true; };
                return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 391 && !scrolls(e))
                  .map(e => e.outerHTML.slice(0, 80))""");
    }

    /** A sheet of A4 is 794 pixels wide, 718 without its margins; a wide window does not become narrow by being printed. */
    @Test
    void printedNothingIsCut() {
        browser.medium("print");
        browser.run("dispatchEvent(new Event('beforeprint'))");
        browser.drawn();
        assertThat(browser.text("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat((Long) browser.run("return Math.round(document.body.getBoundingClientRect().width)"))
                .isLessThan(700);
        assertThat(browser.text("return getComputedStyle(document.querySelector('.switches')).display"))
                .isEqualTo("none");
        assertThat(cutInPrint()).isEmpty();
        browser.run("dispatchEvent(new Event('afterprint'))");
        browser.medium("");
    }

    private static List<?> cutInPrint() {
        return (List<?>) browser.run("""
                const edge = document.body.getBoundingClientRect().right;
                return [...document.querySelectorAll('main table, main pre, main svg, main canvas, main img, main p, main .formula .base')]
                  .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > edge + 1).map(e => e.outerHTML.slice(0, 80))""");
    }

    @Test
    void darkIsASwitchAndAPreference() {
        String light = background();
        find("#theme").click();
        assertThat(background()).isNotEqualTo(light);
        browser.open(page());
        assertThat(background()).as("remembered").isNotEqualTo(light);
        browser.run("localStorage.clear()");
        browser.open(page());
        assertThat(background()).isEqualTo(light);
        browser.prefer("dark");
        browser.drawn();
        assertThat(background()).isNotEqualTo(light);
    }

    private static String background() {
        return browser.text("return getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void itSpeaksChineseToo() {
        String english =
                "return [...document.querySelectorAll('h2, .skip, nav a, footer, .copy > span, summary, figcaption b, .choice > span')]"
                        + ".map(e => e.textContent).filter(text => /[a-z]{3}/.test(text.replace(/handgrad|DL4J/g, ''))).join()";
        assertThat(browser.text(english)).isNotEmpty();
        find("#language").click();
        assertThat(browser.text("return document.documentElement.lang")).isEqualTo("zh-CN");
        assertThat(browser.text("return document.activeElement.id")).isEqualTo("language");
        assertThat(browser.text(english)).isEmpty();
        browser.open(page());
        assertThat(browser.text("return document.documentElement.lang"))
                .as("remembered")
                .isEqualTo("zh-CN");
    }

    @Test
    void everythingIsReachedByTab() {
        browser.run("window.reached = []; document.addEventListener('focusin', event => reached.push(event.target))");
        browser.press(Keys.TAB.toString().repeat(200));
        assertThat(browser.text("return reached[0].className")).isEqualTo("skip");
        assertThat(browser.text("""
                const wanted = [...document.querySelectorAll('a, button:not([tabindex="-1"]), select, input, summary, .plot')];
                if (wanted.length < 4) return 'only ' + wanted.length + ' are looked for';
                return wanted.filter(e => e.checkVisibility() && !reached.includes(e)).map(e => e.outerHTML.slice(0, 80)).join()""")).isEmpty();
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        assertThat(browser.text("return typeof window.hurt")).isEqualTo("undefined");
        assertThat(
                        browser.text(
                                "return document.querySelectorAll('body img, main script, header script, body b b, main a[href^=javascript]').length"))
                .isEqualTo("0");
    }

    protected static WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    protected static List<String> texts(String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }
}
