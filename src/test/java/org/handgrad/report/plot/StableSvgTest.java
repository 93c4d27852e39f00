package org.handgrad.report.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StableSvgTest {
    @Test
    void randomNamesAreCounted() {
        String first =
                StableSvg.settled("<svg id=\"pX1a\"><g clip-path=\"url(#cQ9)\"/><clipPath id=\"cQ9\"/></svg>", "t");
        String second =
                StableSvg.settled("<svg id=\"pZZZ\"><g clip-path=\"url(#c77)\"/><clipPath id=\"c77\"/></svg>", "t");
        assertThat(first).isEqualTo(second).contains("id=\"e0\"", "url(#e1)", "id=\"e1\"");
    }

    @Test
    void placesAreRoundedAndTextsAreNot() {
        assertThat(StableSvg.settled("<svg x=\"1.23456 -0.0001 1.5E-7 20.0\"><text>0.12345</text></svg>", "t"))
                .contains("x=\"1.23 0 0 20\"", ">0.12345<");
    }

    @Test
    void theTitleIsSaid() {
        assertThat(StableSvg.settled("<svg a=\"b\"></svg>", "a < b & $1"))
                .isEqualTo("<svg a=\"b\" role=\"img\">\n  <title>a &lt; b &amp; $1</title></svg>\n");
    }
}
