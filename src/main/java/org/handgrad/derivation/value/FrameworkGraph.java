package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.handgrad.derivation.core.Apply;
import org.handgrad.derivation.core.Cases;
import org.handgrad.derivation.core.Indicator;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Templates as parts of a SameDiff graph. The values of a template at some places are a column; a sum, and a choice of places, is
 * a product with a constant matrix of zeros and ones. What does not depend on the variable is constant, and which case or
 * extremum counts does not change near a sample.
 */
final class FrameworkGraph {
    private final SameDiff sd = SameDiff.create();
    private final Evaluation<Double> values;
    private final String by;
    private final Map<String, List<List<Long>>> columns = new LinkedHashMap<>();

    /** An entry of a matrix. */
    private interface Entry {
        double at(int row, int column);
    }

    /** A place inside a reduction: which outer place it belongs to, and the how manieth of that it is. */
    private record Inner(int outer, int count, List<Long> place) {}

    /** @param by the variable that is differentiated by; it must be free */
    FrameworkGraph(Evaluation<Double> values, String by) {
        this.values = values;
        this.by = by;
    }

    /** The derivatives of a template at one place by all entries that it is made of; those not said are 0. */
    Map<List<Long>, Double> gradient(Template template, List<Long> at) {
        SDVariable loss = column(template, List.of(at)).sum();
        Map<List<Long>, Double> gradient = new LinkedHashMap<>();
        if (!columns.isEmpty()) {
            sd.setLossVariables(loss.name());
            Map<String, INDArray> slopes =
                    sd.calculateGradients(Map.of(), columns.keySet().toArray(String[]::new));
            columns.forEach((name, entries) -> {
                for (int k = 0; k < entries.size(); k++) {
                    gradient.merge(entries.get(k), slopes.get(name).getDouble(k, 0), Double::sum);
                }
            });
        }
        return gradient;
    }

    /** The values of a template at places; [places, 1]. */
    private SDVariable column(Template template, List<List<Long>> places) {
        Term head = template.head();
        if (!template.contains(by) || head instanceof Indicator) {
            return constant(places.size(), 1, (row, column) -> values.value(template, places.get(row)));
        }
        if (head instanceof Variable) {
            List<List<Long>> entries = new ArrayList<>();
            places.forEach(place -> entries.add(values.all(template.affines(), place)));
            String name = "column" + columns.size();
            columns.put(name, entries);
            return sd.var(name, matrix(entries.size(), 1, (row, column) -> values.entry(by, entries.get(row))));
        }
        if (head instanceof Apply apply) {
            return apply(apply, template, places);
        }
        return head instanceof Reduce reduce ? reduce(reduce, template, places) : cases((Cases) head, template, places);
    }

    /** A part at places of the whole. Each place of the part is computed once. */
    private SDVariable part(Template template, int k, List<List<Long>> places) {
        Template.Use use = template.parts().get(k);
        List<List<Long>> all = new ArrayList<>();
        places.forEach(place -> all.add(values.all(use.at(), place)));
        List<List<Long>> distinct = all.stream().distinct().toList();
        SDVariable column = column(use.template(), distinct);
        return distinct.equals(all)
                ? column
                : constant(
                                all.size(),
                                distinct.size(),
                                (row, at) -> all.get(row).equals(distinct.get(at)) ? 1 : 0)
                        .mmul(column);
    }

    private SDVariable apply(Apply apply, Template template, List<List<Long>> places) {
        List<SDVariable> x = new ArrayList<>();
        for (int k = 0; k < template.parts().size(); k++) {
            x.add(part(template, k, places));
        }
        return new FrameworkFunctions(sd).of(apply.primitive(), template, x);
    }

    private SDVariable reduce(Reduce reduce, Template template, List<List<Long>> places) {
        List<Inner> inner = new ArrayList<>();
        int most = 0;
        for (int outer = 0; outer < places.size(); outer++) {
            int count = 0;
            for (List<Long> place :
                    values.choices().inside(reduce, template, places.get(outer)).orElse(List.of())) {
                inner.add(new Inner(outer, count++, place));
            }
            most = Math.max(most, count);
        }
        if (inner.isEmpty()) {
            return constant(places.size(), 1, (row, column) -> values.value(template, places.get(row)));
        }
        int body = template.parts().size() - 1;
        SDVariable bodies =
                part(template, body, inner.stream().map(Inner::place).toList());
        return switch (reduce.operation()) {
            case SUM -> chosen(places.size(), inner, bodies, each -> true);
            case PRODUCT -> {
                SDVariable product = constant(places.size(), 1, (row, column) -> 1);
                for (int k = 0; k < most; k++) {
                    int now = k;
                    SDVariable ones = constant(
                            places.size(),
                            1,
                            (row, column) ->
                                    inner.stream().anyMatch(each -> each.outer == row && each.count == now) ? 0 : 1);
                    product = product.mul(chosen(places.size(), inner, bodies, each -> each.count == now)
                            .add(ones));
                }
                yield product;
            }
            case MAX, MIN ->
                chosen(
                        places.size(),
                        inner,
                        bodies,
                        each -> values.part(template, body, each.place)
                                .equals(values.value(template, places.get(each.outer))));
        };
    }

    /** Of each outer place, the bodies that count, added up. */
    private SDVariable chosen(int places, List<Inner> inner, SDVariable bodies, Predicate<Inner> which) {
        return constant(
                        places,
                        inner.size(),
                        (row, column) -> inner.get(column).outer == row && which.test(inner.get(column)) ? 1 : 0)
                .mmul(bodies);
    }

    /** Each case only where it is chosen: elsewhere it may have no value. */
    private SDVariable cases(Cases cases, Template template, List<List<Long>> places) {
        SDVariable sum = constant(places.size(), 1, (row, column) -> 0);
        List<OptionalInt> chosen = new ArrayList<>();
        places.forEach(place -> chosen.add(values.choices().chosen(cases, template, place)));
        Set<Integer> parts = new TreeSet<>();
        chosen.forEach(part -> parts.add(part.orElse(-1)));
        for (int part : parts) {
            List<List<Long>> here = new ArrayList<>();
            for (int k = 0; k < places.size(); k++) {
                if (chosen.get(k).orElse(-1) == part) {
                    here.add(places.get(k));
                }
            }
            SDVariable column =
                    part < 0 ? constant(here.size(), 1, (row, at) -> Double.NaN) : part(template, part, here);
            sum = sum.add(constant(
                            places.size(),
                            here.size(),
                            (row, at) -> places.get(row).equals(here.get(at)) ? 1 : 0)
                    .mmul(column));
        }
        return sum;
    }

    private SDVariable constant(int rows, int columns, Entry entry) {
        return sd.constant(matrix(rows, columns, entry));
    }

    private static INDArray matrix(int rows, int columns, Entry entry) {
        double[] flat = new double[rows * columns];
        for (int k = 0; k < flat.length; k++) {
            flat[k] = entry.at(k / columns, k % columns);
        }
        return Nd4j.create(flat, new long[] {rows, columns}, 'c');
    }
}
