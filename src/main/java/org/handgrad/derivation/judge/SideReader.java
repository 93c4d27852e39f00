package org.handgrad.derivation.judge;

import java.util.List;
import java.util.Optional;
import org.handgrad.notation.syntax.Macros;
import org.handgrad.notation.syntax.Parser;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.syntax.Vocabulary;
import org.handgrad.notation.tree.Expression;

/** Reads a side that was made up, as the note would read it. */
record SideReader(Macros macros, Vocabulary vocabulary) {
    Optional<Expression> read(String latex) {
        List<Statement> statements = Parser.read(latex, macros, vocabulary).statements();
        return statements.size() == 1 && statements.get(0) instanceof Statement.Parsed parsed
                ? Optional.of(parsed.expression())
                : Optional.empty();
    }
}
