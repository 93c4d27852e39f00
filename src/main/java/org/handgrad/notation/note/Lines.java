package org.handgrad.notation.note;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, and in which of them an offset is. */
final class Lines {
    private static final int LEAD = 300; // characters of a sentence that are read

    private final String text;
    private final List<Integer> starts = new ArrayList<>(List.of(0));

    Lines(String text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (c == '\n' || alone) {
                starts.add(i + 1);
            }
        }
    }

    int count() {
        return starts.size();
    }

    /** Where a line, counted from 0, begins. */
    int start(int line) {
        return line < starts.size() ? starts.get(line) : text.length();
    }

    /** A line, counted from 0, without its end. */
    String line(int line) {
        String whole = text.substring(start(line), start(line + 1));
        return whole.replaceAll("[\r\n]+$", "");
    }

    /** The last sentence before an offset, without the signs that begin a formula. */
    String before(int offset) {
        String all = text.substring(Math.max(0, offset - LEAD), Math.min(offset, text.length()));
        String lead = all.replaceFirst("[\\s$\\[{]*$", "");
        int end = Math.max(lead.lastIndexOf(". "), Math.max(lead.lastIndexOf("$$"), lead.lastIndexOf("。")));
        return lead.substring(end + 1);
    }

    Place place(int offset) {
        int low = 0;
        int high = starts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (starts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return new Place(low + 1, text.codePointCount(starts.get(low), Math.min(offset, text.length())) + 1);
    }
}
