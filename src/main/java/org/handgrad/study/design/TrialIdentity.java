package org.handgrad.study.design;

import java.util.List;
import java.util.OptionalInt;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.experiment.Recording;
import org.handgrad.study.trial.CodeVersion;
import org.handgrad.study.trial.Description;
import org.handgrad.study.trial.FileContents;
import org.handgrad.study.trial.TrialId;

/**
 * The identities of trials: hashes of all that their results depend on, which are the resolved configuration, the content of the data,
 * and the version of what computes.
 */
public final class TrialIdentity {
    /** The packages whose classes make a result what it is: those that compute, and those that write it down. */
    static final List<String> COMPUTING = List.of(
            "org.handgrad.autodiff",
            "org.handgrad.data",
            "org.handgrad.dl4j",
            "org.handgrad.experiment",
            "org.handgrad.hand",
            "org.handgrad.measure",
            "org.handgrad.model",
            "org.handgrad.numeric",
            "org.handgrad.report.document",
            "org.handgrad.run",
            "org.handgrad.train",
            "org.handgrad.updater");

    private final FileContents contents = new FileContents();
    private final String version;

    /** @param version of what computes */
    public TrialIdentity(String version) {
        this.version = version;
    }

    /** Of this handgrad, with these versions of the libraries. */
    public static TrialIdentity of(Object libraries) {
        String classes = CodeVersion.of(ExperimentConfig.class, COMPUTING);
        return new TrialIdentity(classes + " " + Description.of(libraries, new FileContents()));
    }

    /**
     * Of a trial.
     *
     * @throws java.io.UncheckedIOException if its data cannot be read
     */
    TrialId of(ExperimentConfig trial, OptionalInt fold, Recording recording) {
        String what = Description.of(resolved(trial, trial.seeds()), contents);
        String how = Description.of(fold, contents) + Description.of(recording, contents);
        return TrialId.of(version + "\n" + what + "\n" + how);
    }

    /** Of the trials that differ from this one in seed and fold alone. */
    TrialId ofGroup(ExperimentConfig trial) {
        return TrialId.of(version + "\n" + Description.of(resolved(trial, List.of()), contents));
    }

    /** Without what only names it, and without the comparison of gradients, which is once a model. */
    private static ExperimentConfig resolved(ExperimentConfig trial, List<Long> seeds) {
        return new ExperimentConfig(
                "",
                "",
                "",
                trial.data(),
                trial.models(),
                trial.builds(),
                trial.gradients(),
                trial.optimizers(),
                trial.training(),
                seeds,
                trial.precision(),
                0,
                "");
    }
}
