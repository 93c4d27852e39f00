package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Array;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Definitions;
import org.handgrad.derivation.core.Indicator;
import org.handgrad.derivation.core.Letter;
import org.handgrad.derivation.core.Letters;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;
import org.handgrad.derivation.core.Width;

/** The samples for some terms: with all their lengths, where the setting's condition holds. */
final class Sampling {
    /** An entry further on is met only where the note has lengths that are as large. */
    private static final int FURTHEST_ENTRY = 8;

    private final Setting setting;
    private final Template.Use where;
    private final Set<Width> widths = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private int shortest = 1;

    Sampling(Setting setting, Templates templates, List<Term> terms) {
        this.setting = setting;
        Indicator condition = new Indicator(setting.where());
        this.where = templates.of(condition);
        List<Term> all = new ArrayList<>(terms);
        all.add(condition);
        all.forEach(this::see);
        setting.free().forEach(this::see);
        setting.lengths().solved().values().forEach(this::see);
        for (Assumption assumption : setting.assumptions()) {
            if (assumption instanceof Assumption.OneHot oneHot) {
                see(oneHot.length());
            } else if (assumption instanceof Assumption.Distribution distribution) {
                see(distribution.length());
            }
        }
    }

    private void see(Binder binder) {
        see(binder.domain().from());
        see(binder.domain().to());
        binder.domain().where().sides().forEach(this::see);
    }

    private void see(Affine affine) {
        for (Letter letter : affine.letters()) {
            if (letter instanceof Width width) {
                widths.add(width);
            }
        }
    }

    private void see(Term term) {
        for (Letter letter : Letters.free(term)) {
            if (letter instanceof Width width) {
                widths.add(width);
            }
        }
        furthest(term);
        Definitions definitions = setting.definitions();
        for (String name : Letters.variables(term)) {
            if (seen.add(name) && definitions.of(name).isPresent()) {
                Array array = definitions.of(name).get();
                array.axes().forEach(this::see);
                see(array.body());
            }
        }
    }

    private void furthest(Term term) {
        if (term instanceof Variable variable) {
            for (Affine at : variable.at()) {
                if (at.isConstant() && at.constant() <= FURTHEST_ENTRY) {
                    shortest = (int) Math.max(shortest, at.constant());
                }
            }
        }
        term.parts().forEach(this::furthest);
    }

    /** A sample; whether it is one, {@link #isGood} says. */
    Sample of(int number) {
        return new Sample(setting, number, widths, shortest);
    }

    /** Whether all lengths are possible and the condition holds. */
    boolean isGood(Sample sample) {
        return sample.isPossible() && new Evaluation<>(sample, new Float64()).value(where, Map.of()) == 1;
    }
}
