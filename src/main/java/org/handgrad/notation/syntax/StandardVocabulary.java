package org.handgrad.notation.syntax;

import java.util.List;
import java.util.Set;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Name;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Symbol;

/**
 * Functions are: f, g, h and the Greek letters that are used so; a word; any name with a prime; any name before arguments
 * parted by commas, or before a relation; and any name without indices before a bracket with one mere name in it,
 * {@code C(w)}, which would be a pointless product.
 */
final class StandardVocabulary implements Vocabulary {
    private static final Set<String> FUNCTIONS =
            Set.of("f", "g", "h", "F", "\\sigma", "\\phi", "\\varphi", "\\psi", "\\Phi", "\\Psi");

    private static final Set<String> WORDS = Set.of(
            "acc",
            "accuracy",
            "argmax",
            "argmin",
            "cost",
            "err",
            "error",
            "exp",
            "grad",
            "input",
            "loss",
            "log",
            "logit",
            "lr",
            "max",
            "mean",
            "min",
            "mse",
            "output",
            "rate",
            "relu",
            "ReLU",
            "sigmoid",
            "sign",
            "softmax",
            "softplus",
            "sqrt",
            "sum",
            "tanh",
            "target",
            "Var",
            "MSE",
            "CE",
            "BCE",
            "Loss",
            "Cost",
            "cos",
            "sin",
            "ln");

    private static final Set<String> LABELS = Set.of(
            "in", "out", "net", "hid", "hidden", "old", "new", "pred", "true", "total", "tot", "train", "test", "val",
            "reg", "data", "model", "ref", "obs", "avg", "opt", "batch");

    @Override
    public boolean applies(Expression head, List<Expression> arguments) {
        if (arguments.stream().anyMatch(argument -> Vocabulary.mentions(argument, head))) {
            return false; // h (1 - h) is a product
        }
        if (head instanceof Primed || arguments.size() > 1 || arguments.get(0) instanceof Chain) {
            return true;
        }
        if (!(head instanceof Symbol symbol)) {
            return false;
        }
        Name name = symbol.name();
        return FUNCTIONS.contains(name.letters())
                || name.style() == Name.Style.WORD
                || isWord(name.letters())
                || (symbol.indices().isEmpty() && symbol.marks().isEmpty() && arguments.get(0) instanceof Symbol);
    }

    @Override
    public boolean isWord(String letters) {
        return WORDS.contains(letters);
    }

    @Override
    public boolean isLabel(String letters) {
        return LABELS.contains(letters) || isWord(letters);
    }

    @Override
    public boolean isLayer(Expression above) {
        return false;
    }
}
