package org.handgrad.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handgrad.check.evidence.Evidence;
import org.handgrad.check.evidence.Probe;

/**
 * What a check that did not look at every entry may have missed, and whether a full one is worth it.
 *
 * <p>A mistake is a vector e of d entries. Along a random unit vector v it is seen if |eᵀv| is more than the bound b of the
 * difference. For d entries eᵀv is close to a Gaussian of deviation |e|/√d, whose density is at most √d/(|e|√2π); so k
 * directions all miss it with a probability of at most (√(2/π) b √d / |e|)ᵏ, and that is a hundredth for |e| = √(2/π) b √d
 * 100^(1/k).
 */
final class CoverageAdvice {
    /** Where a wrong array has no diagnosis. */
    static final String UNEXPLAINED =
            "No known mistake explains this. If the cost is a network's, describe it as a ModelSpec:"
                    + " GradientCheck.ofModel knows the usual mistakes in back-propagation.";

    private static final double ONE_IN = 100;
    private static final double SMALL_MISTAKE = 1e-6;
    private static final long SMALL_MODEL = 10_000;

    private CoverageAdvice() {}

    /**
     * Advice; empty if there is nothing to advise.
     *
     * @param count how many entries the gradient has
     */
    static String of(CheckSettings settings, List<Evidence> evidence, boolean passes, long count) {
        Optional<Evidence> longest = evidence.stream().max(Comparator.comparingInt(one -> one.claimed().length));
        boolean partly = longest.isPresent() && longest.get().claimed().length > settings.entries();
        if (!partly || settings.asksAnalytic()) {
            return "";
        }
        String text;
        if (settings.directions() == 0) {
            text = String.format(
                    Locale.ROOT,
                    "Differences moved at most %,d entries of an array and may miss an error in the others. A full check is worth it%s.",
                    settings.entries(),
                    cheaply(count));
        } else if (!passes) {
            text =
                    "Differences moved random directions only. A full check is worth it%s: it tells which entries are wrong."
                            .formatted(cheaply(count));
        } else {
            text = ofDirections(settings, evidence, count);
        }
        return text;
    }

    private static String ofDirections(CheckSettings settings, List<Evidence> evidence, long count) {
        double hidden = evidence.stream()
                .mapToDouble(one -> hidden(one, settings.directions()))
                .max()
                .orElse(0);
        String shown = String.format(
                Locale.ROOT,
                "Differences moved %,d random directions of each array: an error of %.1e of the gradient goes unseen at most"
                        + " once in %.0f checks.",
                settings.directions(),
                hidden,
                ONE_IN);
        return shown
                + (hidden > SMALL_MISTAKE || count < SMALL_MODEL
                        ? " A full check is worth it%s.".formatted(cheaply(count))
                        : String.format(Locale.ROOT, " A full check of all %,d entries is not worth it.", count));
    }

    private static double hidden(Evidence evidence, int directions) {
        double bound =
                evidence.probes().stream().mapToDouble(Probe::bound).max().orElse(0);
        double spread = Math.sqrt(2 / Math.PI * evidence.claimed().length);
        return bound * spread * Math.pow(ONE_IN, 1.0 / directions) / evidence.scale();
    }

    private static String cheaply(long count) {
        return count < SMALL_MODEL ? ": the model is small" : ", on this model or a smaller one of the same layers";
    }
}
