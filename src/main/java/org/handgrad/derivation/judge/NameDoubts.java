package org.handgrad.derivation.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handgrad.derivation.EquationDiagnosis;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.derivation.meaning.Model;
import org.handgrad.derivation.meaning.Scope;
import org.handgrad.derivation.meaning.Sides;
import org.handgrad.derivation.oracle.ShapeNames;
import org.handgrad.derivation.oracle.TermComparison;
import org.handgrad.derivation.term.Entry;
import org.handgrad.derivation.term.Fold;
import org.handgrad.derivation.term.Index;
import org.handgrad.derivation.term.Plus;
import org.handgrad.derivation.term.Quantity;
import org.handgrad.derivation.term.Slope;
import org.handgrad.derivation.term.Term;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/** Whether the note defines, and uses in one way, all names that sides which differ are made of. */
final class NameDoubts {
    private static final int MANY = 200; // below every layer there is another

    private final Meanings meanings;
    private final Scope scope;
    private final UndefinedNames undefined;
    private final Set<String> ofWords = new HashSet<>(); // what is defined by letters that may be a word
    private final GivenNames given = new GivenNames();
    private final Set<String> said = new HashSet<>(); // the functions that a line begins with
    private final Set<String> contradicted = new HashSet<>(); // those of which two lines say different things

    NameDoubts(Meanings meanings) {
        this.meanings = meanings;
        this.scope = meanings.scope();
        this.undefined = new UndefinedNames(meanings);
    }

    /** Takes a formula into account, before any is judged. */
    void see(Expression formula) {
        if (formula instanceof Chain chain && !BareWords.in(chain).isEmpty()) {
            Parts.first(chain.sides().get(0), Symbol.class)
                    .ifPresent(name -> ofWords.add(name.name().letters()));
        }
        given.see(formula);
    }

    /** What is differentiated, or has a value, and has several meanings. */
    private Optional<String> givenAgain(Formula formula, boolean numeric) {
        Set<String> again = new TreeSet<>();
        for (Expression side : List.of(formula.left(), formula.right())) {
            Parts.walk(side, part -> {
                Expression named = part instanceof Primed primed
                        ? primed.operand()
                        : part instanceof Derivative derivative ? derivative.operand() : part;
                boolean derived = part instanceof Derivative || (part instanceof Primed && named instanceof Symbol);
                if (numeric || derived) {
                    GivenNames.name(named)
                            .filter(name ->
                                    !Certainty.CONSTANTS.contains(name) && given.isAmbiguous(name, formula.section()))
                            .ifPresent(again::add);
                }
            });
        }
        return again.stream().findFirst();
    }

    /** Takes note of what a line came to: one that says otherwise what a function is contradicts those before. */
    void judged(Step step, Formula formula) {
        given.judged(step.verdict(), formula);
        Optional<String> function = meanings.functionName(formula.left());
        boolean agrees = step.verdict() == EquationVerdict.HOLDS || step.verdict() == EquationVerdict.DEFINITION;
        function.filter(name -> !said.add(name) && !agrees && !meanings.isStandard(name))
                .ifPresent(contradicted::add);
    }

    private Optional<String> contradicted(Formula formula) {
        Set<String> found = new TreeSet<>();
        for (Expression side : List.of(formula.left(), formula.right())) {
            Parts.walk(side, part -> {
                if (part instanceof Symbol symbol && contradicted.contains(meanings.functionName(symbol))) {
                    found.add(meanings.functionName(symbol));
                }
            });
        }
        return found.stream().findFirst();
    }

    /** The first reason why the names may mean something else; none if there is none. */
    Optional<String> in(Step step, Formula formula) {
        Optional<String> word = Stream.of(formula.left(), formula.right())
                .flatMap(side -> BareWords.in(side).stream())
                .filter(letters -> letters.chars()
                        .mapToObj(Character::toString)
                        .anyMatch(letter -> !scope.introduced().contains(letter)))
                .findFirst();
        if (word.isPresent()) {
            return word.map("'%s' may be one name"::formatted);
        }
        boolean numeric = step.diagnosis().equals(Optional.of(EquationDiagnosis.ARITHMETIC));
        Optional<String> twice = contradicted(formula).or(() -> givenAgain(formula, numeric));
        if (twice.isPresent()) {
            return twice.map("the note defines %s in several ways"::formatted);
        }
        if (step.compared().isEmpty()) {
            return undefined.shape(formula).map("nothing says which shape %s has"::formatted);
        }
        Sides sides = step.compared().get();
        Set<Quantity> behind = new HashSet<>(Quantities.behind(scope, sides));
        behind.removeIf(quantity -> quantity.name().contains(" "));
        boolean arrays = meanings.hasArrays(formula.left(), formula.right());
        return Stream.<Supplier<Optional<String>>>of(
                        () -> undefined.in(sides),
                        () -> usedInTwoWays(behind, arrays),
                        () -> numeric ? Optional.empty() : strange(sides),
                        () -> lengths(sides),
                        () -> formula.conditions().isEmpty()
                                ? unlike(Comparison.quick(scope, sides, scope.conditions()), sides)
                                : Optional.empty())
                .flatMap(doubt -> doubt.get().stream())
                .findFirst();
    }

    private Optional<String> usedInTwoWays(Set<Quantity> behind, boolean arrays) {
        for (Quantity quantity : behind) {
            String name = quantity.name();
            boolean another = behind.stream()
                    .anyMatch(other -> other.name().equals(name)
                            && (other.rank() != quantity.rank()
                                    || other.layer().isPresent()
                                            != quantity.layer().isPresent()));
            if (another) {
                return Optional.of("%s is read as two things, with and without an index".formatted(name));
            }
            if (meanings.uses().isBoldAndNot(name)) {
                return Optional.of("%s is bold and not bold".formatted(name));
            }
            if (meanings.isWidth(name)) {
                return Optional.of("%s is a length too".formatted(name));
            }
            if (ofWords.contains(name)) {
                return Optional.of("%s may be defined with a name of several letters".formatted(name));
            }
            if (arrays && scope.hides(name)) {
                return Optional.of("%s has an index that it does not show".formatted(name));
            }
        }
        boolean named = arrays && meanings.uses().isTransposeNamed("T") && isUsed("T");
        return named ? Optional.of("T is a name, and may be a transpose") : Optional.empty();
    }

    private boolean isUsed(String name) {
        return scope.introduced().contains(name)
                || scope.functions().formula(name).isPresent();
    }

    /** What the right side is made of, and what is differentiated is not. */
    private Optional<String> strange(Sides sides) {
        Set<Quantity> left = new HashSet<>();
        Set<Quantity> right = new HashSet<>();
        boolean turned = Quantities.hasSlope(sides.right()) && !Quantities.hasSlope(sides.left());
        follow(turned ? sides.right() : sides.left(), left);
        follow(turned ? sides.left() : sides.right(), right);
        Set<String> known = new HashSet<>();
        left.forEach(quantity -> known.add(quantity.name()));
        return right.stream()
                .filter(quantity -> scope.stated(quantity).isEmpty() && !known.contains(quantity.name()))
                .map(quantity -> "%s is not part of the operand, as far as the note says".formatted(quantity.name()))
                .sorted()
                .findFirst();
    }

    private void follow(Term term, Set<Quantity> found) {
        if (term instanceof Slope slope) {
            follow(slope.by(), found);
        }
        if (term instanceof Entry entry && found.size() < MANY && found.add(entry.quantity())) {
            scope.meaning(entry.quantity()).ifPresent(meaning -> follow(meaning.body(), found));
        }
        term.parts().forEach(part -> follow(part, found));
    }

    /** Two lengths that have to be one for what is differentiated, or for a sum on the right to a length that is new. */
    private Optional<String> lengths(Sides sides) {
        Model model = new Model(scope, Depths.of(sides).get(0), true);
        Term left = model.concrete(sides.left());
        Term right = model.concrete(sides.right());
        ShapeNames differentiated = new ShapeNames(model, left);
        Term asked = isBounded(right) ? new Plus(List.of(left, right)) : left;
        return new ShapeNames(model, asked)
                .onlyIf()
                .filter(equal -> differentiated.onlyIf().isPresent() || !differentiated.tellsApart(equal))
                .map("it may be that %s"::formatted);
    }

    /** Where sides that differ are equal, if that is wherever two indices are not the same. */
    private static Optional<String> unlike(Comparison comparison, Sides sides) {
        List<TermComparison.Sample> samples = comparison.trials().get(0).samples();
        List<Index> free = samples.stream()
                .flatMap(sample -> sample.at().keySet().stream())
                .distinct()
                .filter(index -> !sides.axes().contains(index))
                .toList();
        for (Index one : free) {
            for (Index other : free.subList(free.indexOf(one) + 1, free.size())) {
                List<TermComparison.Sample> there = samples.stream()
                        .filter(s -> !s.at().get(one).equals(s.at().get(other)))
                        .toList();
                if (!there.isEmpty() && there.stream().allMatch(s -> s.difference() <= Comparison.EQUAL)) {
                    return Optional.of("it holds where %s and %s are not the same".formatted(one.name(), other.name()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBounded(Term term) {
        return (term instanceof Fold fold && fold.extent().to().isPresent())
                || term.parts().stream().anyMatch(NameDoubts::isBounded);
    }
}
