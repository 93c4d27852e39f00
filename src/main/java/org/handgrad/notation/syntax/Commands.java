package org.handgrad.notation.syntax;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The commands that mean something in a formula. */
final class Commands {
    /** Letters and other signs that name a thing. */
    static final Set<String> LETTERS = commands(
            "alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi omicron pi varpi rho"
                    + " varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma"
                    + " Upsilon Phi Psi Omega ell hbar imath jmath infty emptyset varnothing");

    /** Functions whose argument needs no bracket. */
    static final Set<String> FUNCTIONS = commands(
            "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth sech csch exp log ln lg max min sup inf det dim ker deg gcd"
                    + " Pr arg");

    /** Functions whose names are so plain that they are the functions in upright letters too; "sec" may be a second. */
    static final Set<String> UPRIGHT =
            commands("sin cos tan cot csc arcsin arccos arctan sinh cosh tanh coth sech csch");

    /** Alphabets. */
    static final Set<String> STYLES = commands("mathrm mathbf mathcal mathbb mathfrak");

    /** What is put over a name. */
    static final Set<String> ACCENTS = commands("hat bar tilde dot ddot vec underline");

    /** What stands between two things. */
    static final Set<String> SIGNS =
            new HashSet<>(List.of("+", "-", "*", "/", "\\pm", "\\cdot", "\\times", "\\odot", "\\circ", "\\otimes"));

    /** All of these and the rest, for a suggestion. */
    static final Set<String> KNOWN = new HashSet<>(commands(
            "frac sqrt sum prod partial nabla lim left right cdot times odot text operatorname begin end top prime langle"
                    + " rangle lvert rvert lVert rVert dots quad approx equiv forall dagger circ otimes div pm mp over"
                    + " boldsymbol displaystyle tag label"));

    static {
        SIGNS.addAll(Relations.SIGNS.keySet());
        List.of(LETTERS, FUNCTIONS, STYLES, ACCENTS, Relations.SIGNS.keySet(), Relations.SYNONYMS.keySet())
                .forEach(KNOWN::addAll);
        KNOWN.removeIf(command -> command.charAt(0) != '\\');
    }

    private Commands() {}

    static boolean isKnown(String command) {
        return KNOWN.contains(command) || !Character.isLetter(command.codePointAt(1)) || command.contains("{");
    }

    private static Set<String> commands(String names) {
        Set<String> commands = new HashSet<>();
        for (String name : names.split(" ", -1)) {
            commands.add("\\" + name);
        }
        return commands;
    }
}
