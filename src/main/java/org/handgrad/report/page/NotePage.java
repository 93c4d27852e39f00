package org.handgrad.report.page;

import java.util.List;
import org.handgrad.report.derivation.StoredNote;

/** {@code derivations/<note>.html}: a note as it reads, with what came of each of its equations where it stands. */
public final class NotePage {
    private static final List<String> SCRIPTS = List.of("note", "derivation");

    private NotePage() {}

    /** The page. */
    public static String of(StoredNote note) {
        return Page.of(note.file(), SCRIPTS, note);
    }
}
