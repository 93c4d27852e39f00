package org.handgrad.derivation.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handgrad.notation.tree.Application;
import org.handgrad.notation.tree.BigOperator;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Mark;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Norm;
import org.handgrad.notation.tree.Numeral;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Power;
import org.handgrad.notation.tree.Product;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Symbol;
import org.handgrad.notation.tree.Transpose;

/** What can be seen of a note as a whole: which letters are indices, layers, widths, arrays. */
final class Letters {
    /** Functions of arrays alone. */
    static final Set<String> ARRAY_FUNCTIONS = Set.of("softmax", "diag", "tr");

    private static final Set<String> USUAL_INDICES = Set.of("i", "j", "k", "m", "p", "q", "r", "s", "t", "u", "v");

    private final Set<String> bound = new HashSet<>();
    private final Set<String> layers = new HashSet<>();
    private final Set<String> widths = new HashSet<>();
    private final Map<String, Set<Integer>> indexed = new HashMap<>();
    private final Set<String> transposed = new HashSet<>();
    private final Set<String> applied = new HashSet<>();
    private final Set<String> below = new HashSet<>();
    private final Set<String> paired = new HashSet<>();
    private boolean arrays;
    private boolean lying;
    private boolean standing;
    private final Set<String> bold = new HashSet<>();
    private final Map<String, List<Expression>> shapes = new HashMap<>();
    private final Set<String> rows = new HashSet<>();
    private final Set<String> columns = new HashSet<>();
    private final Set<String> transposedInLayers = new HashSet<>();
    private final Set<String> multiplyingInLayers = new HashSet<>();

    /** Takes a formula of the note into account. */
    void see(Expression formula) {
        Parts.walk(formula, this::note);
    }

    private void note(Expression e) {
        if (e instanceof Symbol symbol) {
            symbol(symbol);
        } else if (e instanceof BigOperator operator) {
            operator.range().indices().forEach(index -> bound.add(Names.key(index.name())));
            operator.range().to().filter(Symbol.class::isInstance).ifPresent(to -> {
                Symbol width = (Symbol) to;
                String index = operator.range().indices().isEmpty()
                        ? ""
                        : Names.key(operator.range().indices().get(0).name());
                boolean layer =
                        width.indices().isEmpty() && (layers.contains(Names.key(width.name())) || index.equals("l"));
                if (layer) {
                    layers.add(Names.key(width.name()));
                    bound.remove("l");
                }
                if (!layer) {
                    widths.add(Names.key(width.name()));
                }
            });
        } else if (e instanceof Transpose t) {
            Parts.first(t.operand(), Symbol.class).ifPresent(this::array);
        } else if (e instanceof Norm norm) {
            Parts.first(norm.operand(), Symbol.class).ifPresent(this::array);
        } else if (e instanceof Power power
                && power.exponent() instanceof Symbol s
                && s.name().letters().equals("T")
                && power.base() instanceof Symbol base
                && (Names.isCapital(Names.key(base.name()))
                        || base.name().style() == Name.Style.BOLD
                        || Names.isSmall(Names.key(base.name())))) {
            array(base);
        } else if (e instanceof Application application && application.function() instanceof Symbol head) {
            applied.add(Names.key(head.name()));
            arrays |= ARRAY_FUNCTIONS.contains(Names.key(head.name()));
        } else if (e instanceof Product product) {
            beside(product);
            arrays |= product.signs().contains(Product.Times.ODOT);
        } else if (e instanceof Chain chain) {
            membership(chain);
        }
    }

    private void array(Symbol symbol) {
        transposed.add(whole(symbol));
        if (!symbol.marks().isEmpty()) {
            transposedInLayers.add(whole(symbol));
        }
    }

    /** Whether a small letter is a matrix: {@code w^l a^{l-1}} and {@code (w^{l+1})^T} fit together for no vector w. */
    boolean isLayeredMatrix(String name) {
        return transposedInLayers.contains(name) && multiplyingInLayers.contains(name);
    }

    /** The name with the numbers that belong to it: {@code W_1}, where W has no letters for indices. */
    String whole(Symbol symbol) {
        StringBuilder name = new StringBuilder(Names.key(symbol.name()));
        for (Expression index : symbol.indices()) {
            if (index instanceof Numeral number
                    && indices(Names.key(symbol.name())).isEmpty()) {
                name.append('_').append(number.digits());
            }
        }
        return name.toString();
    }

    /** How many of its indices do not belong to its name. */
    int count(Symbol symbol) {
        boolean named = indices(Names.key(symbol.name())).isEmpty();
        return (int) symbol.indices().stream()
                .filter(index -> !(named && index instanceof Numeral))
                .count();
    }

    /** Vectors to the left of a matrix, {@code xW}, lie; to its right, {@code Wx}, they stand. */
    private void beside(Product product) {
        for (int k = 0; k + 1 < product.factors().size(); k++) {
            Expression left = product.factors().get(k);
            Expression right = product.factors().get(k + 1);
            if (left instanceof Symbol a
                    && right instanceof Symbol b
                    && product.signs().get(k) == Product.Times.IMPLICIT) {
                lying |=
                        isVector(a) && isMatrix(b) && k + 2 == product.factors().size();
                standing |= isMatrix(a) && isVector(b);
                if (!isVector(a)
                        && isVector(b)
                        && !a.marks().isEmpty()
                        && !b.marks().isEmpty()) {
                    multiplyingInLayers.add(whole(a));
                }
            }
        }
    }

    private static boolean isVector(Symbol symbol) {
        return "xyzhauv".contains(Names.key(symbol.name()))
                && Names.isSmall(Names.key(symbol.name()))
                && symbol.indices().stream().allMatch(Numeral.class::isInstance);
    }

    private static boolean isMatrix(Symbol symbol) {
        return "WUVAM".contains(Names.key(symbol.name()))
                && Names.isCapital(Names.key(symbol.name()))
                && symbol.indices().stream().allMatch(Numeral.class::isInstance);
    }

    /** Whether a vector is a row: by its shape, or because the note writes {@code xW}, and nowhere {@code Wx}. */
    boolean lies(String vector) {
        return rows.contains(vector) || (lying && !standing && !columns.contains(vector));
    }

    private void symbol(Symbol symbol) {
        String name = Names.key(symbol.name());
        if (symbol.name().style() == Name.Style.BOLD) {
            bold.add(name);
        }
        for (Mark mark : symbol.marks()) {
            if (mark.kind() == Mark.Kind.ROUND || mark.kind() == Mark.Kind.SQUARE) {
                mark.content()
                        .ifPresent(content -> Parts.walk(content, part -> {
                            if (part instanceof Symbol s && !"i".equals(Names.key(s.name()))) {
                                layers.add(Names.key(s.name()));
                            }
                        }));
            }
        }
        int count = 0;
        for (Expression index : symbol.indices()) {
            Parts.first(index, Symbol.class).map(s -> Names.key(s.name())).ifPresent(letter -> {
                below.add(letter);
                if (symbol.indices().size() > 1) {
                    paired.add(letter);
                }
            });
            boolean letter = !(index instanceof Numeral)
                    && Parts.first(index, Symbol.class)
                            .map(s -> isIndex(Names.key(s.name())))
                            .orElse(false);
            count += letter || index instanceof Numeral ? 1 : 0;
            if (letter) {
                indexed.computeIfAbsent(name, unseen -> new TreeSet<>());
            }
        }
        if (indexed.containsKey(name) && count > 0) {
            indexed.get(name).add(count);
        }
    }

    /** {@code X \in \mathbb{R}^{n \times d}}. */
    private void membership(Chain chain) {
        for (int k = 0; k < chain.links().size(); k++) {
            if (chain.links().get(k).relation() == Relation.IN
                    && chain.sides().get(k + 1) instanceof Power power
                    && power.base() instanceof Symbol set
                    && set.name().letters().equals("R")) {
                List<Expression> lengths =
                        power.exponent() instanceof Product product ? product.factors() : List.of(power.exponent());
                declare(chain.sides().get(k), lengths);
            }
        }
    }

    /** States the lengths of a name's axes. */
    void declare(String name, int indices, List<Expression> lengths) {
        List<Expression> longer =
                lengths.stream().filter(length -> !isOne(length)).toList();
        shapes.put(name + "/" + indices, longer);
        if (lengths.size() == 2 && longer.size() == 1) {
            (isOne(lengths.get(0)) ? rows : columns).add(name);
        }
        for (Expression length : longer) {
            if (length instanceof Symbol width) {
                widths.add(Names.key(width.name()));
            }
        }
    }

    /** An axis of length 1 is none: {@code 1 \times d} is a vector that lies. */
    private static boolean isOne(Expression length) {
        return length instanceof Numeral number && number.value() == 1;
    }

    private void declare(Expression names, List<Expression> lengths) {
        List<Expression> all =
                names instanceof org.handgrad.notation.tree.Tuple tuple ? tuple.elements() : List.of(names);
        for (Expression name : all) {
            if (name instanceof Symbol symbol) {
                declare(whole(symbol), count(symbol), lengths);
            }
        }
    }

    boolean isIndex(String letter) {
        return bound.contains(letter) || USUAL_INDICES.contains(letter) || (letter.equals("l") && !isLayer(letter));
    }

    /** Whether a letter stands below the line somewhere. */
    boolean isBelow(String letter) {
        return below.contains(letter);
    }

    boolean isBound(String letter) {
        return bound.contains(letter);
    }

    boolean isLayer(String letter) {
        return (layers.contains(letter) && !bound.contains(letter)) || (letter.equals("l") && !paired.contains(letter));
    }

    boolean isWidth(String letter) {
        return widths.contains(letter);
    }

    /** With how many indices a name is written somewhere; empty if with none. */
    Set<Integer> indices(String name) {
        return indexed.getOrDefault(name, Set.of());
    }

    boolean isApplied(String name) {
        return applied.contains(name);
    }

    boolean isTransposed(String name) {
        return transposed.contains(name);
    }

    boolean isBold(String name) {
        return bold.contains(name);
    }

    /** Whether a product is of a matrix and a vector, in a note that has arrays elsewhere too. */
    boolean isOfArrays(Product product) {
        boolean found = false;
        for (int k = 0; k + 1 < product.factors().size(); k++) {
            found |= product.factors().get(k) instanceof Symbol a
                    && product.factors().get(k + 1) instanceof Symbol b
                    && ((isMatrix(a) && isVector(b)) || (isVector(a) && isMatrix(b)));
        }
        return found && (arrays || !transposed.isEmpty() || !bold.isEmpty() || !shapes.isEmpty());
    }

    /** The lengths that a name with so many indices was declared with. */
    java.util.Optional<List<Expression>> declared(String name, int indices) {
        return java.util.Optional.ofNullable(shapes.get(name + "/" + indices));
    }
}
