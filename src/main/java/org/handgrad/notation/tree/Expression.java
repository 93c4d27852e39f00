package org.handgrad.notation.tree;

/**
 * What a formula says, as it is written. Only notation is resolved here, no meaning: a name may be a number, an array or a
 * function, a {@link Primed} name a derivative or another name, a {@link Power} a layer, and {@code X^T} a power of T or a
 * transpose. Brackets that only group leave no trace. Each part knows its place, which does not count when two are
 * compared.
 */
public sealed interface Expression
        permits AbsoluteValue,
                Application,
                At,
                BigOperator,
                Cases,
                Chain,
                Derivative,
                Differential,
                Ellipsis,
                Indexed,
                Limit,
                Matrix,
                Missing,
                Negation,
                Norm,
                Numeral,
                Power,
                Primed,
                Product,
                Quotient,
                Root,
                Sum,
                Symbol,
                Text,
                Transpose,
                Tuple {
    /** Where it stands in the LaTeX of its formula. */
    Span span();
}
