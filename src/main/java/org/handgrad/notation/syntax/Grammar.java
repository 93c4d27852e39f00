package org.handgrad.notation.syntax;

/** The parsers of all kinds of things, over one cursor. Each asks the others for the things that are in its own. */
final class Grammar {
    final Cursor cursor;
    final Vocabulary vocabulary;
    final ChainParser chains;
    final SumParser sums;
    final ProductParser products;
    final FactorParser factors;
    final ScriptParser scripts;
    final NameParser names;
    final BracketParser brackets;
    final FunctionParser functions;
    final NumeralParser numerals;
    final DerivativeParser derivatives;
    final DifferentialParser differentials;
    final OperatorParser operators;
    final GridParser grids;

    /** Each part keeps the cursor from here on, and finds the other parts when it needs them. */
    Grammar(Cursor cursor, Vocabulary vocabulary) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
        this.chains = new ChainParser(this);
        this.sums = new SumParser(this);
        this.products = new ProductParser(this);
        this.factors = new FactorParser(this);
        this.scripts = new ScriptParser(this);
        this.names = new NameParser(this);
        this.brackets = new BracketParser(this);
        this.functions = new FunctionParser(this);
        this.numerals = new NumeralParser(cursor);
        this.derivatives = new DerivativeParser(this);
        this.differentials = new DifferentialParser(this);
        this.operators = new OperatorParser(this);
        this.grids = new GridParser(this);
    }
}
