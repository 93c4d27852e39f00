package org.handgrad.derivation.writing;

/** A piece of LaTeX, and how firmly it holds together. */
record Phrase(String latex, Binding binding) {
    static final Phrase IDENTITY = atom("I");

    /** The firmer last. */
    enum Binding {
        SUM,
        ENTRYWISE,
        PRODUCT,
        ATOM
    }

    static Phrase atom(String latex) {
        return new Phrase(latex, Binding.ATOM);
    }

    /** With brackets, unless it holds together as firmly as that. */
    String within(Binding least) {
        return binding.compareTo(least) >= 0 ? latex : "(" + latex + ")";
    }

    Phrase transposed() {
        boolean marked = latex.contains("^");
        return atom((marked ? "(" + latex + ")" : within(Binding.ATOM)) + "^T");
    }

    /** The one that has fewer transposes in it. */
    Phrase orSimpler(Phrase other) {
        return other.latex.split("\\^T", -1).length < latex.split("\\^T", -1).length ? other : this;
    }

    /** A matrix product, in which an identity leaves no trace. */
    Phrase times(Phrase other) {
        if (equals(IDENTITY) || other.equals(IDENTITY)) {
            return equals(IDENTITY) ? other : this;
        }
        return new Phrase(within(Binding.PRODUCT) + " " + other.within(Binding.PRODUCT), Binding.PRODUCT);
    }

    /** A product entry by entry. */
    Phrase entrywise(Phrase other) {
        return new Phrase(within(Binding.ENTRYWISE) + " \\odot " + other.within(Binding.ATOM), Binding.ENTRYWISE);
    }
}
