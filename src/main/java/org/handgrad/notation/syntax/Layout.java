package org.handgrad.notation.syntax;

import java.util.Map;
import java.util.Set;

/** The commands of LaTeX that concern looks: spaces, sizes, environments. */
final class Layout {
    static final Set<String> SPACES = Set.of(
            "\\,",
            "\\;",
            "\\:",
            "\\!",
            "\\>",
            "\\ ",
            "~",
            "\\\t",
            "\\\n",
            "\\displaystyle",
            "\\textstyle",
            "\\scriptstyle",
            "\\limits",
            "\\nolimits",
            "\\nonumber",
            "\\notag",
            "\\hline",
            "\\allowbreak",
            "\\mathstrut",
            "\\strut",
            "\\mathop",
            "\\mathrel",
            "\\mathbin",
            "\\mathord",
            "\\cancel",
            "\\boxed",
            "\\thinspace",
            "\\noindent",
            "\\big",
            "\\Big",
            "\\bigg",
            "\\Bigg",
            "\\bigm",
            "\\Bigm",
            "\\smash",
            "\\left.",
            "\\cssId");

    static final Set<String> WITH_ARGUMENT =
            Set.of("\\hspace", "\\vspace", "\\phantom", "\\hphantom", "\\vphantom", "\\color", "\\textcolor");

    static final Set<String> WIDE_SPACES = Set.of("\\quad", "\\qquad", "\\enspace", "\\hfill", "\\hfil");

    static final Set<String> TEXT = Set.of("\\text", "\\textrm", "\\textit", "\\textnormal", "\\mbox", "\\textsf");

    static final Set<String> ROWS = Set.of(
            "align",
            "aligned",
            "alignat",
            "alignedat",
            "equation",
            "gather",
            "gathered",
            "split",
            "multline",
            "eqnarray",
            "flalign",
            "math",
            "displaymath");

    static final Map<String, String> GRIDS = Map.of(
            "cases",
            "cases",
            "dcases",
            "cases",
            "rcases",
            "cases",
            "matrix",
            "matrix",
            "pmatrix",
            "matrix",
            "bmatrix",
            "matrix",
            "smallmatrix",
            "matrix",
            "array",
            "matrix",
            "Bmatrix",
            "matrix");

    static final Set<String> JOINING =
            Set.of("+", "\\pm", "\\cdot", "\\times", "\\odot", "*", "/", "\\circ", "\\otimes", "\\ast");

    private Layout() {}
}
