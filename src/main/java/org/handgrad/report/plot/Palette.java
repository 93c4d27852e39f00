package org.handgrad.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Colours that people with any colour vision tell apart on white. */
final class Palette {
    /** Okabe and Ito 2008, without their yellow, which is too light for a line, and their black. */
    private static final List<String> FEW = List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00");

    /** Stations of viridis, from dark to light; its yellow end is left out. */
    private static final int[][] MANY = {
        {0x44, 0x01, 0x54}, {0x3b, 0x52, 0x8b}, {0x21, 0x91, 0x8c}, {0x5e, 0xc9, 0x62}, {0xb8, 0xde, 0x29}
    };

    /** What is beside the point. */
    static final String GREY = "#7F7F7F";

    static final String LOW = "#0072B2";
    static final String MIDDLE = "#F7F7F7";
    static final String HIGH = "#D55E00";

    private Palette() {}

    /** So many colours: of a few each its own, of many a sequence from dark to light. */
    static List<Object> of(int count) {
        if (count <= FEW.size()) {
            return new ArrayList<>(FEW.subList(0, count));
        }
        List<Object> colours = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double at = (double) i / (count - 1) * (MANY.length - 1);
            int station = Math.min((int) at, MANY.length - 2);
            colours.add(between(MANY[station], MANY[station + 1], at - station));
        }
        return colours;
    }

    private static String between(int[] from, int[] to, double part) {
        StringBuilder colour = new StringBuilder("#");
        for (int channel = 0; channel < from.length; channel++) {
            long value = Math.round(from[channel] + part * (to[channel] - from[channel]));
            colour.append(String.format(Locale.ROOT, "%02X", value));
        }
        return colour.toString();
    }
}
