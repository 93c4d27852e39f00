package org.handgrad.experiment.saved;

import java.nio.file.Path;

/** A file that no model can be had from. */
public final class UnreadableModel extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableModel(Path file, String reason) {
        super("%s: %s; expected a model saved by handgrad run --save-models".formatted(file, reason));
    }
}
