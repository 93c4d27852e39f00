package org.handgrad.hand.schedule;

import org.handgrad.model.Schedule;

/** DL4J's {@code SigmoidSchedule}. */
public record SigmoidSchedule(Schedule.Sigmoid spec) implements HandSchedule {
    /** $$r_i = \frac{c}{1 + e^{-\gamma (i - m)}}$$ (eq. schedule-sigmoid) */
    @Override
    public double at(int steps, int epochs) {
        int i = HandSchedule.counted(spec.counts(), steps, epochs);
        return spec.scale() / (1 + Math.exp(-spec.gamma() * (i - spec.middle()))); // c / (1 + exp(−γ (i − m)))
    }
}
