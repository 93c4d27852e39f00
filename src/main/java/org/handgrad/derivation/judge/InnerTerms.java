package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import org.handgrad.derivation.term.Call;
import org.handgrad.derivation.term.Definitions;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Raised;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;

/** What stands within powers and functions: the chain rule has a factor for each. */
final class InnerTerms {
    private static final int DEFINITIONS_DEEP = 6;

    private InnerTerms() {}

    /** Those of a term and of what it is made of. */
    static List<Term> of(Term term, Definitions definitions) {
        List<Term> found = new ArrayList<>();
        collect(term, definitions, found, DEFINITIONS_DEEP);
        return found;
    }

    private static void collect(Term term, Definitions definitions, List<Term> found, int depth) {
        if (term instanceof Entry entry && depth > 0) {
            definitions
                    .of(entry.quantity())
                    .ifPresent(definition -> collect(definition.at(entry.at()), definitions, found, depth - 1));
        }
        if (term instanceof Raised raised) {
            found.add(raised.base());
        }
        if (term instanceof Call call) {
            found.add(call.argument());
        }
        if (!(term instanceof Slope)) {
            term.parts().forEach(part -> collect(part, definitions, found, depth));
        }
    }
}
