package org.handgrad.study.schedule;

import java.time.Duration;

/**
 * What workers may take.
 *
 * @param workers how many run at once
 * @param memory with how many bytes a worker is renewed after a trial
 * @param trials after how many trials a worker is renewed in any case
 * @param time how long a trial may take
 */
public record WorkerLimits(int workers, long memory, int trials, Duration time) {
    /** @throws IllegalArgumentException if anything is not positive */
    public WorkerLimits {
        if (workers < 1 || memory < 1 || trials < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("limits are positive: %s workers, %s bytes, %s trials, %s"
                    .formatted(workers, memory, trials, time));
        }
    }
}
