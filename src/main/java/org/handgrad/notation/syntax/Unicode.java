package org.handgrad.notation.syntax;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Mathematics written in Unicode, as the LaTeX it stands for. */
final class Unicode {
    private static final Map<Integer, String> SIGNS = new HashMap<>();
    private static final Map<Integer, String> RAISED = characters("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˡᵀ", "0123456789+-=()nilT");
    private static final Map<Integer, String> LOWERED =
            characters("₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", "0123456789+-=()aehijklmnoprstuvx");

    static {
        commands(
                "αβγδεζηθικλμνξπρσςτυφχψω",
                "alpha beta gamma delta varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma varsigma tau"
                        + " upsilon varphi chi psi omega");
        commands("ΓΔΘΛΞΠΣΥΦΨΩ", "Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega");
        commands("ϵϑϕϱℓ∞∂∇∑∏√∈∉⊂", "epsilon vartheta phi varrho ell infty partial nabla sum prod sqrt in notin subset");
        commands("·⋅×∗⊙∘⊗÷±∓", "cdot cdot times ast odot circ otimes div pm mp");
        commands("≤≥≠≈≡∼∝≪≫≜≔", "le ge ne approx equiv sim propto ll gg triangleq coloneqq");
        commands("→⇒⟹←⇔⟺↦∀", "to Rightarrow Rightarrow leftarrow Leftrightarrow Leftrightarrow mapsto forall");
        commands("…⋯⟨⟩‖⊤", "dots cdots langle rangle | top");
        characters("−–′’，。；：（）【】｛｝＝＋－＊／｜、", "--'',.;:()[]{}=+-*/|,").forEach(SIGNS::put);
        SIGNS.put((int) '″', "''");
        SIGNS.put((int) 'ℝ', "\\mathbb{R}");
        SIGNS.put(0x1D53C, "\\mathbb{E}");
        SIGNS.put((int) '½', "\\frac{1}{2}");
        SIGNS.put((int) '\u2061', "");
        SIGNS.put((int) '\u200b', "");
        SIGNS.put((int) '\ufeff', "");
    }

    private Unicode() {}

    /** LaTeX for a character, if it stands for any. */
    static Optional<String> latex(int character) {
        if (character < 128) {
            return Optional.empty();
        }
        String sign = SIGNS.get(character);
        if (sign != null) {
            return Optional.of(sign);
        }
        return character >= 0x1D400 && character <= 0x1D7FF ? alphabet(character) : accented(character);
    }

    /** What stands above or below the line. */
    static Optional<String> raised(int character) {
        return Optional.ofNullable(RAISED.get(character));
    }

    static Optional<String> lowered(int character) {
        return Optional.ofNullable(LOWERED.get(character));
    }

    /** A mathematical letter without its alphabet. */
    private static Optional<String> alphabet(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        return Optional.of(latex(plain.codePointAt(0)).orElse(plain));
    }

    private static Optional<String> accented(int character) {
        String parts = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
        if (parts.length() != 2 || parts.charAt(0) >= 128) {
            return Optional.empty();
        }
        return accent(parts.charAt(1)).map(accent -> accent + "{" + parts.charAt(0) + "}");
    }

    private static Optional<String> accent(char combining) {
        return switch (combining) {
            case '\u0302' -> Optional.of("\\hat");
            case '\u0303' -> Optional.of("\\tilde");
            case '\u0304' -> Optional.of("\\bar");
            case '\u0307' -> Optional.of("\\dot");
            default -> Optional.empty();
        };
    }

    private static void commands(String characters, String names) {
        int[] all = characters.codePoints().toArray();
        String[] each = names.split(" ", -1);
        for (int i = 0; i < all.length; i++) {
            SIGNS.put(all[i], "\\" + each[i]);
        }
    }

    private static Map<Integer, String> characters(String characters, String plain) {
        int[] all = characters.codePoints().toArray();
        Map<Integer, String> table = new HashMap<>();
        for (int i = 0; i < all.length; i++) {
            table.put(all[i], plain.substring(i, i + 1));
        }
        return table;
    }
}
