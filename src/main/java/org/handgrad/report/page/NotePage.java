package org.handgrad.report.page;

import java.util.List;
import org.handgrad.derivation.JudgedNote;
import org.handgrad.report.derivation.DerivationDocument;

/** {@code derivations/<note>.html}: a note as it reads, with what came of each of its equations where it stands. */
public final class NotePage {
    private static final List<String> SCRIPTS = List.of("note", "derivation");

    private NotePage() {}

    /**
     * What the page is drawn from.
     *
     * @param text of the note itself
     */
    private record Data(String file, String text, List<DerivationDocument.Equation> equations) {}

    /** The page of a judged note and its text. */
    public static String of(JudgedNote note, String text) {
        return Page.of(
                note.file(),
                SCRIPTS,
                new Data(
                        note.file(),
                        text,
                        DerivationDocument.of(List.of(note)).notes().get(0).equations()));
    }
}
