package org.handgrad.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.handgrad.config.ExperimentConfig;
import org.handgrad.data.Batches;
import org.handgrad.data.Dataset;
import org.handgrad.model.Build;
import org.handgrad.model.GradientSource;
import org.handgrad.model.Network;
import org.handgrad.model.OptimizerSpec;
import org.handgrad.model.Parameters;
import org.handgrad.train.Accuracy;
import org.handgrad.train.Lockstep;
import org.handgrad.train.Parity;
import org.handgrad.train.Trainee;
import org.handgrad.train.TrainingHistory;
import org.handgrad.train.TrainingObserver;

/** Runs every combination that a configuration lists; the builds of one combination train side by side. */
public final class Experiment {
    private final ExperimentConfig config;
    private final Preparation data;
    private final Progress progress;
    private final List<RunResult> runs = new ArrayList<>();
    private final List<ParityResult> parities = new ArrayList<>();

    private Experiment(ExperimentConfig config, Progress progress) {
        this.config = config;
        this.data = Preparation.of(config.data());
        this.progress = progress;
    }

    /** Trains, compares, and checks the gradients. A run that fails does not keep the others from theirs. */
    public static ExperimentResult run(ExperimentConfig config, Progress progress) {
        Experiment experiment = new Experiment(config, progress);
        for (ExperimentConfig.Model model : config.models()) {
            for (GradientSource gradient : config.gradients()) {
                for (OptimizerSpec optimizer : config.optimizers()) {
                    for (long seed : config.seeds()) {
                        experiment.compare(
                                model,
                                new RunSpec(model.spec(), Build.HAND, gradient, optimizer, config.precision(), seed));
                    }
                }
            }
        }
        return new ExperimentResult(
                config,
                List.copyOf(experiment.runs),
                List.copyOf(experiment.parities),
                GradientComparison.of(config, experiment.data.train(), progress),
                Provenance.of(config));
    }

    private void compare(ExperimentConfig.Model model, RunSpec hand) {
        int before = runs.size();
        try {
            train(model, hand);
        } catch (RuntimeException e) {
            progress.failed(hand.id(), e);
            runs.subList(before, runs.size()).clear();
            for (Build build : config.builds()) {
                runs.add(new RunResult(
                        hand.by(build), TrainingHistory.failed(e), OptionalDouble.empty(), OptionalDouble.empty()));
            }
        }
    }

    private void train(ExperimentConfig.Model model, RunSpec hand) {
        Dataset training = data.train().castTo(hand.precision().dataType());
        Parameters initial = model.initial().draw(model.spec(), hand.seed()).castTo(hand.precision());
        Map<Build, Network> networks = new LinkedHashMap<>();
        config.builds().forEach(build -> networks.put(build, hand.by(build).network(initial)));
        Map<Build, Trainee> trainees = new LinkedHashMap<>();
        networks.forEach((build, network) -> trainees.put(build, new Trainee(network, hand.gradient())));
        boolean comparable = networks.containsKey(Build.HAND) && networks.size() > 1;
        Optional<Trainee> shadow = comparable
                ? Optional.of(new Trainee(hand.network(initial.oneUlpAway()), hand.gradient()))
                : Optional.empty();

        Lockstep lockstep = new Lockstep(trainees, shadow, training.samples());
        int epochs = config.training().epochs();
        int batchSize = config.training().batchSize().orElse(training.size());
        progress.begin(label(hand), epochs);
        lockstep.train(new Batches(training, batchSize, hand.seed()), epochs, new TrainingObserver() {
            @Override
            public void afterEpoch(int epoch, Map<Build, Double> costs) {
                progress.done(epoch);
            }
        });
        progress.end();

        lockstep.histories().forEach((build, history) -> {
            boolean ok = history.status() == TrainingHistory.Status.OK;
            Network network = networks.get(build);
            OptionalDouble onTraining = ok ? accuracy(network, Optional.of(training)) : OptionalDouble.empty();
            OptionalDouble onTest = ok ? accuracy(network, data.test()) : OptionalDouble.empty();
            runs.add(new RunResult(hand.by(build), history, onTraining, onTest));
            history.failure().ifPresent(cause -> progress.failed(hand.by(build).id(), cause));
        });
        Map<Build, Parity> apart = lockstep.parities();
        apart.forEach((build, parity) -> parities.add(new ParityResult(hand, hand.by(build), parity)));
    }

    private String label(RunSpec run) {
        return "%s %s, %s, %s"
                .formatted(
                        config.name(),
                        run.model().name(),
                        run.gradient().name(),
                        run.optimizer().name());
    }

    private static OptionalDouble accuracy(Network network, Optional<Dataset> part) {
        if (part.isEmpty()) {
            return OptionalDouble.empty();
        }
        Dataset data = part.get();
        return Accuracy.of(
                data.task(), network.predict(data.samples().x()), data.samples().y());
    }
}
