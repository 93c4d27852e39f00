package org.handgrad.experiment.saved;

import java.nio.file.Path;

/** The file is not a saved model. */
public final class UnreadableModel extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableModel(Path file, String reason) {
        super("%s: %s; expected a model saved by handgrad run --save-models".formatted(file, reason));
    }
}
