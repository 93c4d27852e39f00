package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handgrad.derivation.Judgement;
import org.handgrad.derivation.Verdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.note.Extent;
import org.handgrad.notation.note.Note;
import org.handgrad.notation.note.Place;
import org.handgrad.notation.syntax.Brackets;
import org.handgrad.notation.syntax.Reading;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Derivative;
import org.handgrad.notation.tree.Expression;
import org.handgrad.notation.tree.Missing;
import org.handgrad.notation.tree.Parts;
import org.handgrad.notation.tree.Primed;
import org.handgrad.notation.tree.Relation;
import org.handgrad.notation.tree.Span;
import org.handgrad.notation.tree.Text;
import org.handgrad.text.Problem;

/** Judges a note from its first equation to its last. */
public final class NoteJudge {
    /** What is said of a line over which judging broke down. */
    public static final String FAILURE = "handgrad failed here";

    private final Note note;
    private final NoteVocabulary vocabulary = new NoteVocabulary();
    private final Meanings meanings = new Meanings();
    private final Diagnoser diagnoser;
    private final StepJudge steps;
    private final List<Judgement> judgements = new ArrayList<>();
    private final Announcements announcements = new Announcements();
    private Optional<Expression> lastSide = Optional.empty();
    private boolean broken;
    private String heading = "";
    private int section;

    private NoteJudge(Note note) {
        this.note = note;
        this.diagnoser = new Diagnoser(meanings, new SideReader(note.macros(), vocabulary));
        this.steps = new StepJudge(meanings, diagnoser);
    }

    /** The judgement on every equation and every step of a chain, in the order of the note. */
    public static List<Judgement> judge(Note note, List<String> assumptions) {
        NoteJudge judge = new NoteJudge(note);
        assumptions.forEach(judge.meanings::assume);
        judge.run();
        return judge.judgements;
    }

    private void run() {
        for (Equation equation : note.equations()) {
            parsed(note.read(equation, vocabulary)).forEach(statement -> vocabulary.see(statement.expression()));
        }
        List<Reading> readings = new ArrayList<>();
        for (Equation equation : note.equations()) {
            Reading reading = note.read(equation, vocabulary);
            readings.add(reading);
            parsed(reading).forEach(statement -> meanings.see(statement.expression()));
        }
        for (int k = 0; k < readings.size(); k++) {
            equation(note.equations().get(k), readings.get(k), k);
        }
        announcements.open().forEach(this::announced);
        note.problems().forEach(this::unclosed);
        judgements.sort(Comparator.comparingInt(Judgement::line));
    }

    /** What is announced and never carried out. */
    private void announced(int number) {
        Judgement j = judgements.get(number);
        if (j.verdict() == Verdict.HOLDS) {
            String note = "announced here, and never carried out";
            judgements.set(number, j.noting(note));
        }
    }

    /** A formula that begins and does not end. */
    private void unclosed(Problem problem) {
        judgements.add(new Judgement(
                problem.line(),
                problem.column(),
                problem.text().strip(),
                Verdict.UNPARSED,
                Optional.empty(),
                problem.message(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.of(new Extent(problem.line(), problem.column(), 1)),
                true));
    }

    private static List<Statement.Parsed> parsed(Reading reading) {
        return reading.statements().stream()
                .filter(Statement.Parsed.class::isInstance)
                .map(Statement.Parsed.class::cast)
                .toList();
    }

    private void equation(Equation equation, Reading reading, int index) {
        if (!equation.heading().equals(heading)) {
            heading = equation.heading();
            section++;
            meanings.begin(section);
        }
        for (Statement statement : reading.statements()) {
            if (statement instanceof Statement.Unparsed unparsed) {
                Step step = Step.of(Verdict.UNPARSED, unparsed.message()).at(unparsed.span());
                add(equation, unparsed.span(), step, Optional.empty(), "=");
            } else if (statement instanceof Statement.Parsed parsed && !(parsed.expression() instanceof Text)) {
                int before = judgements.size();
                try {
                    statement(equation, parsed, index);
                } catch (RuntimeException | StackOverflowError e) { // one line does not cost the note
                    judgements.subList(before, judgements.size()).clear();
                    Step step = Step.of(Verdict.UNCHECKED, "%s: %s".formatted(FAILURE, e));
                    add(equation, parsed.expression().span(), step, parsed.label(), "=");
                }
            }
        }
    }

    private void statement(Equation equation, Statement.Parsed parsed, int index) {
        Expression e = parsed.expression();
        if (!(e instanceof Chain chain)) {
            if (equation.displayed()) {
                lastSide = Optional.of(e); // a block that begins with '=' goes on with it
            }
            boolean announced = equation.displayed() && (e instanceof Derivative || e instanceof Primed);
            Step step = announced
                    ? steps.complete(e, "a derivative is announced and not carried out")
                    : Step.of(Verdict.STATEMENT, "");
            add(
                    equation,
                    e.span(),
                    step,
                    parsed.label(),
                    announced ? equation.latex().strip() + " =" : "=");
            return;
        }
        List<Expression> sides = new ArrayList<>(chain.sides());
        boolean continued = sides.get(0) instanceof Missing && lastSide.isPresent();
        if (continued) {
            sides.set(0, lastSide.get());
        }
        lastSide = Optional.of(sides.get(sides.size() - 1));
        if (equation.displayed()) {
            announcements.see(sides, judgements.size());
        }
        broken &= continued;
        Map<Integer, Step> before = new HashMap<>();
        for (int k = chain.links().size() - 1; k >= 1; k--) {
            Formula formula = new Formula(
                    sides.get(k),
                    sides.get(k + 1),
                    chain.links().get(k).relation(),
                    equation,
                    index,
                    section,
                    place(equation, chain.span()).line());
            Optional<Step> function = steps.function(formula);
            if (function.isPresent()) {
                before.put(k, function.get());
            }
        }
        for (int k = 0; k < chain.links().size(); k++) {
            Relation relation = chain.links().get(k).relation();
            Formula formula = new Formula(
                    sides.get(k),
                    sides.get(k + 1),
                    relation,
                    equation,
                    index,
                    section,
                    place(equation, chain.span()).line());
            Step step = before.containsKey(k) ? before.get(k) : step(formula);
            boolean mended = false;
            if (step.verdict() == Verdict.REFUTED && broken) {
                Step whole = step(formula.with(sides.get(0), sides.get(k + 1)));
                mended = whole.verdict() == Verdict.HOLDS;
                if (mended) {
                    step = whole.noting("right again; the step before is not");
                }
            }
            boolean refuted = step.verdict() == Verdict.REFUTED;
            if (refuted && step.wrong().isEmpty()) {
                step = step.at(sides.get(k + 1).span());
            } else if (broken && !mended && step.verdict() == Verdict.HOLDS) {
                step = step.noting("follows rightly from a step that is wrong");
            }
            broken = refuted || (broken && !mended);
            if (step.verdict() == Verdict.HOLDS || step.verdict() == Verdict.DEFINITION) {
                diagnoser.see(formula);
            }
            Span span = k == 0 && !continued
                    ? Span.over(sides.get(0).span(), sides.get(1).span())
                    : Span.over(chain.links().get(k).span(), sides.get(k + 1).span());
            String sign =
                    text(equation, chain.links().get(k).span()).replace("&", "").strip();
            String left = k == 0 && !continued ? text(equation, sides.get(0).span()) + " " + sign : sign;
            add(
                    equation,
                    span,
                    step,
                    k == chain.links().size() - 1 || k == 0 ? parsed.label() : Optional.empty(),
                    left);
        }
    }

    private Step step(Formula formula) {
        if (formula.left() instanceof Missing) {
            return Step.of(Verdict.UNCHECKED, "it continues nothing");
        }
        if (Parts.first(formula.right(), Missing.class).isPresent()) {
            boolean whole = formula.right() instanceof Missing;
            return steps.complete(
                    formula.left(),
                    whole ? "the line stops behind its sign" : "the line stops, and something is missing");
        }
        return switch (formula.relation()) {
            case EQUAL, DEFINED, EQUIVALENT, APPROXIMATE -> steps.judge(formula);
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, MUCH_LESS, MUCH_GREATER, NOT_EQUAL ->
                Step.of(Verdict.UNCHECKED, "inequalities are not judged: a few points prove none");
            case ASSIGNED -> Step.of(Verdict.STATEMENT, "an assignment");
            default -> Step.of(Verdict.STATEMENT, "");
        };
    }

    private static String text(Equation equation, Span stated) {
        Span span = Brackets.whole(equation.latex(), stated);
        return equation.latex().substring(span.start(), span.end()).strip();
    }

    private Place place(Equation equation, Span span) {
        return note.place(equation, span.start());
    }

    private void add(Equation equation, Span stated, Step step, Optional<String> label, String left) {
        Span span = Brackets.whole(equation.latex(), stated);
        Place place = place(equation, span);
        int end = Math.min(equation.latex().length(), span.end());
        String latex = equation.latex().substring(Math.min(span.start(), end), end);
        Optional<String> correction = step.correction().map(right -> left + " " + right);
        judgements.add(new Judgement(
                place.line(),
                place.column(),
                latex,
                step.verdict(),
                step.diagnosis(),
                step.detail(),
                correction,
                step.counterexample(),
                label,
                step.wrong().map(wrong -> note.extent(equation, wrong)),
                equation.displayed()));
    }
}
