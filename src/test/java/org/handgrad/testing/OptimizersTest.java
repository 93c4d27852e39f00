package org.handgrad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.handgrad.model.OptimizerSpec;
import org.junit.jupiter.api.Test;

/** What tests call every optimiser is every optimiser. */
class OptimizersTest {
    @Test
    void thereIsOneOfEachKind() {
        assertThat(Optimizers.all().stream().map(Object::getClass))
                .containsExactlyInAnyOrder(OptimizerSpec.class.getPermittedSubclasses());
    }
}
