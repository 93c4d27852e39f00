package org.handgrad.notation.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What a command of the note's own stands for.
 *
 * @param parameters the text behind the command: parameters {@code #1} as two tokens, and the delimiters around them
 * @param optional what the first parameter is where it is left out; then it is in square brackets
 * @param body with {@code #} and a digit for each parameter
 */
record Macro(List<Token> parameters, Optional<List<Token>> optional, List<Token> body) {}
