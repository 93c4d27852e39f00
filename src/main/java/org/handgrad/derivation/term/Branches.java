package org.handgrad.derivation.term;

import java.util.ArrayList;
import java.util.List;

/** The value of the first branch whose condition holds. A branch without one is for all other cases. */
public record Branches(List<Branch> branches) implements Term {
    /** How the two sides of a condition are compared. */
    public enum Comparison {
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        EQUAL,
        NOT_EQUAL,
        ALWAYS;

        /** Whether numbers compare so. */
        public boolean holds(double left, double right) {
            return switch (this) {
                case LESS -> left < right;
                case LESS_OR_EQUAL -> left <= right;
                case GREATER -> left > right;
                case GREATER_OR_EQUAL -> left >= right;
                case EQUAL -> left == right;
                case NOT_EQUAL -> left != right;
                case ALWAYS -> true;
            };
        }
    }

    /** One case: its value where {@code left} compares so to {@code right}. */
    public record Branch(Comparison comparison, Term left, Term right, Term value) {
        /** The value in all other cases. */
        public static Branch otherwise(Term value) {
            return new Branch(Comparison.ALWAYS, Constant.ZERO, Constant.ZERO, value);
        }

        /** Another value in the same case. */
        public Branch with(Term other) {
            return new Branch(comparison, left, right, other);
        }
    }

    @Override
    public List<Term> parts() {
        List<Term> parts = new ArrayList<>();
        for (Branch branch : branches) {
            parts.addAll(List.of(branch.left, branch.right, branch.value));
        }
        return parts;
    }

    @Override
    public Term of(List<Term> parts) {
        List<Branch> others = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            others.add(new Branch(
                    branches.get(i).comparison, parts.get(3 * i), parts.get(3 * i + 1), parts.get(3 * i + 2)));
        }
        return new Branches(others);
    }
}
