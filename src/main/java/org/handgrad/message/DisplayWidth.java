package org.handgrad.message;

/** Width of text in terminal columns: two for East Asian characters and emoji, zero for combining marks. */
public final class DisplayWidth {
    private DisplayWidth() {}

    /** Width of a text in columns. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = within(character, 0x1100, 0x115F)
                || within(character, 0x2E80, 0xA4CF)
                || within(character, 0xAC00, 0xD7A3)
                || within(character, 0xF900, 0xFAFF)
                || within(character, 0xFE30, 0xFE6F)
                || within(character, 0xFF01, 0xFF60)
                || within(character, 0xFFE0, 0xFFE6)
                || within(character, 0x1F300, 0x1FAFF)
                || within(character, 0x20000, 0x3FFFD);
        return wide ? 2 : 1;
    }

    private static boolean within(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
