package org.handgrad.derivation.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handgrad.derivation.EquationJudgement;
import org.handgrad.derivation.EquationVerdict;
import org.handgrad.derivation.meaning.Meanings;
import org.handgrad.notation.note.Equation;
import org.handgrad.notation.note.Note;
import org.handgrad.notation.syntax.Reading;
import org.handgrad.notation.syntax.Statement;
import org.handgrad.notation.tree.Chain;
import org.handgrad.notation.tree.Text;

/** Judges a note from its first equation to its last. */
public final class NoteJudge {
    /** What is said of a line over which judging broke down. */
    public static final String FAILURE = "handgrad failed here";

    /** {@code \text{count(Thor)} = 2}: a name, and no remark between two steps. */
    private static final Pattern FUNCTION_IN_WORDS = Pattern.compile(".*\\w\\(.+\\)\\s*");

    private final Note note;
    private final NoteVocabulary vocabulary = new NoteVocabulary();
    private final Meanings meanings = new Meanings();
    private final Announcements announcements = new Announcements();
    private final Judgements judgements;
    private final Certainty certainty;
    private final Diagnoser diagnoser;
    private final List<Condition> before = new ArrayList<>(); // in the sentence before a display
    private String heading = "";
    private int section;

    private NoteJudge(Note note) {
        this.note = note;
        this.judgements = new Judgements(note);
        this.diagnoser = new Diagnoser(meanings, new SideReader(note.macros(), vocabulary));
        this.certainty = new Certainty(note, meanings);
    }

    /** The judgement on every equation and every step of a chain, in the order of the note. */
    public static List<EquationJudgement> judge(Note note, List<String> assumptions) {
        NoteJudge judge = new NoteJudge(note);
        assumptions.forEach(judge.meanings::assume);
        judge.run();
        return judge.judgements.inOrder();
    }

    private void run() {
        for (Equation equation : note.equations()) {
            parsed(note.read(equation, vocabulary)).forEach(statement -> vocabulary.see(statement.expression()));
        }
        List<Reading> readings = new ArrayList<>();
        for (Equation equation : note.equations()) {
            Reading reading = note.read(equation, vocabulary);
            readings.add(reading);
            parsed(reading).forEach(statement -> {
                meanings.see(statement.expression());
                certainty.see(statement.expression());
            });
        }
        SecondOpinion second = new SecondOpinion(note.equations(), readings);
        ChainJudge chains = new ChainJudge(
                new StepJudge(meanings, diagnoser), diagnoser, judgements, announcements, certainty, second);
        for (int k = 0; k < readings.size(); k++) {
            equation(note.equations().get(k), readings.get(k), chains);
        }
        announcements.open().forEach(judgements::announced);
        note.problems().forEach(judgements::unclosed);
    }

    private static List<Statement.Parsed> parsed(Reading reading) {
        return reading.statements().stream()
                .filter(Statement.Parsed.class::isInstance)
                .map(Statement.Parsed.class::cast)
                .toList();
    }

    private void equation(Equation equation, Reading reading, ChainJudge chains) {
        if (!equation.heading().equals(heading)) {
            heading = equation.heading();
            section++;
            meanings.begin(section);
            before.clear();
        }
        List<Condition> conditions = conditions(equation, reading);
        for (Statement statement : reading.statements()) {
            if (statement instanceof Statement.Unparsed unparsed) {
                Step step =
                        Step.of(EquationVerdict.UNPARSED, unparsed.message()).at(unparsed.span());
                judgements.add(equation, unparsed.span(), step, Optional.empty(), "=");
                chains.interrupt();
            } else if (statement instanceof Statement.Parsed parsed && parsed.expression() instanceof Text words) {
                if (FUNCTION_IN_WORDS.matcher(words.words()).matches()) {
                    chains.interrupt();
                }
            } else if (statement instanceof Statement.Parsed parsed) {
                int count = judgements.count();
                try {
                    chains.judge(equation, parsed, section, conditions);
                } catch (RuntimeException | StackOverflowError e) { // one line does not cost the note
                    judgements.backTo(count);
                    Step step = Step.of(EquationVerdict.UNCHECKED, "%s: %s".formatted(FAILURE, e));
                    judgements.add(equation, parsed.expression().span(), step, parsed.label(), "=");
                }
            }
        }
    }

    /** Where a display is said to be true: in itself, and in the sentence before it. */
    private List<Condition> conditions(Equation equation, Reading reading) {
        List<Condition> own = new ArrayList<>();
        for (Statement.Parsed statement : parsed(reading)) {
            if (statement.expression() instanceof Chain chain
                    && (equation.displayed() ? Condition.is(chain) : Condition.mayBe(chain))) {
                String latex = equation.latex()
                        .substring(chain.span().start(), chain.span().end());
                own.add(new Condition(chain, latex.strip()));
            }
        }
        before.addAll(own);
        if (!equation.displayed()) {
            return List.of();
        }
        List<Condition> all = List.copyOf(before);
        before.clear();
        return all;
    }
}
