package org.handgrad.notation.tree;

import java.util.List;

/**
 * How a thing is called, apart from its indices: {@code w}, {@code \hat{y}}, {@code \text{Loss}}.
 *
 * @param letters one letter, a word, or a command with its backslash: {@code \sigma}, {@code \tanh}
 * @param style the alphabet
 * @param accents from the inside to the outside
 */
public record Name(String letters, Style style, List<Accent> accents) {
    /** In the usual alphabet, without accents. */
    public static Name of(String letters) {
        return new Name(letters, Style.PLAIN, List.of());
    }

    /** The alphabet a name is set in. Which name a function has is the same in {@code \mathrm} and {@code \operatorname}. */
    public enum Style {
        /** As it stands: a letter, a command, or a word that the vocabulary knows. */
        PLAIN,
        /** {@code \mathrm}, {@code \text}, {@code \operatorname}, {@code \mathit}, {@code \mathsf}, {@code \mathtt}. */
        WORD,
        /** {@code \mathbf}, {@code \boldsymbol}, {@code \bm}. */
        BOLD,
        /** {@code \mathcal}, {@code \mathscr}. */
        CALLIGRAPHIC,
        /** {@code \mathbb}. */
        BLACKBOARD,
        /** {@code \mathfrak}. */
        FRAKTUR
    }

    /** What is put over a letter, named as its command. */
    public enum Accent {
        /** {@code \hat}, {@code \widehat}. */
        HAT,
        /** {@code \bar}, {@code \overline}. */
        BAR,
        /** {@code \tilde}, {@code \widetilde}. */
        TILDE,
        /** {@code \dot}. */
        DOT,
        /** {@code \ddot}. */
        DDOT,
        /** {@code \vec}. */
        VEC,
        /** A line below the letter. */
        UNDERLINE
    }
}
