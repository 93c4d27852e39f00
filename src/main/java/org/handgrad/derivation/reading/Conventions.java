package org.handgrad.derivation.reading;

import java.util.Set;

/** What letters usually mean where a note does not say it: the only list of letters. */
final class Conventions {
    /** Letters that count something where they stand below a name. */
    static final Set<String> INDICES = Set.of("i", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "\\ell");

    /** Letters that number layers where they stand in brackets above a name. */
    static final Set<String> LAYERS = Set.of("l", "L", "\\ell", "k", "i", "j", "n");

    /** Names of matrices. */
    static final Set<String> MATRICES = Set.of(
            "X",
            "W",
            "A",
            "Z",
            "Y",
            "H",
            "U",
            "V",
            "P",
            "Q",
            "K",
            "G",
            "B",
            "S",
            "M",
            "\\Phi",
            "\\Sigma",
            "\\Theta",
            "\\hat{Y}");

    /** Names of vectors, where a note has arrays at all. */
    static final Set<String> VECTORS = Set.of(
            "x",
            "y",
            "z",
            "a",
            "b",
            "h",
            "w",
            "u",
            "v",
            "o",
            "p",
            "q",
            "g",
            "s",
            "\\theta",
            "\\beta",
            "\\delta",
            "\\hat{y}",
            "\\mu",
            "\\phi");

    /** Names of costs: numbers, also as functions of arrays. */
    static final Set<String> COSTS = Set.of(
            "L",
            "J",
            "C",
            "E",
            "l",
            "\\ell",
            "\\mathcal{L}",
            "\\mathcal{J}",
            "\\mathcal{C}",
            "\\mathcal{E}",
            "Loss",
            "loss",
            "Cost",
            "cost",
            "\\mathcal{l}");

    /** Names of functions that a note may leave open; of an array they are taken entry by entry. */
    static final Set<String> FUNCTIONS = Set.of(
            "f",
            "g",
            "h",
            "F",
            "G",
            "A",
            "B",
            "C",
            "D",
            "\\sigma",
            "\\phi",
            "\\varphi",
            "\\psi",
            "\\Phi",
            "\\rho",
            "s");

    private Conventions() {}
}
