package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handgrad.derivation.core.Affine;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Index;
import org.handgrad.derivation.core.Indicator;

/** The values of free indices at a sample. */
final class Places {
    /** More than these are not visited at one sample; others are at the next. */
    private static final int MOST = 48;

    private static final int MOST_FOUND = 4_096;

    private final Evaluation<Double> evaluation;
    private final Templates templates;
    private final List<Map<Index, Long>> found = new ArrayList<>();

    private Places(Sample sample, Templates templates) {
        this.evaluation = new Evaluation<>(sample, new Float64());
        this.templates = templates;
    }

    /** All places, or some of them, the first and the last among them. */
    static List<Map<Index, Long>> of(List<Binder> free, Sample sample, Templates templates) {
        Places places = new Places(sample, templates);
        places.collect(free, Map.of());
        List<Map<Index, Long>> all = places.found;
        if (all.size() <= MOST) {
            return all;
        }
        List<Map<Index, Long>> some = new ArrayList<>(List.of(all.get(0), all.get(all.size() - 1)));
        for (int k = 0; k < MOST; k++) {
            some.add(all.get((int) ((long) k * all.size() / MOST + sample.number()) % all.size()));
        }
        return some;
    }

    private void collect(List<Binder> open, Map<Index, Long> at) {
        if (open.isEmpty()) {
            found.add(at);
            return;
        }
        Binder binder = open.get(0);
        Template.Use where = templates.of(new Indicator(binder.domain().where()));
        long to = whole(binder.domain().to(), at);
        for (long value = whole(binder.domain().from(), at); value <= to && found.size() < MOST_FOUND; value++) {
            Map<Index, Long> with = new HashMap<>(at);
            with.put(binder.index(), value);
            if (evaluation.value(where, with) == 1) {
                collect(open.subList(1, open.size()), with);
            }
        }
    }

    private long whole(Affine affine, Map<Index, Long> at) {
        return affine.value(letter -> letter instanceof Index index
                ? at.get(index)
                : evaluation.sample().width(letter));
    }
}
