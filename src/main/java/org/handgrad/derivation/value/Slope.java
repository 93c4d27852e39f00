package org.handgrad.derivation.value;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.core.Binder;
import org.handgrad.derivation.core.Derivative;
import org.handgrad.derivation.core.Differentiation;
import org.handgrad.derivation.core.Reduce;
import org.handgrad.derivation.core.Scope;
import org.handgrad.derivation.core.Term;
import org.handgrad.derivation.core.Variable;

/**
 * A derivative in a term, for those who look at it in another way than by rules.
 *
 * @param of what is differentiated, without derivatives in it
 * @param by with respect to which entry
 * @param byRules the derivative by rules
 * @param setting with all indices in sight as free ones, and definitions without derivatives
 */
record Slope(Term of, Variable by, Term byRules, Setting setting) {
    /** All derivatives in a term, inner ones first. */
    static List<Slope> in(Term term, Setting setting) {
        List<Slope> found = new ArrayList<>();
        Differentiation rules = new Differentiation(setting.definitions());
        collect(term, setting.with(new Guarded(setting.definitions()).carriedOut()), rules, found);
        return found;
    }

    private static void collect(Term term, Setting setting, Differentiation rules, List<Slope> found) {
        Setting inside = setting;
        if (term instanceof Reduce reduce) {
            List<Binder> binders = new ArrayList<>(setting.free());
            binders.removeIf(binder -> binder.index().equals(reduce.index()));
            binders.add(reduce.binder());
            inside = setting.over(binders);
        }
        for (Term part : term.parts()) {
            collect(part, inside, rules, found);
        }
        if (term instanceof Derivative derivative) {
            Scope scope = setting.scope();
            Term of = rules.carriedOut(derivative.of(), scope);
            found.add(new Slope(of, derivative.by(), rules.of(of, derivative.by(), scope), setting));
        }
    }
}
