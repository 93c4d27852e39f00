package org.handgrad.report.page;

import java.util.List;
import org.handgrad.report.derivation.DerivationDocument;
import org.handgrad.report.derivation.StoredNote;

/** {@code derivations/<note>.html}: a note with the verdict beside each of its equations. */
public final class NotePage {
    private static final List<String> SCRIPTS = List.of("note", "derivation");

    private NotePage() {}

    /**
     * What the page is drawn from.
     *
     * @param up where the list of all reports is
     */
    private record Data(String file, String text, List<DerivationDocument.Equation> equations, String up) {}

    /**
     * The page.
     *
     * @param name of the note, as {@link StoredNote#name} gives it: every folder in it is one more to go up
     */
    public static String of(StoredNote note, String name) {
        long folders = name.chars().filter(c -> c == '/').count();
        String up = "../".repeat((int) folders + 1) + "index.html";
        return Page.of(note.file(), SCRIPTS, new Data(note.file(), note.text(), note.equations(), up));
    }
}
